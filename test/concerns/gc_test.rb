# frozen_string_literal: true

require_relative "../test_helper"
require "weakref"

class GCTest < Minitest::Test
  # A run that makes and drops values of every kind on both sides.
  BUSY = <<~RUBY
    def busy(sandbox)
      sandbox.run("(1..5).map { |n| S::Call.call([n.to_s * 10, { n => :sym }, n..9, 2**70, 1.5], key: [n]) }")
    end

    def sandbox
      Kobako::Sandbox.new.tap do |made|
        made.define(:S).bind(:Call, ->(list, key:) { [list, key, "é".b, { "a" => list.first }] })
      end
    end
  RUBY
  private_constant :BUSY

  test "a collection at every allocation" do
    assert_equal "true\nx\nio\n2\n", printed_by(<<~RUBY, env: LEAN)
      #{BUSY}
      expected = busy(sandbox)
      raising = Kobako::Sandbox.new
      raising.define(:S).bind(:Call, -> { raise IOError, "io" })
      GC.stress = true
      p busy(sandbox) == expected
      begin
        raising.run("raise 'x'")
      rescue Kobako::SandboxError => e
        puts e.message
      end
      begin
        raising.run("S::Call.call")
      rescue Kobako::ServiceError => e
        puts e.cause.message
      end
      p Kobako::Sandbox.new.run("1 + 1")
    RUBY
  end

  test "compaction between runs, inside of Services and while a run waits" do
    assert_equal "true\ntrue\n[[5], 5]\n", printed_by(<<~RUBY)
      #{BUSY}
      kept = sandbox
      expected = busy(kept)
      p Array.new(5) { GC.compact && busy(kept) }.uniq == [expected]
      GC.auto_compact = true
      p Array.new(5) { GC.start || busy(kept) }.uniq == [expected]
      moving = Kobako::Sandbox.new
      moving.define(:S).bind(:Call, ->(list) { GC.compact && Fiber.yield && list })
      fiber = Fiber.new { [moving.run("S::Call.call([5])"), 5] }
      fiber.resume
      GC.compact
      p fiber.resume(1)
    RUBY
  end

  test "Handles and known calls through collections at every allocation, and compaction" do
    assert_equal "true\ntrue\n", printed_by(<<~'RUBY', env: LEAN)
      class Item
        attr_reader :number

        def initialize(number) = @number = number
        def me = self
      end
      sandbox = Kobako::Sandbox.new
      sandbox.define(:Items).bind(:Make, ->(number) { Item.new(number) })
             .bind(:Sum, ->(*items, more: 0) { items.sum(&:number) + more }).bind(:Fail, -> { raise KeyError, "no" })
      script = <<~SCRIPT
        items = (1..9).map { |number| Items::Make.call(number) }
        begin; Items::Fail.call; rescue => e; end
        [items.sum { |item| item.number }, Items::Sum.call(*items, more: 5), items[2].me.number, e.message]
      SCRIPT
      expected = [45, 50, 3, "KeyError: no"]
      GC.stress = true
      p Array.new(2) { sandbox.run(script) }.uniq == [expected]
      GC.stress = false
      GC.auto_compact = true
      results = Array.new(50) do |time|
        GC.compact if (time % 10).zero?
        sandbox.run(script)
      end
      p results.uniq == [expected]
    RUBY
  end

  test "Services and their objects live as long as the Sandbox" do
    sandbox = Kobako::Sandbox.new
    sandbox.define(:S).bind(:Call, Class.new { def greet = "hello" }.new, methods: %i[greet])
    3.times { GC.start }
    assert_equal "hello", sandbox.run("S::Call.greet")
  end

  test "a Sandbox that is gone keeps nothing alive" do
    references = Array.new(20) { reference_to_dropped_service }
    # what is still on the machine's stack is found by the collector, so not all of them go
    10.times { GC.start }
    assert_operator references.count(&:weakref_alive?), :<, 10
  end

  def reference_to_dropped_service
    object = Object.new
    sandbox_with { object.nil? }.run("S::Call.call")
    WeakRef.new(object)
  end

  test "Symbols that a guest makes can be collected" do
    script = "(1..5_000).map { |n| ('guest symbol ' + (n * 7919).to_s).to_sym }"
    run = -> { Kobako::Sandbox.new(memory_limit: 32 << 20).run(script) }
    run.call
    GC.start
    before = Symbol.all_symbols.size
    10.times { run.call && GC.start }
    assert_operator Symbol.all_symbols.size, :<, before + 10_000
  end

  test "a value that a run gives may be kept for ever" do
    values = Array.new(100) { |number| Kobako::Sandbox.new.run("['text' * 100, { #{number} => [2**80] }]") }
    GC.start
    GC.compact
    assert_equal Array.new(100) { |number| ["text" * 100, { number => [2**80] }] }, values
  end
end
