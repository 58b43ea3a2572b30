# Prime numbers: Prime.each(100), 17.prime?, 60.prime_division.
class Prime
  include Enumerable

  class << self
    include Enumerable

    def instance
      @instance ||= new
    end

    def each(limit = nil, _generator = nil, &block)
      instance.each(limit, &block)
    end

    def prime?(number)
      instance.prime?(number)
    end

    def prime_division(number)
      instance.prime_division(number)
    end

    def int_from_prime_division(factors)
      instance.int_from_prime_division(factors)
    end

    def include?(object)
      instance.include?(object)
    end

    def lazy
      instance.each.lazy
    end
  end

  # Up to the limit, that one included; without end where there is none.
  def each(limit = nil)
    return to_enum(:each, limit) unless block_given?

    last = nil
    number = 2
    while limit.nil? || number <= limit
      last = yield(number) if prime?(number)
      number += number == 2 ? 1 : 2
    end
    last
  end

  def prime?(number)
    raise ArgumentError, "Expected an integer, got #{number}" unless number.is_a?(Integer)
    return number >= 2 if number <= 3
    return false if number.even? || number % 3 == 0
    return by_witnesses?(number) if number > 10_000_000

    factor = 5
    while factor * factor <= number
      return false if number % factor == 0 || number % (factor + 2) == 0

      factor += 6
    end
    true
  end

  def include?(object)
    object.is_a?(Integer) && prime?(object)
  end

  def prime_division(number)
    raise ZeroDivisionError if number == 0

    factors = number < 0 ? [[-1, 1]] : []
    number = number.abs
    factor = 2
    while factor * factor <= number
      count = 0
      while number % factor == 0
        number /= factor
        count += 1
      end
      factors << [factor, count] if count > 0
      factor += factor == 2 ? 1 : 2
      break if number > 1 && factor > 3000 && prime?(number)
    end
    factors << [number, 1] if number > 1
    factors
  end

  def int_from_prime_division(factors)
    factors.inject(1) { |product, (factor, count)| product * factor**count }
  end

  private

  # Miller and Rabin, with witnesses that suffice below 3 * 10**24.
  def by_witnesses?(number)
    odd = number - 1
    twos = 0
    while odd.even?
      odd >>= 1
      twos += 1
    end
    [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41].all? do |witness|
      power = witness.pow(odd, number)
      power == 1 || (0...twos).any? do
        found = power == number - 1
        power = power * power % number
        found
      end
    end
  end
end

class Integer
  def prime?
    Prime.prime?(self)
  end

  def prime_division
    Prime.prime_division(self)
  end

  def self.from_prime_division(factors)
    Prime.int_from_prime_division(factors)
  end

  def self.each_prime(limit, &block)
    Prime.each(limit, &block)
  end
end
