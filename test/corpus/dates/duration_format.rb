def humanize(seconds)
  return "0 seconds" if seconds.zero?

  units = [[60, "second"], [60, "minute"], [24, "hour"], [Float::INFINITY, "day"]]
  units.filter_map do |size, name|
    next if seconds.zero?

    seconds, n = seconds.divmod(size) if size.finite?
    n, seconds = seconds, 0 unless size.finite?
    "#{n.to_i} #{name}#{"s" unless n == 1}" unless n.zero?
  end.reverse.join(", ")
end

[0, 59, 60, 3661, 86_400, 200_000].each { |s| puts "#{s}: #{humanize(s)}" }
def clock(s) = [s / 3600, s / 60 % 60, s % 60].map { |v| v.to_s.rjust(2, "0") }.join(":")
puts clock(45_296), format("%02d:%02d", *125.divmod(60))
humanize(90_061)
