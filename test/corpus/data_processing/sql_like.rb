class Table
  include Enumerable
  def initialize(rows) = @rows = rows
  def each(&) = @rows.each(&)
  def where(**conds, &blk) = Table.new(@rows.select { |r| conds.all? { |k, v| v === r[k] } && (blk.nil? || blk.call(r)) })
  def select_columns(*cols, **computed) = Table.new(@rows.map { |r| r.slice(*cols).merge(computed.transform_values { |f| f.(r) }) })
  def order(*keys) = Table.new(@rows.sort_by { |r| keys.map { |k| k.is_a?(Hash) ? -r[k.keys[0]] : r[k] } })
  def group(key, **aggs) = Table.new(@rows.group_by { |r| r[key] }.map { |k, rs| { key => k, **aggs.transform_values { |f| f.(rs) } } })
  def limit(n) = Table.new(first(n))
  def to_s
    return "(empty)" if none?
    heads = first.keys
    widths = heads.map { |h| [h.size, *map { |r| r[h].to_s.size }].max }
    ([heads] + map(&:values)).map { |r| r.zip(widths).map { |v, w| v.to_s.ljust(w) }.join(" | ").rstrip }.join("\n")
  end
end
t = Table.new([{ name: "Ann", dept: :dev, pay: 50 }, { name: "Bo", dept: :ops, pay: 40 }, { name: "Cy", dept: :dev, pay: 70 }, { name: "Di", dept: :hr, pay: 45 }])
puts t.where(dept: :dev), t.where(pay: 41..60) { |r| r[:name] > "B" }.select_columns(:name, yearly: ->(r) { r[:pay] * 12 })
puts t.group(:dept, n: :size.to_proc, avg: ->(rs) { rs.sum { _1[:pay] } / rs.size }).order({ avg: :desc }).limit(2), t.where(name: /^Z/)
t.order(:dept, { pay: :desc }).map { |r| r[:name] }
