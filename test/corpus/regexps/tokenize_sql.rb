sql = "SELECT name, age FROM users WHERE age >= 21 AND name LIKE 'O''Brien%' ORDER BY age DESC LIMIT 10"
TOKEN = /\s*(?:(?<string>'(?:[^']|'')*')|(?<number>\d+)|(?<op>>=|<=|<>|[=<>,*()])|(?<word>\w+))/
KEYWORDS = %w[SELECT FROM WHERE AND LIKE ORDER BY DESC LIMIT].freeze
pos, tokens = 0, []
while pos < sql.length && (m = TOKEN.match(sql, pos)) && m.begin(0) == pos
  type = m.names.find { |n| m[n] }
  type = "keyword" if type == "word" && KEYWORDS.include?(m[:word].upcase)
  tokens << [type.to_sym, m[type == "keyword" ? "word" : type]]
  pos = m.end(0)
end
tokens.chunk_while { |_, b| b[0] != :keyword }.each { |part| puts part.map(&:last).join(" ") }
tokens.group_by(&:first).transform_values(&:size)
