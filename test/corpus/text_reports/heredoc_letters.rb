Recipient = Struct.new(:name, :title, :amount)
[Recipient.new("Jones", "Dr.", 12.5), Recipient.new("Özil", nil, 1000)].each do |r|
  puts <<~LETTER
    Dear #{[r.title, r.name].compact.join(" ")},

      you owe us #{format("$%.2f", r.amount)}.
    \tPlease pay by #{"Friday".upcase}.
    #{"Thanks!" if r.amount > 100}
  LETTER
end
raw = <<~'RAW'
  No #{interpolation} here\n
RAW
old = <<-OLD
    keeps indent
    OLD
pair = [<<~ONE, <<~TWO].map(&:strip)
  first
ONE
  second
TWO
puts raw, old, pair.inspect
__method__.inspect
