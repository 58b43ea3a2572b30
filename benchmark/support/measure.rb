# frozen_string_literal: true

class Bench
  class << self
    # CLOCK_MONOTONIC, or for the gate CLOCK_PROCESS_CPUTIME_ID: what else the machine does
    # is time that passes, but no work of ours.
    attr_reader :clock_name

    def clock_name=(name)
      @clock_name = name
      @clock = Process.const_get(name)
    end

    # Seconds since some moment.
    def clock = Process.clock_gettime(@clock)
  end

  self.clock_name = :CLOCK_MONOTONIC

  # Seconds that the block takes.
  def self.seconds
    started = clock
    yield
    clock - started
  end

  # A block timed by running it as often as fills a slice, in seconds. In long ones caches
  # are as warm as they get; short ones fit between two turns of whatever else the machine does.
  class Timed
    LONG = 0.01
    SHORT = 0.001

    # The time is shared out among `per`. `slower` is the part of it that is spun away after
    # the block.
    def initialize(slice: LONG, per: 1, slower: 0.0, &block)
      @block = block
      @slice = slice
      @per = per
      @slower = slower
      @repeat = nil
    end

    def call
      @repeat ||= fitting
      seconds(@repeat) / (@repeat * @per)
    end

    private

    def fitting
      seconds(1)
      [(@slice / seconds(1)).ceil, 1].max
    end

    def seconds(repeat)
      started = Bench.clock
      i = 0
      while i < repeat
        @block.call
        i += 1
      end
      spin(started) if @slower.positive?
      Bench.clock - started
    end

    def spin(started)
      now = Bench.clock
      ends = now + ((now - started) * @slower)
      nil while Bench.clock < ends
    end
  end

  # What one block takes longer than another, shared out among `per`.
  class Net
    def initialize(with, without, per)
      @with = with
      @without = without
      @per = per
    end

    def call = (@with.call - @without.call) / @per
  end

  # A block that gives its value itself.
  class Given
    def initialize(slower: 0.0, &block)
      @block = block
      @slower = slower
    end

    def call = @block.call * (1 + @slower)
  end
end
