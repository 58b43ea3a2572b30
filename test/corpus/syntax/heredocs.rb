def show(a, b = nil, **o) = puts(a, b, o)
name = "Ann"
show(<<~ONE, <<~TWO, k: 1)
  Dear #{name},
    indented \
  joined
ONE
  second
    deeper #{<<~INNER.strip}
      nested
    INNER
TWO
raw = <<~'RAW'
  no #{interpolation} \n
RAW
sql = <<-SQL.gsub(/\s+/, " ").strip
    SELECT *
      FROM t
    SQL
list = [<<~A, <<~B].map(&:chomp)
  a

  still a
A
B
result = <<~X.lines.map(&:strip).reject(&:empty?).each_slice(2).to_h
  key1
  value1

  key2
  value2
X
empty = <<~E
E
puts raw, sql, list.inspect, result, empty.inspect, <<~"QUOTED"
  tab\t"quoted" 'single'
QUOTED
<<~TEXT.inspect
  two
    four
TEXT
