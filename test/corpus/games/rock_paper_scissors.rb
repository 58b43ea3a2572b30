BEATS = { rock: %i[scissors lizard], paper: %i[rock spock], scissors: %i[paper lizard], lizard: %i[spock paper], spock: %i[scissors rock] }.freeze
Round = Struct.new(:a, :b) do
  def result = a == b ? :tie : BEATS.fetch(a).include?(b) ? :a : :b
  def to_s = "#{a} vs #{b}: #{{ tie: "tie", a: "first wins", b: "second wins" }[result]}"
end
rounds = BEATS.keys.zip(BEATS.keys.rotate(2)).map { |x| Round.new(*x) } << Round.new(:rock, :rock)
puts rounds
begin
  Round.new(:well, :rock).result
rescue KeyError => e
  puts e.message
end
history = %i[rock rock paper rock]
predicted = history.tally.max_by(&:last).first
counter = BEATS.find { |_, v| v.include?(predicted) }.first
[rounds.map(&:result).tally, counter]
