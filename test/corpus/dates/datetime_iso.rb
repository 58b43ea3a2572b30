require "time"
t = Time.parse("2024-05-17 08:30:15 UTC")
puts t.iso8601, Time.iso8601("2024-05-17T10:30:15+02:00").utc, t.xmlschema(3), t.httpdate, t.rfc2822
puts Time.strptime("17/05/2024 23:59 +0000", "%d/%m/%Y %H:%M %z").utc
begin
  Time.iso8601("yesterday")
rescue ArgumentError => e
  puts e.message
end
t.to_i
