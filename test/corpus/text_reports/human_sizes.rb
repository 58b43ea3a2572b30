UNITS = %w[B KB MB GB TB].freeze
def human(bytes)
  return "0 B" if bytes.zero?
  exp = [(Math.log(bytes) / Math.log(1024)).floor, UNITS.size - 1].min
  value = bytes / 1024.0**exp
  "#{exp.zero? ? bytes : value.round(1)} #{UNITS[exp]}"
end
sizes = [0, 512, 1536, 1_048_576, 3_221_225_472, 5 * 1024**4]
sizes.each { |s| puts "#{s.to_s.rjust(15)}  #{human(s).rjust(9)}" }
def ordinal(n)
  suffix = (11..13).cover?(n % 100) ? "th" : { 1 => "st", 2 => "nd", 3 => "rd" }.fetch(n % 10, "th")
  "#{n}#{suffix}"
end
puts [1, 2, 3, 4, 11, 12, 21, 102, 113].map { |n| ordinal(n) }.join(" ")
sizes.map { |s| human(s) }
