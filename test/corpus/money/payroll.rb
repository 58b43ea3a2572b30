employees = [
  { name: "Ada", hours: [8, 9.5, 8, 10, 8], rate: 40 },
  { name: "Brian", hours: [8] * 5, rate: 35.5 },
  { name: "Chen", hours: [4, nil, 6], rate: 22 }
]
slips = employees.map do |e|
  hours = e[:hours].compact.sum
  regular, overtime = [hours, 40].min, [hours - 40, 0].max
  gross = regular * e[:rate] + overtime * e[:rate] * 1.5
  e.slice(:name).merge(hours:, overtime:, gross: gross.round(2), net: (gross * 0.72).round(2))
end
slips.each { |s| puts s.map { |k, v| "#{k}=#{v}" }.join(" ") }
puts slips.sum { _1[:gross] }, slips.max_by { _1[:net] }[:name]
slips
