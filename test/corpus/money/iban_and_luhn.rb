def luhn?(number)
  digits = number.delete(" ").chars.map(&:to_i).reverse
  digits.each_with_index.sum { |d, i| i.odd? ? (d * 2).digits.sum : d } % 10 == 0
end

def iban?(iban)
  compact = iban.gsub(/\s+/, "").upcase
  return false unless compact.match?(/\A[A-Z]{2}\d{2}[A-Z0-9]{10,30}\z/)

  rotated = compact[4..] + compact[0, 4]
  rotated.gsub(/[A-Z]/) { |c| (c.ord - 55).to_s }.to_i % 97 == 1
end

cards = ["4539 1488 0343 6467", "8273 1232 7352 0569"]
ibans = ["GB82 WEST 1234 5698 7654 32", "DE89 3704 0044 0532 0130 00", "DE00 1234"]
cards.each { |c| puts "#{c.gsub(/\d(?=.{5})/, "*")}: #{luhn?(c)}" }
ibans.each { |i| puts "#{i}: #{iban?(i) ? "valid" : "invalid"}" }
(cards.map { luhn?(_1) } + ibans.map { iban?(_1) }).tally
