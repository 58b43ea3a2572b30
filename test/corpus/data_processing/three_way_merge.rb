base = { a: 1, b: 2, c: { x: 1, y: 2 }, d: [1] }
ours = { a: 1, b: 3, c: { x: 5, y: 2 }, d: [1], e: :new }
theirs = { a: 9, b: 4, c: { x: 1, y: 7 } }
def merge3(base, ours, theirs, path = [], conflicts = [])
  keys = [base, ours, theirs].flat_map(&:keys).uniq
  merged = keys.each_with_object({}) do |k, out|
    b, o, t = [base, ours, theirs].map { |h| h.fetch(k, :absent) }
    value = if o == t then o
            elsif o == b then t
            elsif t == b then o
            elsif [b, o, t].all?(Hash) then merge3(b, o, t, path + [k], conflicts).first
            else conflicts << [path + [k], o, t]; o
            end
    out[k] = value unless value == :absent
  end
  [merged, conflicts]
end
merged, conflicts = merge3(base, ours, theirs)
merged.each { |k, v| puts "#{k}: #{v}" }
conflicts.each { |path, o, t| puts "conflict at #{path.join(".")}: #{o} or #{t}" }
[merged, conflicts]
