inputs = { a: 3, b: 4.5, rate: 0.2, name: "x" }
formulas = {
  "sum" => ->(a:, b:, **) { a + b },
  "hyp" => ->(a:, b:, **) { Math.hypot(a, b).round(4) },
  "taxed" => ->(b:, rate:, **) { (b * (1 + rate)).round(2) },
  "label" => ->(name:, a:, **) { name * a },
  "missing" => ->(zip:, **) { zip },
  "broken" => ->(a:, **) { a / 0 }
}
formulas.to_h do |name, f|
  [name, f.call(**inputs)]
rescue ArgumentError, ZeroDivisionError => e
  [name, "#{e.class}: #{e.message}"]
end
