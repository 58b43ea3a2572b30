Job = Struct.new(:name, :left, :arrived, :finished)
jobs = [Job.new("A", 5, 0), Job.new("B", 3, 1), Job.new("C", 8, 2), Job.new("D", 2, 6)]
quantum, time, queue, pending, trace = 2, 0, [], jobs.dup, []
loop do
  queue.concat(pending.shift(pending.count { |j| j.arrived <= time }))
  break if queue.empty? && pending.empty?
  if queue.empty?
    time += 1
    next
  end
  job = queue.shift
  slice = [quantum, job.left].min
  trace << "#{job.name}#{slice}"
  time += slice
  job.left -= slice
  queue.concat(pending.shift(pending.count { |j| j.arrived <= time }))
  job.left.zero? ? job.finished = time : queue.push(job)
end
puts trace.join(" ")
jobs.each { |j| puts "#{j.name}: turnaround #{j.finished - j.arrived}" }
jobs.sum { |j| j.finished - j.arrived }.fdiv(jobs.size)
