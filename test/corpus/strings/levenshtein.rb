def distance(a, b)
  rows = (0..b.size).to_a
  a.each_char.with_index(1) do |ca, i|
    prev, rows[0] = rows[0], i
    b.each_char.with_index(1) do |cb, j|
      cost = ca == cb ? prev : [prev, rows[j], rows[j - 1]].min + 1
      prev, rows[j] = rows[j], cost
    end
  end
  rows.last
end
dictionary = %w[receive believe separate definitely tomorrow]
%w[recieve seperate definately tommorow].each { |w| puts "#{w} -> #{dictionary.min_by { |d| distance(w, d) }}" }
def hamming(a, b)
  raise ArgumentError, "lengths differ" unless a.size == b.size
  a.chars.zip(b.chars).count { |x, y| x != y }
end
puts hamming("karolin", "kathrin")
[distance("kitten", "sitting"), distance("", "abc"), distance("flaw", "lawn")]
