RULES = {
  "at least 8 characters" => ->(s) { s.length >= 8 },
  "a lowercase letter" => /[a-z]/,
  "an uppercase letter" => /[A-Z]/,
  "a digit" => /\d/,
  "a special character" => /[^\w\s]/,
  "no spaces" => ->(s) { !s.match?(/\s/) },
  "no repeats" => ->(s) { s !~ /(.)\1\1/ }
}.freeze
%w[password Passw0rd! aaaB1!xyz Short1!].to_h do |pw|
  missing = RULES.reject { |_, rule| rule === pw }.keys
  puts "#{pw}: #{missing.empty? ? "strong" : "needs #{missing.join(", ")}"}"
  [pw, RULES.size - missing.size]
end
