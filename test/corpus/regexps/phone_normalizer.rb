numbers = ["(555) 123-4567", "555.123.4567", "+1 555 123 4567", "5551234567", "123", "1-555-123-4567 ext. 89"]
PHONE = /\A(?:\+?1[\s.-]?)?\(?(\d{3})\)?[\s.-]?(\d{3})[\s.-]?(\d{4})(?:\s*(?:x|ext\.?)\s*(\d+))?\z/i
numbers.filter_map do |n|
  case n
  when PHONE
    area, exchange, line, ext = Regexp.last_match.captures
    "#{area}-#{exchange}-#{line}#{" x#{ext}" if ext}".tap { puts "#{n.inspect} -> #{_1}" }
  else
    warn "bad"
    puts "#{n.inspect} -> invalid"
  end
end
