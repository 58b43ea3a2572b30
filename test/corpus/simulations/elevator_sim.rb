class Elevator
  attr_reader :floor, :log
  DIRECTIONS = { up: 1, down: -1, idle: 0 }.freeze

  def initialize(floors:)
    @floors = 1..floors
    @floor = 1
    @dir = :idle
    @queue = []
    @log = []
  end

  def call(*floors)
    floors.each do |f|
      raise RangeError, "no floor #{f} (#{@floors})" unless @floors === f
      @queue |= [f]
    end
  end

  def step
    return if @queue.empty? && @dir == :idle
    choose
    @floor += DIRECTIONS[@dir]
    if @queue.delete(@floor)
      @log << "stop@#{@floor}"
      @dir = :idle if @queue.empty?
    else
      @log << @floor.to_s
    end
  end

  def run(max: 50)
    step until @queue.empty? || (max -= 1).zero?
    self
  end

  private def choose
    ups, downs = @queue.partition { _1 > @floor }
    @dir = case @dir
           when :up then ups.any? ? :up : :down
           when :down then downs.any? ? :down : :up
           else ups.any? ? :up : :down
           end
  end
end
e = Elevator.new(floors: 8)
e.call(5, 3)
e.step
e.call 7, 2
puts e.run.log.join(" ")
begin
  e.call(12)
rescue RangeError => err
  puts err.message
end
puts e.floor
