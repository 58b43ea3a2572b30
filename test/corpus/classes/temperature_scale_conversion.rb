class Temperature
  include Comparable
  SCALES = { celsius: [->(c) { c }, ->(c) { c }], fahrenheit: [->(f) { (f - 32) * 5 / 9.0 }, ->(c) { c * 9 / 5.0 + 32 }], kelvin: [->(k) { k - 273.15 }, ->(c) { c + 273.15 }] }.freeze
  SCALES.each_key do |scale|
    define_singleton_method(scale) { |degrees| new(degrees, scale) }
    define_method(:"to_#{scale}") { SCALES[scale][1].call(celsius).round(2) }
  end
  attr_reader :celsius
  def initialize(degrees, scale)
    @celsius = SCALES.fetch(scale).first.call(degrees.to_f)
    raise RangeError, "below absolute zero" if @celsius < -273.15
  end
  def <=>(other) = celsius <=> other.celsius
  def -(other) = Temperature.new(celsius - other.celsius, :celsius)
  def inspect = "#<Temperature #{celsius.round(1)}°C>"
end
boiling = Temperature.fahrenheit(212)
p boiling, boiling.to_kelvin, boiling > Temperature.celsius(99), [Temperature.kelvin(300), boiling, Temperature.celsius(-5)].minmax, boiling - Temperature.celsius(58), Temperature.respond_to?(:kelvin)
begin
  Temperature.kelvin(-1)
rescue RangeError => e
  puts e.message
end
Temperature.celsius(37).to_fahrenheit
