# Parses CSV with quoted fields.
def parse_line(line)
  fields = []
  field = +""
  quoted = false
  chars = line.chars
  i = 0
  while i < chars.size
    c = chars[i]
    if quoted
      if c == '"' && chars[i + 1] == '"'
        field << '"'
        i += 1
      elsif c == '"'
        quoted = false
      else
        field << c
      end
    elsif c == '"'
      quoted = true
    elsif c == ","
      fields << field
      field = +""
    else
      field << c
    end
    i += 1
  end
  fields << field
end

csv = <<~CSV
  name,quote,age
  "Smith, John","He said ""hi""",42
  Ann,,37
CSV

header, *rows = csv.lines(chomp: true).map { |l| parse_line(l) }
records = rows.map { |row| header.zip(row).to_h }
records.each { |r| puts "#{r["name"]} (#{r["age"]}): #{r["quote"].inspect}" }
records
