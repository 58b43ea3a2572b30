def snake(s) = s.gsub(/([A-Z]+)([A-Z][a-z])/, '\1_\2').gsub(/([a-z\d])([A-Z])/, '\1_\2').tr("- ", "__").downcase
def camel(s) = s.split(/[_\s-]/).map.with_index { |w, i| i.zero? ? w.downcase : w.capitalize }.join
def pascal(s) = s.split(/[_\s-]/).map(&:capitalize).join
def kebab(s) = snake(s).tr("_", "-")
def title(s) = s.split.map { |w| %w[of the and].include?(w) ? w : w.capitalize }.join(" ").sub(/\A\w/, &:upcase)
%w[HTMLParser someVariableName user_id Mixed-Case].each { |s| puts [snake(s), kebab(s), camel(snake(s)), pascal(snake(s))].join(" | ") }
puts title("the lord of the rings"), "ÄÖÜ straße".downcase, "straße".upcase, "éclair".capitalize, "ÀB".swapcase
puts "ǆ".capitalize, "İ".downcase.length, "ß".casecmp?("SS"), "a".casecmp("B"), "Abc".casecmp?("aBC")
snake("HelloWorldAgain")
