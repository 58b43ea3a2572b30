class Simulation
  def initialize = (@now = 0; @queue = []; @seq = 0)
  attr_reader :now
  def after(delay, label = nil, &action)
    @queue << [@now + delay, @seq += 1, label, action]
    self
  end
  def run(limit: 100)
    while (event = @queue.min_by { |t, s,| [t, s] })
      @queue.delete(event)
      time, _, label, action = event
      break if time > limit
      @now = time
      puts "%5.1f %s" % [time, label] if label
      instance_exec(&action) if action
    end
    @now
  end
end
s = Simulation.new
tick = proc { after(2.5, "tick", &tick) }
s.after(1, "start") { after(3, "nested") { after(0.5, "deep") } }
s.after(2.5, "tick", &tick)
s.after(200, "too late")
s.run(limit: 9)
