class Sheet
  def initialize(cells) = (@cells = cells; @cache = {}; @stack = [])
  def [](ref)
    return @cache[ref] if @cache.key?(ref)
    raise "circular: #{(@stack + [ref]).join(" -> ")}" if @stack.include?(ref)
    @stack.push(ref)
    raw = @cells[ref]
    @cache[ref] = raw.is_a?(String) && raw.start_with?("=") ? compute(raw[1..]) : raw
  ensure
    @stack.pop
  end
  private
  def compute(expr)
    expr = expr.gsub(/(SUM|AVG|MAX)\((\w)(\d+):(\w)(\d+)\)/) { fn($1, values($2, $3, $4, $5)).to_s }
    expr = expr.gsub(/[A-Z]\d+/) { |ref| self[ref].to_s }
    arithmetic(expr)
  end
  def values(c1, r1, c2, r2) = (c1..c2).flat_map { |c| (r1.to_i..r2.to_i).map { |r| self["#{c}#{r}"] } }.compact
  def fn(name, v) = { "SUM" => v.sum, "AVG" => v.sum.fdiv(v.size), "MAX" => v.max }[name]
  def arithmetic(e)
    e = e.sub(/\(([^()]*)\)/) { arithmetic($1).to_s } while e.include?("(")
    terms = e.scan(%r{(?:\A|(?<=[-+*/]))-?\d+(?:\.\d+)?|[-+*/]})
    while (i = terms.index { |t| %w[* /].include?(t) })
      terms[i - 1..i + 1] = [terms[i - 1].to_f.public_send(terms[i], terms[i + 1].to_f).to_s]
    end
    terms.drop(1).each_slice(2).reduce(terms[0].to_f) { |acc, (op, n)| acc.public_send(op, n.to_f) }
  end
end
s = Sheet.new({ "A1" => 10, "A2" => 20, "A3" => "=A1+A2*2", "B1" => "=SUM(A1:A3)", "B2" => "=AVG(A1:A2)/4", "B3" => "=(A1+A2)*MAX(A1:A2)", "C1" => "=C2", "C2" => "=C1" })
%w[A3 B1 B2 B3].each { |r| puts "#{r} = #{s[r]}" }
begin
  s["C1"]
rescue => e
  puts e.message
end
s["B1"]
