verbose = /
  \A
  (?<sign>[+-])?          # optional sign
  (?<int>\d+)             # digits
  (?:\.(?<frac>\d+))?     # fraction
  (?:[eE](?<exp>[+-]?\d+))?
  \z
/x
["3.14", "-2e10", "+7", "1.", "abc", "6.02E+23"].map do |s|
  m = verbose.match(s)
  next puts("#{s}: no") unless m
  puts "#{s}: #{m.named_captures.reject { |_, v| v.nil? }}"
  (m[:frac] || "").size
end
