# Numbers that follow from a seed: the same as CRuby's. The generator is in src/random.c.
class Random
  attr_reader :seed

  def initialize(seed = Random.new_seed)
    @seed = Kobako::Chance.integer(seed)
    __begin(Kobako::Chance.words(@seed))
  end

  def rand(limit = (none = true))
    none ? __real : Kobako::Chance.strict(self, limit)
  end

  # As rand; what is no limit is none.
  def random_number(limit = nil)
    Kobako::Chance.lenient(self, limit) { |number| number.is_a?(Float) && number > 0 }
  end

  def ==(other)
    other.is_a?(Random) && seed == other.seed && __same(other)
  end

  # From 0 up to, and without, the positive Integer `count`.
  def __below(count)
    return __up_to(count - 1) if count - 1 < 1 << 62

    Kobako::Chance.big(self, count - 1)
  end

  class << self
    def rand(*limit)
      __default.rand(*limit)
    end

    def random_number(*limit)
      __default.random_number(*limit)
    end

    def bytes(length)
      __default.bytes(length)
    end
    alias urandom bytes

    def seed
      __default.seed
    end

    # A seed that nobody chose; it follows from the run's own.
    def new_seed
      @seeds ||= new((__run_seed << 32) | 0x6b6f62)
      @seeds.__below(1 << 128)
    end

    # What it was seeded with before.
    def srand(seed = new_seed)
      before = __default.seed
      @default = new(seed)
      before
    end

    def __default
      @default ||= new(__run_seed)
    end

    def __below(count)
      __default.__below(count)
    end
  end
end

module Kobako
  # What Random's methods are given, and how numbers are drawn for it.
  module Chance
    WORD = 0xffffffff

    def self.integer(value)
      case value
      when Integer then value
      when Float, Rational then value.to_i
      else
        number = value.to_int if !value.is_a?(String) && value.respond_to?(:to_int)
        raise TypeError, "no implicit conversion of #{name(value)} into Integer" unless number.is_a?(Integer)

        number
      end
    end

    def self.name(value)
      value.nil? || value == true || value == false ? value.inspect : value.class
    end

    # The lowest first.
    def self.words(seed)
      seed = seed.abs
      words = [seed & WORD]
      words << (seed & WORD) while (seed >>= 32) > 0
      words
    end

    def self.refuse(limit)
      raise ArgumentError, "invalid argument - #{limit}"
    end

    def self.strict(random, limit)
      number =
        case limit
        when nil then refuse(limit)
        when Range then within(random, limit)
        when Float then real(random, limit)
        else below(random, integer(limit))
        end
      number.nil? ? refuse(limit) : number
    end

    # As Kernel#rand and Random.random_number: what is no limit is 1.0.
    def self.lenient(random, limit)
      case limit
      when nil, false then random.__real
      when Range then within(random, limit)
      when Float
        return random.__real * limit if yield(limit)

        random.__real
      else
        count = integer(limit)
        count > 0 ? random.__below(count) : random.__real
      end
    end

    # Kernel#rand: a limit's sign and fraction are nothing.
    def self.kernel(limit)
      random = Random.__default
      return random.__real if limit.nil? || limit == false
      return within(random, limit) if limit.is_a?(Range)

      count = integer(limit).abs
      count == 0 ? random.__real : random.__below(count)
    end

    def self.below(random, count)
      count > 0 ? random.__below(count) : nil
    end

    def self.real(random, limit)
      domain(limit)
      return nil if limit < 0

      limit == 0 ? random.__real : random.__real * limit
    end

    def self.domain(number)
      raise Errno::EDOM if number.nan? || number.infinite?
    end

    def self.within(random, range)
      first, last = range.begin, range.end
      raise Errno::EDOM if first.nil? || last.nil?
      return within_reals(random, first.to_f, last.to_f, range.exclude_end?) if first.is_a?(Float) || last.is_a?(Float)

      count = integer(last - first)
      count += 1 unless range.exclude_end?
      count > 0 ? first + random.__below(count) : nil
    end

    def self.within_reals(random, first, last, exclusive)
      domain(first)
      domain(last)
      width = last - first
      return nil if width < 0 || (width == 0 && exclusive)
      return first if width == 0

      # the halves of what is too wide for a Float are not
      return (closed_or_open(random, exclusive) - 0.5) * (last / 2 - first / 2) * 2 + (first / 2 + last / 2) if width.infinite?

      first + closed_or_open(random, exclusive) * width
    end

    def self.closed_or_open(random, exclusive)
      return random.__real if exclusive

      # 64 bits spread over 0 to 2**53, both ends included
      bits = (random.__word << 32) | random.__word
      (bits * ((1 << 53) | 1) >> 64).to_f / (1 << 53)
    end

    # From 0 to `most`, word by word from the highest, anew where it gets too high.
    def self.big(random, most)
      limits = words(most).reverse
      loop do
        drawn = drawn_words(random, limits)
        return drawn if drawn
      end
    end

    def self.drawn_words(random, limits)
      number = 0
      on_the_edge = true
      limits.each_with_index do |limit, index|
        word = random.__word
        word &= (1 << limit.bit_length) - 1 if index == 0
        return nil if on_the_edge && word > limit

        on_the_edge = false if word < limit
        number = (number << 32) | word
      end
      number
    end

    # For shuffle and sample: an index below `count`, by Random or by what answers to rand.
    def self.index(random, count)
      return random.__below(count) if random.is_a?(Random) || random.equal?(Random)

      index = integer(random.rand(count))
      raise RangeError, "random number too small #{index}" if index < 0
      raise RangeError, "random number too big #{index}" if index >= count

      index
    end
  end
end

module Kernel
  def self.rand(limit = nil)
    Kobako::Chance.kernel(limit)
  end

  def self.srand(*seed)
    Random.srand(*seed)
  end

  private

  def rand(limit = nil)
    Kobako::Chance.kernel(limit)
  end

  def srand(*seed)
    Random.srand(*seed)
  end
end
