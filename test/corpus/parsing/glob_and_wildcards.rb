def glob_to_regexp(g) = Regexp.new("\\A" + g.gsub(/\*\*\/|\*|\?|\[[^\]]*\]|\{[^}]*\}|./) { |t|
  case t
  when "**/" then "(?:.*/)?"
  when "*" then "[^/]*"
  when "?" then "[^/]"
  when /\A\[!/ then "[^" + t[2..]
  when /\A\[/ then t
  when /\A\{/ then "(?:" + t[1..-2].split(",").map { Regexp.escape(_1) }.join("|") + ")"
  else Regexp.escape(t)
  end
} + "\\z")
FILES = %w[a.rb lib/b.rb lib/x/c.rb lib/x/c.txt README.md test/a_test.rb .hidden data1.csv data22.csv]
["*.rb", "**/*.rb", "lib/**/*", "data?.csv", "{README,test/a_test}.{md,rb}", "[!a-c]*.csv", "data[0-9][0-9].csv"].each do |g|
  puts "#{g.ljust(28)} #{FILES.grep(glob_to_regexp(g)).inspect}"
end
def parts(path) = path.match(%r{\A(?<dir>.*/)?(?<base>[^/]*?)(?<ext>\.[^./]+)?\z}).named_captures
p parts("lib/x/c.txt"), parts("README"), parts("a/b/"), parts("x.tar.gz")
tree = FILES.each_with_object({}) { |f, t| *dirs, leaf = f.split("/"); dirs.inject(t) { |h, d| h[d] ||= {} }[leaf] = nil }
show = ->(h, pre = "") { h.sort.each_with_index { |(k, v), i| last = i == h.size - 1; puts "#{pre}#{last ? '└── ' : '├── '}#{k}"; show.(v, pre + (last ? "    " : "│   ")) if v } }
show.(tree)
glob_to_regexp("a?b*").source
