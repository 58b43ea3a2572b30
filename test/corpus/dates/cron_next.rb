Cron = Struct.new(:minute, :hour, :day, :month, :wday) do
  def self.parse(text) = new(*text.split.zip([0..59, 0..23, 1..31, 1..12, 0..6]).map { |f, r| field(f, r) })
  def self.field(f, range)
    f.split(",").flat_map do |part|
      case part
      when "*" then range.to_a
      when %r{\A\*/(\d+)\z} then range.step($1.to_i).to_a
      when /\A(\d+)-(\d+)\z/ then ($1.to_i..$2.to_i).to_a
      else [Integer(part)]
      end
    end
  end
  def match?(t) = minute.include?(t.min) && hour.include?(t.hour) && day.include?(t.day) && month.include?(t.month) && wday.include?(t.wday)
  def next_after(t, step = 60)
    t += step
    t += step until match?(t)
    t
  end
end
start = Time.utc(2024, 2, 28, 22, 50)
["*/15 * * * *", "0 9-10 * * 1-5", "30 0 1 * *"].map { |c| t = Cron.parse(c).next_after(start); puts "#{c.ljust(15)} #{t.strftime("%a %F %R")}"; t.to_i }
