# frozen_string_literal: true

require_relative "../test_helper"

# Ruby code that runs while a value is written can change what holds the value, or leave:
# the zone of a Time does, an encoding that is loaded, another thread meanwhile. Each
# test in a process of its own, which a place that is remembered would bring down.
class ChangedWhileReadTest < Minitest::Test
  PRELUDE = <<~'RUBY'
    RPC = Kobako::RPC
    CHANGED = "an Array or a Hash changed while it was read"

    class Zone
      def initialize(&hook) = @hook = hook
      def local_to_utc(time) = time - 3600
      def name = "Zone"

      def utc_to_local(time)
        @hook.call if defined?($armed) && $armed
        time + 3600
      end
    end

    # A Time that asks its zone, and so calls the block, when it is written.
    def late(&hook) = Time.at(0, in: Zone.new(&hook)) + 1

    def refill
      20.times { Array.new(500) { "a" * 20 } }
      GC.start
    end

    def replied(value)
      sandbox = Kobako::Sandbox.new(memory_limit: 32 << 20)
      sandbox.define(:S).bind(:Call, -> { value })
      sandbox.run("S::Call.call; 7")
    end

    def request(args: [], kwargs: {}) = RPC.encode_request(RPC::Request.new(target: "A::B", method: "m", args:, kwargs:))

    def fault(details) = RPC::Response.error(RPC::Fault.new(type: "runtime", message: "m", details:))

    WAYS = {
      "a Service's result" => ->(value) { replied(value) },
      "inside of a Service's result" => ->(value) { replied([1, { "a" => value }]) },
      "the codec" => ->(value) { Kobako::Codec::Encoder.encode(value) },
      "an argument" => ->(value) { request(args: [1, value, 2]) },
      "a keyword" => ->(value) { request(kwargs: { a: 1, k: value }) },
      "a response" => ->(value) { RPC.encode_response(RPC::Response.ok(value)) },
      "a Fault's details" => ->(value) { RPC.encode_response(fault({ "d" => value })) }
    }

    # Each way with what `make` gives for it: the outcome, as text.
    def outcomes(make)
      WAYS.transform_values do |way|
        $armed = false
        value = make.call
        $armed = true
        way.call(value)
        "written"
      rescue StandardError => e
        e.message
      ensure
        $armed = false
      end
    end
  RUBY

  # What the code prints, which ends with the number of cases.
  def assert_cases(number, code)
    assert_equal "#{number}\n", printed_by(PRELUDE + code)
  end

  test "an Array or a Hash that changes its size is refused, whatever holds it and however it goes out" do
    assert_cases 140, <<~'RUBY'
      texts = -> { Array.new(500) { |n| "text #{n}" } }
      pairs = -> { (1..500).to_h { |n| [n, "text #{n}"] } }
      lists = { "clear" => ->(list) { list.clear }, "pop" => ->(list) { list.pop }, "push" => ->(list) { list << "more" },
                "shift" => ->(list) { list.shift(400) }, "grow" => ->(list) { list.concat(["x"] * 9000) },
                "replace" => ->(list) { list.replace([1]) } }
      hashes = { "clear" => ->(map) { map.clear }, "delete" => ->(map) { map.delete(500) },
                 "delete some" => ->(map) { map.delete_if { |key, _| key.odd? rescue false } },
                 "delete all" => ->(map) { map.delete_if { true } } }
      changed = lambda do |change, container, &around|
        lambda do
          held = nil
          hook = late { change.call(held); refill }
          held = container.call(hook)
          around ? around.call(held) : held
        end
      end
      cases = lists.flat_map do |name, change|
        [["an Array, #{name}", changed.(change, ->(hook) { [hook, *texts.call] })],
         ["an Array in a key, #{name}", changed.(change, ->(hook) { [hook, *texts.call] }) { |held| { held => 1, 2 => 3 } }]]
      end
      cases += hashes.flat_map do |name, change|
        [["a Hash's value, #{name}", changed.(change, ->(hook) { { 0 => hook }.merge(pairs.call) })],
         ["a Hash's key, #{name}", changed.(change, ->(hook) { { hook => "first" }.merge(pairs.call) })]]
      end
      number = cases.sum do |name, make|
        outcomes(make).each { |way, got| puts "#{name}, #{way}: #{got}" unless got.end_with?(CHANGED) }.size
      end
      puts number
    RUBY
  end

  test "what takes its container out of the one around it is written, or refused" do
    assert_cases 28, <<~'RUBY'
      around = [
        -> { outer = []; outer << [[late { outer.clear; refill }, *["text"] * 500]] << 1; outer },
        -> { outer = {}; outer[:a] = { "b" => [late { outer.clear; refill }, "x" * 500] }; outer },
        -> { outer = {}; outer[[late { outer.clear; refill }, "x" * 500]] = "y" * 500; outer },
        -> { list = []; list << (late { list.clear; refill }..late { refill }) << ["x" * 50]; list }
      ]
      number = around.sum do |make|
        outcomes(make).each { |way, got| puts "#{way}: #{got}" unless got == "written" || got.end_with?(CHANGED) }.size
      end
      puts number
    RUBY
  end

  test "a Hash that is walked takes no new key, and can be used afterwards" do
    assert_cases 7, <<~'RUBY'
      held = nil
      tries = [->(map) { map[:new] = 1 }, ->(map) { map.rehash }, ->(map) { map.replace({}) }, ->(map) { map.compare_by_identity }]
      make = lambda do
        refused = ->(try) { try.call(held) rescue nil }
        held = { 0 => late { tries.each(&refused); refill } }.merge((1..500).to_h { |n| [n, "text #{n}"] })
      end
      number = WAYS.sum do |name, way|
        $armed = false
        make.call
        $armed = true
        begin
          way.call(held)
        rescue StandardError => e
          puts "#{name}: #{e.message}" unless e.message.end_with?(CHANGED)
        end
        $armed = false
        held[:after] = 1
        puts "#{name}: not usable" unless held.rehash[:after] == 1
        1
      end
      puts number
    RUBY
  end

  test "what is for the caller reaches the caller on every way" do
    assert_cases 35, <<~'RUBY'
      leaving = {
        "a throw" => [-> { throw :out, :thrown }, ->(&work) { catch(:out, &work) == :thrown }],
        "a kill" => [-> { Thread.current.kill }, ->(&work) { Thread.new { work.call; :went_on }.value.nil? }],
        "an exit" => [-> { exit 3 }, ->(&work) { work.call rescue $!.message }],
        "an interrupt" => [-> { raise Interrupt, "x" }, nil],
        "no memory" => [-> { raise NoMemoryError, "x" }, nil]
      }
      rescued = lambda do |&work|
        work.call
        false
      rescue SystemExit, Interrupt, NoMemoryError
        true
      end
      number = leaving.sum do |name, (leave, arrives)|
        arrives = rescued if arrives.nil? || name == "an exit"
        WAYS.each do |way, write|
          $armed = false
          value = [late(&leave), { 1 => late(&leave) }]
          $armed = true
          puts "#{name}, #{way}" unless arrives.call { write.call(value) }
        end
        WAYS.size
      end
      $armed = false
      raise "the next run" unless replied(1) == 7
      puts number
    RUBY
  end

  test "a StandardError of the zone is the Time's own refusal" do
    assert_cases 7, <<~'RUBY'
      make = -> { [late { raise "no zone" }] }
      expected = "a Time whose zone does not give its offset cannot be carried across the boundary"
      puts(outcomes(make).each { |way, got| puts "#{way}: #{got}" unless got.end_with?(expected) }.size)
    RUBY
  end

  test "loading an encoding that changes the Array is no other case" do
    assert_cases 7, <<~'RUBY'
      encodings = %w[CP949 EUC-TW GB18030 Big5-HKSCS EUC-JIS-2004 MacJapanese CP51932].each
      list = nil
      odd = Object.new
      odd.define_singleton_method(:to_path) do
        (list.clear; refill) if $armed
        "/none"
      end
      $LOAD_PATH.unshift(odd)
      make = lambda do
        list = ["\xB0\xA1".dup.force_encoding(encodings.next), *Array.new(500) { |n| "text #{n}" }]
      end
      got = outcomes(make)
      got.each { |way, said| puts "#{way}: #{said}" unless said.end_with?(CHANGED, "cannot be made UTF-8") || said == "written" }
      puts "none changed" unless got.values.any? { |said| said.end_with?(CHANGED) }
      puts got.size
    RUBY
  end

  # What the other thread changes meanwhile; the value is written over and over.
  def assert_survives(change)
    assert_cases 400, <<~RUBY
      list, map, text = [], {}, +"é" * 50
      zone = Zone.new { sleep 0.0001 }
      mutator = Thread.new do
        loop do
          #{change}
          sleep 0.0001
        end
      end
      hold = -> { [Time.at(0, in: zone) + 1, list, map, text, Time.at(0, in: zone) + 1, { list => map }, text] }
      sandbox = Kobako::Sandbox.new(memory_limit: 32 << 20)
      sandbox.define(:S).bind(:Call, hold).bind(:Texts, -> { [list, text] })
      $armed = true
      number = (1..200).sum do
        [-> { sandbox.run("S::Call.call; S::Texts.call") }, -> { Kobako::Codec::Encoder.encode(hold.call) }].each do |way|
          way.call
        rescue Kobako::Error => e
          puts e.message unless e.message.match?(/changed while it was read|not the UTF-8|cannot be made UTF-8|keys that are equal/)
        end.size
      end
      mutator.kill.join
      puts number
    RUBY
  end

  test "another thread that clears and fills an Array" do
    assert_survives <<~'RUBY'
      list.clear
      200.times { |n| list << "text #{n}" << [n.to_s * 30] }
      list.unshift(Time.at(0, in: zone) + 1)
    RUBY
  end

  test "another thread that puts other elements and another length into an Array" do
    assert_survives <<~'RUBY'
      list.replace(Array.new(rand(300)) { |n| [Time.at(0, in: zone) + 1, "x" * n] })
      list.shuffle!
      list.pop
    RUBY
  end

  test "another thread that fills and empties a Hash" do
    assert_survives <<~'RUBY'
      (map[rand(500)] = [Time.at(0, in: zone) + 1, "x" * 40]) rescue nil
      map.delete(map.keys.sample)
      map.clear if rand(20) == 0
    RUBY
  end

  test "another thread that changes a String and what it is marked as" do
    assert_survives <<~'RUBY'
      text.replace("ab" * rand(9000))
      text.force_encoding(["UTF-8", "BINARY", "UTF-16LE", "EUC-JP"].sample)
      (text << "x" * 500) rescue nil
      list.replace([Time.at(0, in: zone) + 1, text, text])
      text.clear if rand(5) == 0
    RUBY
  end
end
