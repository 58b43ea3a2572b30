BANNED = %w[darn heck frak].freeze
PATTERN = /\b(?:#{BANNED.map { |w| Regexp.escape(w) }.join("|")})(?:ing|ed|s)?\b/i
text = "Darn it! What the heck are you frakking... fraking about? Heckler."
clean = text.gsub(PATTERN) { |w| w[0] + "*" * (w.size - 1) }
puts clean, text.scan(PATTERN).size, text.index(PATTERN), text.split(PATTERN).size
mail = "write to john.doe@example.org or jane@x.io"
puts mail.gsub(/([\w.]+)@/) { "#{$1[0]}***@" }, "4111 1111 1111 1234".gsub(/\d(?=(?:\D*\d){4})/, "X")
clean.count("*")
