# frozen_string_literal: true

require_relative "../test_helper"

# Sandboxes belong to the main Ractor. Elsewhere Ruby itself refuses, and nothing is
# harmed; beside other Ractors all goes on. Each test in a process of its own.
class RactorsTest < Minitest::Test
  PRELUDE = <<~'RUBY'
    Warning[:experimental] = false

    def result_of(ractor) = ractor.respond_to?(:value) ? ractor.value : ractor.take

    # What the code gives in a Ractor, or what is raised there.
    def in_ractor(code)
      result_of(Ractor.new(code) do |source|
        Thread.report_on_exception = false
        eval(source).inspect
      rescue StandardError => e
        "#{e.class}: #{e.message}"
      end)
    end

    def failure
      yield
      "nothing was raised"
    rescue StandardError => e
      "#{e.class}: #{e.message}"
    end

    # With Services, and after a run.
    def used
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, ->(number, add: 1) { number + add }).bind(:Any, -> { Object.new })
      healthy?(sandbox) or raise "not healthy"
      sandbox
    end

    def healthy?(sandbox)
      sandbox.run("print 'out'; S::Any.call; S::Call.call(1, add: 2)") == 3 && sandbox.stdout == "out"
    end

    # Ractors that compute, or make garbage, for as many seconds.
    def busy(count, seconds, garbage: false)
      finish = Process.clock_gettime(Process::CLOCK_MONOTONIC) + seconds
      Array.new(count) do
        Ractor.new(finish, garbage) do |finish, garbage|
          rounds = 0
          while Process.clock_gettime(Process::CLOCK_MONOTONIC) < finish
            rounds += 1
            1000.times { |number| garbage ? "garbage" * number : number * number }
          end
          rounds.positive?
        end
      end
    end
  RUBY
  private_constant :PRELUDE

  # Each line that the code prints matches its pattern.
  def assert_lines(patterns, code)
    lines = printed_by(PRELUDE + code).lines(chomp: true)
    assert_equal patterns.size, lines.size, lines.join("\n")
    patterns.zip(lines) { |pattern, line| assert_match pattern, line }
  end

  UNSAFE = /\ARactor::UnsafeError: ractor unsafe method called from not main ractor/
  ISOLATED = /\ARactor::IsolationError: can not (access non-shareable objects in constant|get unshareable values)/

  test "a Sandbox that is made in a Ractor, before the main one has used any" do
    assert_lines [ISOLATED, UNSAFE, /\A2\z/, ISOLATED], <<~'RUBY'
      puts in_ractor("Kobako::Sandbox.new"), in_ractor("Kobako::Sandbox.new(wasm_path: 'any')")
      p Kobako::Sandbox.new.run("1 + 1")
      puts in_ractor("Kobako::Sandbox.new")
    RUBY
  end

  test "a Sandbox that is made in a Ractor, after others have run" do
    assert_lines [ISOLATED, UNSAFE, ISOLATED, ISOLATED, UNSAFE, /\Atrue\z/], <<~'RUBY'
      sandbox = used
      puts in_ractor("Kobako::Sandbox.new"), in_ractor("Kobako::Sandbox.new(wasm_path: 'any')"),
           in_ractor("Thread.new { Kobako::Sandbox.new }.value"), in_ractor("Kobako::Wasm.guest"),
           in_ractor("Kobako::RPC::HandleTable.new(limit: 3)")
      p healthy?(sandbox)
    RUBY
  end

  test "the codec and the messages in a Ractor" do
    assert_lines [*[UNSAFE] * 7, ISOLATED, /\A\[1\]\z/], <<~'RUBY'
      puts in_ractor("Kobako::Codec::Encoder.encode([1])"), in_ractor("Kobako::Codec::Decoder.decode(%w[91 01].pack('H2H2'))"),
           in_ractor("Kobako::RPC.encode_request(Kobako::RPC::Request.new(target: 'A::B', method: 'm', args: [], kwargs: {}))"),
           in_ractor("Kobako::RPC.decode_request('')"), in_ractor("Kobako::RPC.encode_response(Kobako::RPC::Response.ok(1))"),
           in_ractor("Kobako::RPC.decode_response('')"), in_ractor("Kobako::Outcome.decode([1, 1].pack('C*'))"),
           in_ractor("Kobako::RPC::Server.new.dispatch('')")
      p Kobako::Codec::Decoder.decode(Kobako::Codec::Encoder.encode([1]))
    RUBY
  end

  test "a Sandbox that is passed, sent or moved to a Ractor stays here, and whole" do
    refused = /\ATypeError: allocator undefined for Kobako::/
    assert_lines [*[refused] * 5, /\Atrue\z/], <<~'RUBY'
      sandbox = used
      there = Ractor.new { Ractor.receive }
      puts failure { Ractor.new(sandbox) { |passed| passed.run("1") } }, failure { there.send(sandbox) },
           failure { there.send(sandbox, move: true) }, failure { there.send(sandbox.services, move: true) },
           failure { there.send(Kobako::Wasm.guest) }
      p healthy?(sandbox)
    RUBY
  end

  test "a block that a Ractor is made of cannot name a Sandbox" do
    refused = /\AArgumentError: can not isolate a Proc because it accesses outer variables \(sandbox\)/
    assert_lines [refused, /\Atrue\z/], <<~'RUBY'
      sandbox = used
      puts failure { Ractor.new { sandbox.run("1") } }
      p healthy?(sandbox)
    RUBY
  end

  test "a Sandbox cannot be made shareable: one that was tried on says that it is frozen, a copy's original runs" do
    refused = /\ARactor::Error: can not make shareable object for #<Kobako::/
    frozen = /\AFrozenError: can't modify frozen Kobako::/
    no_copy = /\ATypeError: allocator undefined for Kobako::/
    assert_lines [refused, frozen, frozen, refused, frozen, /\Afalse\z/, no_copy, /\Atrue\z/], <<~'RUBY'
      unused = Kobako::Sandbox.new
      puts failure { Ractor.make_shareable(unused) }, failure { unused.run("1") }, failure { unused.define(:S) }
      sandbox = used
      puts failure { Ractor.make_shareable(sandbox) }, failure { sandbox.run("1") }
      p Ractor.shareable?(sandbox)
      sandbox = used
      puts failure { Ractor.make_shareable(sandbox, copy: true) }
      p healthy?(sandbox)
    RUBY
  end

  test "what a run gave, printed and raised can go to a Ractor" do
    assert_lines [/\A\[\[1, :two, "three"\], "out", "no", "KeyError"\]\z/], <<~'RUBY'
      sandbox = Kobako::Sandbox.new
      value = sandbox.run("print 'out'; [1, :two, 'three']")
      capture = sandbox.stdout_capture
      error = begin
        sandbox.run("raise KeyError, 'no'")
      rescue Kobako::SandboxError => e
        e
      end
      there = Ractor.new(value, Ractor.make_shareable(capture), error) do |value, capture, error|
        [value, capture.bytes, error.message, error.klass]
      end
      p result_of(there)
    RUBY
  end

  test "runs beside busy Ractors are right, and end in time" do
    assert_lines [/\A\[338350\]\z/, /\Atrue\z/, /\Atrue\z/], <<~'RUBY'
      others = busy(4, 1)
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, ->(number) { number * number })
      p Array.new(30) { sandbox.run("(1..100).sum { |number| S::Call.call(number) }") }.uniq
      start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      begin
        Kobako::Sandbox.new(timeout: 0.1).run("loop {}")
      rescue Kobako::TimeoutError
        p Process.clock_gettime(Process::CLOCK_MONOTONIC) - start < 5
      end
      p others.all? { |other| result_of(other) }
    RUBY
  end

  test "Ractors that a Service starts and waits for" do
    assert_lines [/\A\[\[1, 4\], \[4, 16\], \[9, 36\]\]\z/, /\ARactor::RemoteError\z/, /\Atrue\z/], <<~'RUBY'
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, ->(number) do
        Array.new(2) { |n| Ractor.new(number * (n + 1)) { |given| given * given } }.map { |ractor| result_of(ractor) }
      end).bind(:Fail, -> { result_of(Ractor.new { Thread.current.report_on_exception = false; raise "there" }) })
      p sandbox.run("(1..3).map { |number| S::Call.call(number) }")
      begin
        sandbox.run("S::Fail.call")
      rescue Kobako::ServiceError => e
        p e.cause.class
      end
      p sandbox.run("S::Call.call(1)") == [1, 4]
    RUBY
  end

  test "collections that Ractors cause free what runs left behind" do
    assert_lines [/\A\[3\]\z/, /\Atrue\z/, /\Atrue\z/], <<~'RUBY'
      others = busy(2, 1, garbage: true)
      results = Array.new(200) do
        left = Kobako::Sandbox.new
        left.define(:S).bind(:Call, -> { Fiber.yield })
        Fiber.new { left.run("kept = 'x' * 10_000; S::Call.call; kept") }.resume
        Kobako::Sandbox.new.run("1 + 2")
      end
      p results.uniq, others.all? { |other| result_of(other) }
      p ObjectSpace.each_object(Kobako::Sandbox).count < 200
    RUBY
  end
end
