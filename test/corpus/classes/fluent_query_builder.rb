class Query
  attr_reader :clauses
  def self.from(table) = new(from: table)
  def initialize(**clauses) = @clauses = { select: ["*"], where: [], order: nil, limit: nil }.merge(clauses).freeze
  def select(*cols) = with(select: cols.map(&:to_s))
  def where(conditions = nil, **eq) = with(where: clauses[:where] + [*conditions, *eq.map { |k, v| "#{k} #{compare(v)}" }])
  def order(col, dir = :asc) = with(order: "#{col} #{dir.to_s.upcase}")
  def limit(n) = with(limit: Integer(n))
  def to_s = ["SELECT #{clauses[:select].join(", ")}", "FROM #{clauses[:from]}", ("WHERE #{clauses[:where].join(" AND ")}" if clauses[:where].any?), clauses[:order]&.then { "ORDER BY #{_1}" }, clauses[:limit]&.then { "LIMIT #{_1}" }].compact.join(" ")
  private
  def with(**changes) = self.class.new(**clauses, **changes)
  def compare(v)
    case v
    when nil then "IS NULL"
    when Array then "IN (#{v.map { |x| quote(x) }.join(", ")})"
    when Range then "BETWEEN #{v.begin} AND #{v.end}"
    else "= #{quote(v)}"
    end
  end
  def quote(v) = v.is_a?(String) ? "'#{v.gsub("'", "''")}'" : v.to_s
end
base = Query.from(:users).where(active: true)
puts base, base.select(:id, :name).where("age > 3", name: "O'Neil", id: [1, 2], x: nil).order(:name, :desc).limit("5"), base.where(n: 1..5)
begin
  base.limit("x")
rescue ArgumentError => e
  puts e.message
end
base.clauses[:where]
