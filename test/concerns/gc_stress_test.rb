# frozen_string_literal: true

require_relative "../test_helper"

# Every way into the extension gives the same with a collection at every allocation as
# without, and after compaction. Each group in a process of its own.
class GCStressTest < Minitest::Test
  PRELUDE = <<~'RUBY'
    PATHS = {}

    # What the block gives or raises, as text.
    def outcome
      shown(yield)
    rescue Exception => e
      "#{e.class}: #{e.message} <- #{e.cause&.class}"
    end

    def shown(value) = value.is_a?(Float) && value.nan? ? "NaN" : value.inspect

    def path(name, &block) = PATHS[name] = block

    # Moves whatever can be moved; Ruby aborts when something still refers to where it was.
    def move_everything
      return GC.compact unless GC.respond_to?(:verify_compaction_references)

      GC.verify_compaction_references(expand_heap: true, toward: :empty)
    end

    def sandbox(**options)
      Kobako::Sandbox.new(**options).tap { |made| yield made.define(:S) if block_given? }
    end

    at_exit do
      expected = PATHS.transform_values { |block| outcome(&block) }
      wrong = PATHS.filter_map do |name, block|
        GC.stress = true
        got = outcome(&block)
        GC.stress = false
        "#{name}: #{got} instead of #{expected[name]}" if got != expected[name]
      end
      move_everything
      wrong += PATHS.filter_map { |name, block| "#{name}, compacted" if outcome(&block) != expected[name] }
      puts wrong, PATHS.size
    end
  RUBY

  def assert_unmoved(paths, code)
    assert_equal "#{paths}\n", printed_by(PRELUDE + code, env: LEAN)
  end

  test "values of every kind, both ways" do
    assert_unmoved 3, <<~'RUBY'
      values = [nil, true, false, 0, -1, 2**62, -2**63, 2**64, 3**200, -3**200, 1.5, -0.0, Float::INFINITY, "", "text",
                "é" * 50, "\xff\x00".b, "long" * 2000, :sym, :"odd sym", [], [1, [2, [3]]], {}, { "a" => { b: [1] } },
                { [1, "k"] => 2.5 }, { 1.5 => 1, 2**70 => 2, nil => 3 }, Time.at(1, 5, :nsec, in: "+02:00"), Time.at(0).utc,
                Rational(1, 3), Rational(3**90, 7**80), 1..2, "a"..."c", (1..nil), (nil..1.5), [[:a, "b"].to_h { [_1, _1] }]]
      both = sandbox { |space| space.bind(:Same, ->(value) { value }).bind(:All, -> { values }) }
      path("from a Service, back to one, and as the result") { both.run("S::Same.call(S::All.call)") }
      path("a text that is transcoded") do
        sandbox { |space| space.bind(:Text, -> { "\xe9".dup.force_encoding("ISO-8859-1") }) }.run("S::Text.call")
      end
      path("subclasses, frozen and shared") do
        text = Class.new(String).new("sub").freeze
        list = Class.new(Array).new([text, text])
        sandbox { |space| space.bind(:List, -> { [list, list, Class.new(Hash)[text, list]] }) }.run("S::List.call")
      end
    RUBY
  end

  test "Handles, keywords, faults and what is disconnected" do
    assert_unmoved 9, <<~'RUBY'
      class Item
        attr_reader :number

        def initialize(number) = @number = number
        def me = self
        def add(more, times: 1) = @number + (more * times)
        def inspect = "item #{@number}"
      end
      objects = sandbox do |space|
        space.bind(:Make, ->(number) { Item.new(number) }).bind(:Items, -> { [Item.new(1), { "two" => Item.new(2) }] })
             .bind(:Sum, ->(items, more: 0) { items.sum(&:number) + more }).bind(:Fail, -> { raise KeyError, "none" })
             .bind(:Keys, ->(*list, key:, **rest) { [list, key, rest] }).bind(:Weird, -> { [Object.new, proc {}, Class] })
             .bind(:Unsendable, -> { [].tap { |list| list << list } }).bind(:Close, ->(item) { objects.disconnect(item) })
             .bind(:Throw, -> { throw :out, Item.new(9) })
      end
      path("made, asked, passed back and returned") do
        objects.run("a = (1..3).map { |n| S::Make.call(n) }; [a, a[0].add(2, times: 3), S::Sum.call(a, more: 4), a[1].me]")
      end
      path("inside of containers") { objects.run("list = S::Items.call; [list, list[1]['two'].number]") }
      path("keywords") { objects.run("S::Keys.call(1, [2], key: { 'a' => 3 }, other: 'x' * 100)") }
      path("faults of every kind") do
        calls = ["S::Fail.call", "S::Fail.call(1)", "S::Keys.call", "S::Make.none", "S::Unsendable.call",
                 "S::Make.call(1).none", "i = S::Make.call(1); S::Close.call(i); i.number"]
        objects.run("[#{calls.map { |call| "begin; #{call}; rescue => e; e.message; end" }.join(", ")}]")
      end
      path("a fault that nobody rescues") { objects.run("S::Fail.call") }
      path("a Handle that is disconnected") { objects.run("i = S::Make.call(1); S::Close.call(i); i.number") }
      path("objects that nobody may call") { objects.run("S::Weird.call.map { |thing| thing.class.to_s }") }
      path("a throw with a value") { catch(:out) { objects.run("begin; S::Throw.call; rescue Exception; end") } }
      path("too many Handles") do
        sandbox(max_handles: 2) { |space| space.bind(:Make, -> { Object.new }) }.run("3.times.map { S::Make.call }")
      end
    RUBY
  end

  test "runs that fail, and what they say" do
    assert_unmoved 12, <<~'RUBY'
      path("an exception") { sandbox.run("def f = raise('deep' * 50)\nf") }
      path("its frames and excerpt") do
        sandbox.run("x = 1\nraise TypeError, 'no'")
      rescue Kobako::SandboxError => e
        [e.klass, e.origin, e.backtrace_lines, e.details, e.detailed_message(highlight: false)]
      end
      path("a syntax error") { sandbox.run("1 +\n)") }
      path("no text") { sandbox.run("\xff") }
      path("no String") { sandbox.run(:a) }
      path("a result that cannot be carried") { sandbox.run("Object.new") }
      path("a timeout") { sandbox(timeout: 0.02).run("loop {}") }
      path("a memory limit") { sandbox.run("'a' * 9_000_000") }
      path("a call limit") { sandbox(max_calls: 2) { |space| space.bind(:Call, -> {}) }.run("3.times { S::Call.call }") }
      path("a second run") do
        box = sandbox { |space| space.bind(:Again, -> { box.run("1") }) }
        box.run("S::Again.call")
      end
      path("output") do
        box = sandbox(stdout_limit: 10)
        box.run("print 'x' * 100; warn 'é'")
        [box.stdout, box.stderr, box.stdout_truncated?, box.stdout_capture]
      end
      path("a script in another encoding") { sandbox.run("'é'".encode("UTF-16LE")) }
    RUBY
  end

  test "the codec and the messages from Ruby" do
    assert_unmoved 11, <<~'RUBY'
      value = { a: [1, 2.5, nil, 3**90, "é", "\xff".b], "b" => [Time.at(0, in: "-03:00"), Rational(1, 7), 1..nil, :s] }
      codec = Kobako::Codec
      path("bytes and back") { codec::Decoder.decode(codec::Encoder.encode(value)) }
      path("a Handle") { codec::Decoder.decode(codec::Encoder.encode([Kobako::RPC::Handle.new(7)])) }
      path("what cannot be carried") { [Object.new, 1i, proc {}].each { |bad| outcome { codec::Encoder.encode([bad]) } }.size }
      path("its class") { codec::Encoder.encode([1, { "a" => 2i }]) }
      path("what contains itself") { codec::Encoder.encode([].tap { |list| list << list }) }
      path("text that is none") { codec::Encoder.encode("\xff") }
      path("bytes that are none") do
        ["", "\xc1", "\x92\x01", "\xa2\xff\xff", "\xdd\xff\xff\xff\xff", "\xd4\x63\x00", "\x82\x01\x01\x01\x02"]
          .map { |bytes| outcome { codec::Decoder.decode(bytes.b) } }
      end
      path("requests") do
        request = Kobako::RPC::Request.new(target: "A::B", method: "call", args: [value], kwargs: { k: [value] })
        Kobako::RPC.decode_request(Kobako::RPC.encode_request(request)).to_h
      end
      path("responses") do
        fault = Kobako::RPC::Fault.new(type: "runtime", message: "m", details: { "id" => 1 })
        [Kobako::RPC::Response.ok(value), Kobako::RPC::Response.error(fault)]
          .map { |response| Kobako::RPC.decode_response(Kobako::RPC.encode_response(response)) }
      end
      path("messages that are none") do
        [:decode_request, :decode_response].flat_map do |name|
          ["", "\x91\x00", "\x94\x01\x01\x90\x80", 5].map { |bytes| outcome { Kobako::RPC.public_send(name, bytes) } }
        end
      end
      path("outcomes") { ["\x01\xa1a", "\x02\x80", "\x03", ""].map { |bytes| outcome { Kobako::Outcome.decode(bytes.b) } } }
    RUBY
  end

  test "a HandleTable, a Server, and what binding refuses" do
    assert_unmoved 6, <<~'RUBY'
      rpc = Kobako::RPC
      things = Array.new(3) { |n| [n] }
      path("a HandleTable") do
        table = rpc::HandleTable.new(limit: 3)
        ids = things.map { |thing| table.alloc(thing) }
        table.mark_disconnected(2)
        [ids, table.alloc(things[0]), table.fetch(3), table.id_of(things[2]), table.include?(2), table.size, table.limit,
         table.inspect, outcome { table.fetch(2) }, outcome { table.alloc([9]) }, outcome { table.fetch(99) },
         outcome { table.fetch(:a) }, table.release(1), outcome { table.release(1) }, table.reset!.size, table.alloc([5])]
      end
      path("a HandleTable with a limit that is none") { [0, -1, 2**31, "1"].map { |n| outcome { rpc::HandleTable.new(limit: n) } } }
      path("a Server") do
        server = rpc::Server.new
        server.define(:A).bind(:Get, ->(key, more: 1) { [key, more, "x" * 50].to_s }).bind(:Fail, -> { raise "no" })
        [["A::Get", ["k"], { more: 2 }], ["A::Get", ["k"], {}], ["A::Get", [], {}], ["A::Fail", [], {}], ["A::No", [], {}]]
          .map do |target, args, kwargs|
            request = rpc::Request.new(target:, method: "call", args:, kwargs:)
            rpc.decode_response(server.dispatch(rpc.encode_request(request))).payload.inspect
          end << server.dispatch("nonsense") << server.dispatch(5) << server.lookup("A::Get").arity
      end
      path("what cannot be bound") do
        space = sandbox.define(:S)
        [-> { space.bind(:lower, -> {}) }, -> { space.bind(:A, Object.new) }, -> { space.bind(:A, [], methods: %i[nope]) },
         -> { space.bind(:A, 5, methods: %i[send]) }, -> { sandbox.define("no name") }, -> { sandbox.define(:Kernel) },
         -> { space.fetch(:None) }, -> { space.bind(:Twice, -> {}).bind(:Twice, -> {}) }].map { |bad| outcome(&bad) }
      end
      path("what cannot be configured") do
        [{ timeout: -1 }, { memory_limit: 1 }, { stdout_limit: -1 }, { max_calls: 0 }, { wasm_path: "/none" }, { wasm_path: __FILE__ }]
          .map { |options| outcome { Kobako::Sandbox.new(**options) } }
      end
      path("copies and dumps of what is native") do
        box = sandbox
        [box, box.services.handle_table, Kobako::Wasm.guest, box.instance_variable_get(:@driver)].flat_map do |one|
          %i[dup clone].map { |how| outcome { one.public_send(how) && :copied } } <<
            outcome { Marshal.dump(one) && :dumped } << outcome { one.class.allocate && :allocated }
        end
      end
    RUBY
  end
end
