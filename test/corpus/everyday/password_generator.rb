class PasswordGenerator
  SETS = { lower: [*"a".."z"], upper: [*"A".."Z"], digits: [*"0".."9"], symbols: "!@#$%^&*".chars }.freeze

  def initialize(length: 12, sets: SETS.keys, seed: 1)
    raise ArgumentError, "length must be at least #{sets.size}" if length < sets.size

    @length, @sets, @state = length, sets, seed
  end

  def generate
    chars = @sets.map { |s| pick(SETS.fetch(s)) }
    pool = SETS.values_at(*@sets).flatten
    chars << pick(pool) while chars.size < @length
    chars.sort_by { random(1000) }.join
  end

  private

  def pick(list) = list[random(list.size)]
  def random(max) = (@state = (@state * 48_271) % 0x7fffffff) % max
end

gen = PasswordGenerator.new(length: 16, seed: 42)
passwords = Array.new(3) { gen.generate }
puts passwords
puts passwords.all? { |pw| pw =~ /[a-z]/ && pw =~ /[A-Z]/ && pw =~ /\d/ && pw =~ /[!@#$%^&*]/ }
begin
  PasswordGenerator.new(length: 2)
rescue ArgumentError => e
  puts e.message
end
passwords.map(&:length)
