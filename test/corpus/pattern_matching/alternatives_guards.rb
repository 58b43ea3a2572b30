def classify(v)
  case v
  in Integer | Float => n if n.zero? then "zero"
  in Integer => n unless n < 0 then "natural #{n}"
  in Integer then "negative"
  in Float then "float"
  in "yes" | "y" | "true" then true
  in String => s if s.empty? then "empty"
  in /\A\d+\z/ then "digits"
  in Symbol | nil => x then "sym or nil #{x.inspect}"
  in ..."a" then "never"
  in String then "string"
  in [] | {} then "blank collection"
  in [Integer | nil, *] then "ints"
  in ->(o) { o.respond_to?(:each) } then "each"
  else "other"
  end
end
[0, 0.0, 5, -5, 1.5, "y", "", "123", :s, nil, "zzz", [], {}, [nil, 2], ["a"], 1..2, Object].map { |v| classify(v).tap { |r| puts "#{v.inspect}: #{r}" } }
