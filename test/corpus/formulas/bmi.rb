def bmi(kg:, cm:) = (kg / (cm / 100.0)**2).round(1)
def category(v)
  case v
  when ..18.4 then "underweight"
  when 18.5..24.9 then "normal"
  when 25.0..29.9 then "overweight"
  else "obese"
  end
end
[[50, 175], [70, 175], [85, 175], [120, 175]].map { |kg, cm| v = bmi(kg:, cm:); puts "#{kg} kg at #{cm} cm: #{v} (#{category(v)})"; v }
