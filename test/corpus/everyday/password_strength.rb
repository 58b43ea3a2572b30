CHECKS = {
  "length" => ->(s) { s.length >= 8 },
  "lowercase" => /[a-z]/,
  "uppercase" => /[A-Z]/,
  "digit" => /\d/,
  "symbol" => /[^\w\s]/,
  "no repeat" => ->(s) { s !~ /(.)\1\1/ },
  "not common" => ->(s) { !%w[password letmein 12345678].include?(s.downcase) }
}.freeze
def strength(pw)
  passed, failed = CHECKS.partition { |_, c| c === pw }
  [passed.size, failed.map(&:first)]
end
["password", "Abcdefg1!", "aaaaBBBB1!", "短い", ""].each do |pw|
  score, failed = strength(pw)
  bar = ("#" * score).ljust(CHECKS.size, ".")
  puts "#{pw.inspect.ljust(14)} [#{bar}] #{failed.empty? ? 'strong' : "fails: #{failed.join(', ')}"}"
end
CHECKS.keys.map(&:to_sym)
