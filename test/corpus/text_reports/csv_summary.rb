data = <<~CSV
  name,dept,salary,start
  Alice,Engineering,120000,2019-03-01
  Bob,Marketing,80000,2020-07-15
  Carol,Engineering,135000,2017-11-30
  Dave,Sales,70000,2021-01-10
  Eve,Marketing,95000,2018-05-05
CSV
rows = data.lines.map(&:chomp).map { |l| l.split(",") }
header, *body = rows
records = body.map { |r| header.map(&:to_sym).zip(r).to_h }
records.each { |r| r[:salary] = r[:salary].to_i }
by_dept = records.group_by { |r| r[:dept] }
by_dept.sort.each do |dept, rs|
  total = rs.sum { |r| r[:salary] }
  avg = total / rs.size.to_f
  puts "#{dept.ljust(15, '.')}#{rs.size.to_s.rjust(3)} #{avg.round(2).to_s.rjust(12)} #{rs.minmax_by { |r| r[:salary] }.map { |r| r[:name] }.uniq.join('/')}"
end
top = records.max_by(2) { _1[:salary] }
puts top.map { |r| r.values_at(:name, :salary).join(": ") }
puts records.sort_by { |r| r[:start] }.map { |r| r[:name] }.inspect
p records.sum { |r| r[:salary] }.fdiv(records.size)
p records.each_with_object(Hash.new(0)) { |r, h| h[r[:dept]] += r[:salary] }
p records.to_h { |r| [r[:name], r[:start][0, 4].to_i] }
p records.find { |r| r[:name].start_with?("C") }&.dig(:dept)
p records.inject { |m, r| m[:salary] > r[:salary] ? m : r }[:name]
p records.map { |r| r.slice(:name, :dept) }.first
p records.first.except(:start).filter_map { |k, v| "#{k}=#{v}" if v }
p records.each_slice(2).map { |a| a.map { |r| r[:name] } }
p records.reduce(0) { |s, r| s + r[:salary] }
p records.chunk_while { |a, b| a[:salary] > b[:salary] }.map(&:size)
