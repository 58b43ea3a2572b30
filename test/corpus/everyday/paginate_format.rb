Page = Data.define(:items, :number, :per, :total) do
  def pages = (total / per.to_f).ceil
  def first? = number == 1
  def last? = number >= pages
  def window(n = 1) = ((number - n).clamp(1..)..(number + n).clamp(..pages)).to_a
  def to_s = "Page #{number}/#{pages}: #{items.join(', ')}"
end
def paginate(list, page: 1, per: 4)
  raise ArgumentError, "page must be >= 1" if page < 1
  Page.new(items: list.each_slice(per).to_a.fetch(page - 1, []), number: page, per:, total: list.size)
end
all = ("a".."k").to_a
(1..4).each { |n| pg = paginate(all, page: n); puts pg, "#{pg.first?} #{pg.last?} #{pg.window}" }
begin
  paginate(all, page: 0)
rescue ArgumentError => e
  puts e.message
end
case paginate(all, page: 3)
in { items: [*, last], number: } then puts "#{number}:#{last}"
end
puts %w[name age].zip(["Al", 5]).map { |k, v| "#{k}=#{v}" } * "&", [3, 20, 100].map { _1.to_s.rjust(5, ".") }, 1234567.89.then { |f| w, d = ("%.2f" % f).split("."); w.reverse.scan(/\d{1,3}/).join(",").reverse + "." + d }
bytes = ->(n) { u = %w[B KB MB GB]; i = n.zero? ? 0 : [Math.log(n, 1024).floor, 3].min; "%.1f %s" % [n / 1024.0**i, u[i]] }
[0, 512, 2048, 5_000_000, 7 * 1024**3].map(&bytes)
