original = { name: "cfg", list: [1, [2, "x"]], opts: { a: nil, b: 1.5, c: :sym, d: 1..3, e: 2**70, f: true }, when: [3r, -0.5, 1e20] }
copy = Marshal.load(Marshal.dump(original))
copy[:list][1][1] << "!"
copy[:opts][:b] = 9
p original, copy, original == copy
class Board
  attr_reader :cells, :owner
  def initialize(n, owner) = (@cells = Array.new(n) { [0] * n }; @owner = owner)
  def deep_dup = Marshal.load(Marshal.dump(self))
end
Owner = Struct.new(:name, :tags)
b = Board.new(2, Owner.new("ann", ["x"]))
c = b.deep_dup
c.cells[0][0] = 5
c.owner.tags << "y"
p b.cells, c.cells, b.owner, c.owner, c.class, c.equal?(b)
shared = "s"
arr = Marshal.load(Marshal.dump([shared, shared]))
p arr[0].equal?(arr[1])
cyc = []
cyc << cyc
p Marshal.load(Marshal.dump(cyc)).then { |x| x[0].equal?(x) }
p Marshal.dump([1, -5, 300, "hi", :a, :a, nil, 2.5]).bytes.size, Marshal.load("\x04\bi\x02,\x01".b)
[-> { Marshal.dump(proc {}) }, -> { Marshal.dump(Hash.new { 1 }) }, -> { Marshal.dump(Class.new.new) rescue raise $!.class, "anon" }, -> { Marshal.load("\x04\x08[") }, -> { o = Object.new; def o.x; end; Marshal.dump(o) }].each do |l|
  l.call
rescue TypeError, ArgumentError => e
  puts "#{e.class}: #{e.message}"
end
Pt = Data.define(:x, :y)
p Marshal.load(Marshal.dump([Pt.new(1, 2), Set[1, 2], "é", "b".b, /a+/i, String, Comparable, Time.at(5).utc.to_i, RuntimeError.new("boo")])).map(&:inspect)
class Temp
  def initialize(d) = (@d = d; @cache = -> { 1 })
  def marshal_dump = { d: @d }
  def marshal_load(h) = @d = h[:d]
  attr_reader :d
end
p Marshal.load(Marshal.dump(Temp.new(36.6))).d
class Own
  attr_reader :s
  def initialize(s) = @s = s
  def _dump(_lvl) = @s
  def self._load(s) = new(s.upcase)
end
p Marshal.load(Marshal.dump(Own.new("abc"))).s
