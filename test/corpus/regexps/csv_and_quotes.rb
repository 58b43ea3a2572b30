LINES = ['a,b,c', '1,"x, y",3', '"he said ""hi""",,', '"unfinished,x']
FIELD = /\G(?:"((?:[^"]|"")*)"|([^,"]*))(,|\z)/
parsed = LINES.map do |line|
  pos = 0
  fields = []
  until pos > line.size
    m = FIELD.match(line, pos)
    break fields << :error if m.nil?
    fields << (m[1]&.gsub('""', '"') || m[2])
    pos = m.end(0)
    break if m[3].empty?
  end
  fields
end
parsed.each { |f| p f }
shell = %q(cp "my file" 'other one' plain\ name end)
words = shell.scan(/"([^"]*)"|'([^']*)'|((?:\\.|[^\s\\])+)/).map { |a, b, c| a || b || c.gsub(/\\(.)/, '\1') }
[words, parsed.map(&:size)]
