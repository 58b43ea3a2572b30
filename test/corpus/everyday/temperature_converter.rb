def celsius_to_fahrenheit(c)
  (c * 9.0 / 5.0) + 32
end

def fahrenheit_to_celsius(f)
  (f - 32) * 5.0 / 9.0
end

def convert(input)
  case input.strip
  when /\A(-?\d+(?:\.\d+)?)\s*°?C\z/i
    "#{input} = #{celsius_to_fahrenheit($1.to_f).round(1)}°F"
  when /\A(-?\d+(?:\.\d+)?)\s*°?F\z/i
    "#{input} = #{fahrenheit_to_celsius($1.to_f).round(1)}°C"
  else
    "Cannot convert #{input.inspect}"
  end
end

["100C", "32 F", "-40°C", "98.6f", "hot"].map { |s| convert(s).tap { |r| puts r } }
