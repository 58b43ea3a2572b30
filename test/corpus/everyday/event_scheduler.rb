Event = Data.define(:title, :start, :finish) do
  def overlaps?(other) = start < other.finish && other.start < finish
  def minutes = to_minutes(finish) - to_minutes(start)
  def to_s = "#{start}-#{finish} #{title}"

  private

  def to_minutes(text)
    hours, minutes = text.split(":").map(&:to_i)
    hours * 60 + minutes
  end
end

class Schedule
  def initialize = @events = []

  def add(title, start, finish)
    event = Event.new(title:, start:, finish:)
    clash = @events.find { |e| e.overlaps?(event) }
    if clash
      puts "#{title} clashes with #{clash.title}"
      return false
    end
    @events.push(event).sort_by!(&:start)
    true
  end

  def free(from, to)
    times = [from, *@events.flat_map { |e| [e.start, e.finish] }, to]
    times.each_slice(2).reject { |a, b| a == b }.map { |a, b| "#{a}-#{b}" }
  end

  def to_s = @events.join("\n")
  def busy = @events.sum(&:minutes)
end

day = Schedule.new
results = [["Standup", "09:00", "09:15"], ["Review", "10:00", "11:30"], ["Call", "11:00", "12:00"], ["Lunch", "12:00", "13:00"]].map { |e| day.add(*e) }
puts day, "Free: #{day.free("09:00", "17:00").join(", ")}", "Busy: #{day.busy} min"
results
