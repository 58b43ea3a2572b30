RUBRIC = { correctness: { weight: 50, max: 10 }, style: { weight: 20, max: 5 }, tests: { weight: 30, max: 20 } }.freeze
def grade(marks, late_days: 0, bonus: 0)
  missing = RUBRIC.keys - marks.keys
  raise ArgumentError, "no marks for #{missing.join(", ")}" if missing.any?
  raw = RUBRIC.sum { |k, r| r[:weight] * marks[k].clamp(0, r[:max]).fdiv(r[:max]) }
  total = [raw * (1 - 0.1 * [late_days, 5].min) + bonus, 100].min.round(1)
  [total, { 90.. => "A", 75...90 => "B", 60...75 => "C" }.find { |r, _| r.cover?(total) }&.last || "F"]
end
[[{ correctness: 9, style: 4, tests: 18 }, {}], [{ correctness: 10, style: 9, tests: 20 }, { bonus: 5 }], [{ correctness: 7, style: 3, tests: 10 }, { late_days: 3 }], [{ style: 1 }, {}]].map do |m, o|
  grade(m, **o)
rescue ArgumentError => e
  e.message
end
