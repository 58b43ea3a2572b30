class Elevator
  attr_reader :floor, :log
  def initialize(floors) = (@floors = floors; @floor = 0; @direction = :up; @calls = []; @log = [])
  def call(floor)
    raise ArgumentError, "no floor #{floor}" unless (0...@floors).cover?(floor)
    @calls |= [floor]
    self
  end
  def run
    until @calls.empty?
      ahead = @calls.select { |f| @direction == :up ? f >= @floor : f <= @floor }
      if ahead.empty?
        @direction = @direction == :up ? :down : :up
        next
      end
      target = @direction == :up ? ahead.min : ahead.max
      step while @floor != target
      @log << "open #{@floor}"
      @calls.delete(@floor)
    end
    self
  end
  private def step
    @floor += @direction == :up ? 1 : -1
    @log << @floor.to_s
  end
end
e = Elevator.new(10).call(3).call(7).call(1).run
puts e.log.join(" ")
e.call(5).call(9).call(2).run
puts e.floor
begin
  e.call(12)
rescue ArgumentError => err
  puts err.message
end
e.log.count { |l| l.start_with?("open") }
