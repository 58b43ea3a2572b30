# The VHDL libraries of a well known exercise, in an order in which each comes after what it needs.
DATA_TEXT = <<~T
  des_system_lib   std synopsys std_cell_lib des_system_lib dw02 dw01 ramlib ieee
  dw01             ieee dw01 dware gtech
  dw02             ieee dw02 dware
  dw03             std synopsys dware dw03 dw02 dw01 ieee gtech
  dw04             dw04 ieee dw01 dware gtech
  dw05             dw05 ieee dware
  dw06             dw06 ieee dware
  dw07             ieee dware
  dware            ieee dware
  gtech            ieee gtech
  ramlib           std ieee
  std_cell_lib     ieee std_cell_lib
  synopsys
T

class Dependencies
  class Cycle < StandardError
    def initialize(names) = super("these need each other: #{names.sort.join(", ")}")
  end

  def self.parse(text)
    new(text.lines.to_h { |line| line.split.then { |name, *needs| [name, needs - [name]] } })
  end

  def initialize(needs)
    @needs = needs
    needs.values.flatten.each { |name| @needs[name] ||= [] }
  end

  def levels
    left = @needs.transform_values(&:dup)
    result = []
    until left.empty?
      ready = left.select { |_, needs| needs.empty? }.keys
      raise Cycle, left.keys if ready.empty?

      result << ready.sort
      left = left.except(*ready).transform_values { |needs| needs - ready }
    end
    result
  end

  def need(name, other)
    @needs.fetch(name) << other
    self
  end
end

levels = Dependencies.parse(DATA_TEXT).levels
levels.each.with_index(1) { |names, i| puts "#{i}: #{names.join(" ")}" }
begin
  Dependencies.parse(DATA_TEXT).need("dw01", "dw04").levels
rescue Dependencies::Cycle => e
  puts e.message
end
levels
