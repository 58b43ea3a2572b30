require "shellwords"
p Shellwords.split(%q{cp "my file.txt" 'other dir/' plain\ name}), "a 'b c' d".shellsplit, Shellwords.escape("it's $5"), ["ls", "-l", "my dir"].shelljoin, Shellwords.join(%w[a b]), "".shellescape
begin
  Shellwords.split("oops 'unclosed")
rescue ArgumentError => e
  puts e.message
end
COMMANDS = {
  "echo" => ->(*a) { a.join(" ") },
  "add" => ->(*a) { a.sum(&:to_i) },
  "repeat" => ->(s, n) { s * n.to_i }
}
['echo "hello world" x', "add 1 2 3", "repeat ab 3", "nope", "repeat a"].each do |line|
  cmd, *args = line.shellsplit
  handler = COMMANDS.fetch(cmd) { |c| puts "unknown command: #{c}"; next }
  next unless handler
  puts "=> #{handler.call(*args)}"
rescue ArgumentError => e
  puts "error: #{e.message}"
end
