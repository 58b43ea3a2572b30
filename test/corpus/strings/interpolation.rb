name, n = "World", 3
puts "Hello #{name}", "#{n} + #{n} = #{n + n}", "nested #{"inner #{name.upcase} done"}", "#{n > 2 ? "big" : "small"}", "a#{}b", "#{nil}|#{:sym}|#{[1, nil]}|#{{ a: 1 }}"
@x = 5
$g = 6
puts "#@x #$g \#{escaped} #notinterp", 'single #{name}', %q(quoted 'single' "double"), %Q(with #{name} (nested) parens), %(just #{n}), %w[a#{n} b].inspect, %W[a#{n} b\tc].inspect, %i[a b].inspect, :"sym #{n}".inspect
class Pt
  def initialize(x) = @x = x
  def to_s = "<#{@x}>"
end
puts "#{Pt.new(3)}", "pt: " + Pt.new(4).to_s, "#{Pt.new(1)}#{Pt.new(2)}", [Pt.new(7)].join
puts "multi
line", "cont" \
  "inued", "?a is #{?a}", "\u0041\x42\103\t|\s|\0".inspect, "a\\b", 'it''s', "tab\there"
"%s is %d years" % ["Bob", 42.9]
