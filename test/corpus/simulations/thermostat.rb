class Thermostat
  attr_reader :temperature, :log
  def initialize(target:, band: 0.5) = (@target, @band, @temperature, @on, @log = target, band, 18.0, false, [])
  def heating? = @on
  def tick(outside)
    @on = case @temperature
          when ..(@target - @band) then true
          when (@target + @band).. then false
          else @on
          end
    @temperature += (outside - @temperature) * 0.1 + (@on ? 1.2 : 0)
    @log << [@temperature.round(2), @on]
  end
end
t = Thermostat.new(target: 21)
20.times { |i| t.tick(10 - i / 10) }
puts t.log.chunk_while { |a, b| a[1] == b[1] }.map { |run| "#{run[0][1] ? "on " : "off"} #{run.size} ticks #{run[0][0]}..#{run[-1][0]}" }
[t.log.last[0], t.heating?, t.log.count(&:last)]
