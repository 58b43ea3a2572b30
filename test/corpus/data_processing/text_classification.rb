DOCS = { spam: ["win money now", "free money offer", "win a free prize now"], ham: ["meeting at noon", "lunch offer at noon today", "project meeting notes"] }.freeze
counts = DOCS.transform_values { |docs| docs.flat_map(&:split).tally }
vocabulary = counts.values.flat_map(&:keys).uniq.size
total = DOCS.values.sum(&:size)
classify = lambda do |text|
  DOCS.keys.to_h do |label|
    words = counts[label].values.sum
    score = Math.log(DOCS[label].size.fdiv(total)) + text.split.sum { |w| Math.log((counts[label].fetch(w, 0) + 1).fdiv(words + vocabulary)) }
    [label, score.round(4)]
  end
end
["free money", "meeting today", "win lunch"].to_h { |t| s = classify[t]; puts "#{t}: #{s}"; [t, s.max_by(&:last).first] }
