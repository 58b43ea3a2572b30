# frozen_string_literal: true

require "time"
require_relative "../test_helper"

# The guest's Time does what CRuby's does: each expression is evaluated by both.
class TimeTest < Minitest::Test
  # An expression's result as text, or what it raised.
  SHOW = <<~RUBY
    def show
      yield.inspect
    rescue StandardError => e
      "\#{e.class}: \#{e.message}"
    end
  RUBY

  # Groups of expressions: "# what they are about", then one on each line.
  GROUPS = File.read(File.join(__dir__, "time_expressions.txt")).split(/^# /).drop(1).to_h do |group|
    about, *expressions = group.lines(chomp: true)
    [about, expressions.reject(&:empty?)]
  end

  # What a deterministic walk over instants and offsets says of each; `count` is given.
  WALK = <<~'RUBY'
    seed = 20_240_229
    rand = ->(range) { (seed = (seed * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64) / 2**11 % range }
    directives = %w[Y C y m B b d e j H k I l M S L N z Z A a u w G g V U W s c D F v x X r R T P p]
    flags = ["", "-", "0", "^", "#", "_", "12", "012", "_12", "-12", "^12", "#0", "3", "1"]
    (1..count).map do |index|
      reach = [10**5, 10**9, 4 * 10**9, 10**11, 10**13, 2**62][index % 6]
      zone = [nil, "UTC", "+09:00", "-03:30", rand.(2 * 86_399) - 86_399][rand.(5)]
      time = Time.at(rand.(2 * reach) - reach, rand.(10**9), :nsec, in: zone)
      other = Time.at(rand.(2 * reach) - reach, rand.(10**9), :nsec)
      format = Array.new(4) { "%#{flags[rand.(flags.size)]}#{directives[rand.(directives.size)]}" }.join("|")
      step = rand.(10**12) - 5 * 10**11
      digits = rand.(11)
      fields = [time.year, time.month, time.day, time.hour, time.min, time.sec + time.subsec]
      again = Time.new(*fields, time.utc? ? "UTC" : time.utc_offset)
      [
        time.to_a, time.to_i, time.nsec, time.usec, time.to_f, time.to_r.to_s, time.utc_offset, time.inspect, time.to_s,
        time.ctime, time.iso8601(digits), format, time.strftime(format), (time + step).inspect,
        (time - Rational(step, 7 * 10**6)).round(6).inspect, time - other, time <=> other, again == time,
        time.round(digits).inspect, time.floor(digits).inspect, time.ceil(digits).inspect,
        time.getlocal(step % 86_400).inspect, time.getutc.inspect, Time.utc(*fields).inspect, time.strftime("%s %N")
      ]
    end
  RUBY

  def setup
    @zone = ENV.fetch("TZ", nil)
    ENV["TZ"] = "UTC"
  end

  def teardown
    ENV["TZ"] = @zone
  end

  def in_guest(script) = Kobako::Sandbox.new(memory_limit: 64 << 20).run(script)

  # What the expression raises in the guest, as text.
  def complaint(expression)
    in_guest("begin; #{expression}; rescue StandardError => e; \"\#{e.class}: \#{e.message}\"; end")
  end

  # What the host's Ruby makes of the script.
  def in_host(script) = Object.new.instance_eval(script)

  # The quotation marks of messages are those of newer Rubies.
  def plain(text) = text.dup.force_encoding(Encoding::UTF_8).scrub.tr("`", "'")

  GROUPS.each do |about, expressions|
    test "as in CRuby: #{about}" do
      script = "#{SHOW}[\n#{expressions.map { |expression| "show { #{expression} }" }.join(",\n")}\n]"
      expressions.zip(in_host(script), in_guest(script)) do |expression, expected, seen|
        assert_equal plain(expected), plain(seen), expression
      end
    end
  end

  test "as in CRuby: any instant, with any offset" do
    script = "count = 600\n#{WALK}"
    in_host(script).zip(in_guest(script)) { |expected, seen| assert_equal expected, seen }
  end

  test "days over 800 years have their year, month, day, weekday and week" do
    script = <<~RUBY
      (0..10_000).map { |day| Time.at((day * 29 - 146_097) * 86_400, in: "UTC").strftime("%F %j %a %G-%V %U %W") }
    RUBY
    assert_equal in_host(script), in_guest(script)
  end

  test "the clock stands at 1970" do
    assert_equal ["1970-01-01 00:00:00 +0000", 0, true, "1970-01-01 09:00:00 +0900"],
                 in_guest('[Time.now.inspect, Time.now.nsec, Time.new == Time.now, Time.now(in: "+09:00").inspect]')
  end

  test "a fraction is kept down to the nanosecond, and no further" do
    assert_equal "1970-01-01 00:00:00.1 UTC", in_guest("Time.at(0.1).utc.inspect")
    assert_equal [333_333_333, 666_666_666, 299_999_999],
                 in_guest("[Time.at(1/3r), Time.at(-1/3r), Time.at(0.3)].map(&:nsec)")
  end

  test "an instant is within 64 bits of seconds" do
    assert_equal ["292277026596-12-04 15:30:07 UTC"] * 2,
                 in_guest("[Time.at(2**63 - 1), Time.at(2**63 - 2) + 1].map { |time| time.utc.to_s }")
    ["Time.at(2**63)", "Time.at(2**63 - 1) + 1", "Time.utc(2**70)", "Time.at(1e30)", "Time.new('9' * 10_000)",
     "Time.at(0) - 10**100"].each do |expression|
      assert_equal "RangeError: time out of range", complaint(expression), expression
    end
  end

  # --- across the boundary ---

  TIMES = [
    Time.at(0, in: "UTC"), Time.at(1, 1, :nsec, in: "+09:00"), Time.at(-1, 999_999_999, :nsec, in: "-03:30"),
    Time.at(1_700_000_000, 123_456_789, :nsec, in: "+00:00:01"), Time.utc(1), Time.utc(-5, 12, 31), Time.utc(99_999),
    Time.at((2**63) - 1, 999_999_999, :nsec, in: "+23:59:59"), Time.at(-(2**63), in: "-23:59:59")
  ].freeze

  def exactly(time) = [time.class, time.to_i, time.nsec, time.utc_offset, time.utc?]

  test "a Time crosses to the nanosecond, with its offset, both ways" do
    taken = nil
    sandbox = sandbox_with { |*times| times.empty? ? TIMES : taken = times }
    result = sandbox.run("times = S::Call.call; S::Call.call(*times); times")
    TIMES.zip(result, taken) do |time, *after|
      after.each { |got| assert_equal exactly(time), exactly(got) }
    end
    assert_equal TIMES.map(&:inspect), sandbox.run("S::Call.call.map { |time| time.inspect }")
  end

  test "an offset of zero is UTC on the other side" do
    sandbox = sandbox_with { [Time.at(0), Time.at(0, in: "+00:00")] }
    assert_equal [[true, "UTC"]] * 2, sandbox.run("S::Call.call.map { |time| [time.utc?, time.zone] }")
    result = in_guest('[Time.at(0), Time.at(0, in: "+00:00"), Time.at(0, in: "UTC")]')
    assert_equal [true] * 3, result.map(&:utc?)
  end

  test "a Time crosses inside of others, and as a key" do
    time = Time.at(5, in: "+01:00")
    nested = { "list" => [time, [time..(time + 1)]], time => time }
    assert_equal nested, sandbox_with { nested }.run("S::Call.call")
    assert_equal "found", sandbox_with { { time => "found" } }.run("S::Call.call[Time.at(5)]")
  end

  test "instances of subclasses cross as a Time" do
    assert_instance_of Time, in_guest("Class.new(Time).at(5)")
    assert_equal "Time", sandbox_with { Class.new(Time).at(5) }.run("S::Call.call.class.to_s")
  end

  test "what the guest has no room for is the Service call's error" do
    sandbox = sandbox_with { Time.at(2**63) }
    message = sandbox.run("begin; S::Call.call; rescue Kobako::ServiceError => e; e.message; end")
    assert_includes message, "a Time this far away cannot be carried"
  end

  # --- hostile scripts ---

  test "a Time that was never made cannot leave" do
    assert_raises(Kobako::SandboxError) { in_guest("Time.allocate") }
    sandbox = sandbox_with { flunk }
    assert sandbox.run("begin; S::Call.call(Time.allocate); rescue TypeError; true; end")
  end

  test "nothing but a Time that was never made is made one, and once" do
    {
      "Time.at(0).__set(1, 1, nil)" => "TypeError: already initialized Time",
      "Time.at(0).__set_now(nil)" => "TypeError: already initialized Time",
      "Time.allocate.freeze.__set(1, 1, nil)" => "FrozenError: can't modify frozen Time",
      "Time.instance_method(:__zone).bind_call('x')" => "TypeError: bind argument must be an instance of Time",
      "Time.instance_method(:to_i).bind_call(5)" => "TypeError: bind argument must be an instance of Time",
      "Class.new(Time) { def self.allocate = Time.at(7) }.at(0)" => "TypeError: already initialized Time"
    }.each { |attempt, message| assert_equal message, complaint(attempt), attempt }
  end

  test "no part of a Time passes its limits" do
    {
      "Time.allocate.__set(2**64, 0, nil)" => "RangeError: time out of range",
      "Time.allocate.__set(0, -1, nil)" => "ArgumentError: subsecx out of range",
      "Time.allocate.__set(0, 10**9, nil)" => "ArgumentError: subsecx out of range",
      "Time.allocate.__set(0, 2**70, nil)" => "RangeError: integer out of range",
      "Time.allocate.__set(0, 0, 86_400)" => "ArgumentError: utc_offset out of range",
      "Time.allocate.__set(0, 0, 2**70)" => "ArgumentError: utc_offset out of range",
      "Time.at(0).__set_zone(-86_400)" => "ArgumentError: utc_offset out of range",
      "Time.at(0, in: 10**30)" => "ArgumentError: utc_offset out of range",
      "Time.allocate.__set_zone(0)" => "TypeError: uninitialized Time",
      "Time.at(0).freeze.__set_zone(0)" => "FrozenError: can't modify frozen Time: 1970-01-01 00:00:00 +0000"
    }.each { |attempt, message| assert_equal message, complaint(attempt), attempt }
  end

  test "a width takes no more memory than the script has" do
    %w[%999999999Y %1048577N %2147483647c].each do |format|
      assert_equal "ArgumentError: Numerical result out of range - #{format}",
                   complaint("Time.at(0).strftime('#{format}')")
    end
    assert_raises(Kobako::MemoryLimitError) { Kobako::Sandbox.new.run('Time.at(0).strftime("%1048576Y" * 9)') }
  end

  test "long formats and texts are read in linear time" do
    script = <<~'RUBY'
      long = 200_000
      [Time.at(0).strftime("%" + "-" * long + "Y"), Time.at(0).strftime("%" + ":" * long + "z").size,
       Time.at(0).strftime("é" * long).size, Time.at(0).strftime("%" + "0" * long + "Y").size,
       Time.new("2024-01-02 03:04:05." + "9" * long).nsec, (Time.at(0, in: "+" * long) rescue 1)]
    RUBY
    assert_equal ["1970", 200_002, 200_000, 200_002, 999_999_999, 1], in_guest(script)
  end

  test "recursion through Time ends in an exception" do
    assert_equal "SystemStackError", in_guest(<<~RUBY)
      class Endless
        def to_int = Time.at(self)
      end
      begin
        Time.at(Endless.new)
      rescue SystemStackError => e
        e.class.to_s
      end
    RUBY
  end

  test "a hundred thousand Times leave nothing behind" do
    assert_equal 99_999, Kobako::Sandbox.new.run("last = nil; 100_000.times { |i| last = Time.at(i) }; last.to_i")
  end
end
