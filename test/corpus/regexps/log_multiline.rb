log = <<~LOG
  [ERROR] first
    caused by: x
    at y
  [INFO] second
  [ERROR] third
LOG
blocks = log.scan(/^\[(\w+)\] (.*(?:\n(?!\[).*)*)/)
blocks.each { |level, text| puts "#{level}: #{text.lines.map(&:strip).reject(&:empty?).join(" | ")}" }
puts log.scan(/^\s+(.+)$/).flatten.inspect, log[/^\[INFO\].*$/], log.split(/^(?=\[)/).size, log =~ /second$/, log[/\A.*$/], log.lines.grep(/ERROR/).map { |l| l[/\](.*)/, 1].strip }.inspect
log.gsub(/^\[(\w)(\w+)\]/) { "#{$1}#{$2.downcase}:" }.lines.map { |l| l[0, 6] }
