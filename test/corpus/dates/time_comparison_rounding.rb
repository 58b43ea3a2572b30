t = Time.utc(2024, 5, 17, 10, 37, 49.75r)
quarter = Time.at((t.to_i / 900.0).round * 900).utc
puts quarter, t.round, t.floor, t.ceil, t.round(1).subsec, t.usec, t.nsec, t.to_f, t.to_r
puts [t, t - 1, t + 1].minmax.map(&:sec).inspect, (t..t + 60).cover?(t + 30), t.between?(t - 1, t), t.eql?(t.dup), t == t.getlocal("+09:00"), t.hash == t.dup.hash
puts Time.utc(2024, 1, 31) + 86_400 * 30, Time.utc(2024, 12, 31, 23, 59, 59) + 1, Time.at(1.5).utc.subsec
puts t.getlocal("+09:00").day, t.getlocal("-11:00").hour, t.gmtime.zone, t.hour.between?(9, 17), t.sunday? || t.friday?
begin
  Time.utc(2024, 13, 1)
rescue ArgumentError => e
  puts e.message
end
[t.month, t.mon, t.mday, t.day, t.dst?, t.gmt_offset, quarter.min]
