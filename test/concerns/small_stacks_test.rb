# frozen_string_literal: true

require_relative "../test_helper"

# Threads and Fibers whose stacks have 256 KiB: all of it works as on the main thread.
class SmallStacksTest < Minitest::Test
  SIZE = (256 << 10).to_s
  SMALL = %w[RUBY_THREAD_VM_STACK_SIZE RUBY_THREAD_MACHINE_STACK_SIZE
             RUBY_FIBER_VM_STACK_SIZE RUBY_FIBER_MACHINE_STACK_SIZE].to_h { |name| [name, SIZE] }

  # Prints what the first `subject.call` of the process gives, on a Fiber; it must give the
  # same everywhere else.
  STACKS = <<~RUBY
    places = {
      "Fiber" => -> { Fiber.new { subject.call }.resume },
      "Thread" => -> { Thread.new { subject.call }.value },
      "Fiber of a Thread" => -> { Thread.new { Fiber.new { subject.call }.resume }.value },
      "Enumerator" => -> { Enumerator.new { |results| results << subject.call }.next }
    }
    expected = nil
    places.each do |name, place|
      got = place.call
      expected ||= got
      got == expected or abort "\#{name}: \#{got.inspect[0, 500]}"
    end
    print expected.inspect
  RUBY

  # What the code gives, whichever stack it is on.
  def anywhere(code, **env)
    printed_by("subject = lambda do\n#{code}\nend\n#{STACKS}", env: SMALL.merge(env.transform_keys(&:to_s)))
  end

  test "the stacks are as small as they say" do
    assert_equal [SIZE] * 4, printed_by("puts RubyVM::DEFAULT_PARAMS.values", env: SMALL).split
  end

  test "a first Sandbox, with Services, in a process that has none" do
    assert_equal "[42, \"out\"]", anywhere(<<~RUBY)
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, ->(number, add:) { number + add })
      [sandbox.run("print 'out'; S::Call.call(20, add: 22)"), sandbox.stdout]
    RUBY
  end

  test "a guest that has to be compiled" do
    Dir.mktmpdir do |folder|
      guest = "#{folder}/guest.wasm"
      # a custom section makes another guest of it
      File.binwrite(guest, "#{File.binread(Kobako::Wasm::DEFAULT_PATH)}\0\2\1a".b)
      assert_equal "3", anywhere("Kobako::Sandbox.new(wasm_path: #{guest.inspect}).run('1 + 2')",
                                 KOBAKO_CACHE_DIR: "#{folder}/cache")
    end
  end

  test "deep recursion in the guest" do
    assert_equal "[3000, \"SystemStackError\", \"deep\"]", anywhere(<<~'RUBY')
      sandbox = Kobako::Sandbox.new
      [sandbox.run("def f(n) = n == 0 ? 0 : 1 + f(n - 1)\nf(3_000)"),
       begin
         sandbox.run("def f = [1].each { f }\nf")
       rescue Kobako::SandboxError => e
         e.klass
       end,
       sandbox.run("def f = [1].map { f }\nbegin; f; rescue SystemStackError; 'deep'; end")]
    RUBY
  end

  test "values as deep as they may be, of every kind that nests, both ways" do
    assert_equal "[true, true, true, true, \"nested\"]", anywhere(<<~'RUBY')
      nested = ->(levels, &wrap) { (1..levels).inject(1) { |inner, _| wrap.call(inner) } }
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Same, ->(value) { value })
      list = nested.call(100) { |inner| [inner] }
      map = nested.call(100) { |inner| { "k" => inner } }
      key = nested.call(60) { |inner| { [inner] => 1 } }
      given = [list, map, key].map { |value| sandbox.run("S::Same.call(#{value.inspect})") == value }
      too_deep = begin
        sandbox.run("(1..200).inject(1) { |inner, _| [inner] }")
      rescue Kobako::SandboxError => e
        e.message[/nest\w+/]
      end
      given << (Kobako::Codec::Decoder.decode(Kobako::Codec::Encoder.encode(key)) == key) << too_deep
    RUBY
  end

  test "a panic with frames, an excerpt of the script and a cause" do
    shown = anywhere(<<~'RUBY')
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, -> { raise IOError, "disk" })
      ["def f(n) = n.zero? ? raise('deep') : f(n - 1)\nf(500)", "x = 1\ny = = 2\n", "S::Call.call"].map do |script|
        sandbox.run(script)
      rescue Kobako::Error => e
        [e.class, e.message.lines.first.chomp[0, 60], e.detailed_message.lines.size > 1, e.cause&.message]
      end
    RUBY
    assert_includes shown, '[Kobako::SandboxError, "deep", true, nil]'
    assert_match(/\[Kobako::SandboxError, "[^"]*syntax error/, shown)
    assert_includes shown, '[Kobako::ServiceError, "IOError: disk", true, "disk"]'
  end

  test "runs in Services, a few deep" do
    assert_equal "6", anywhere(<<~RUBY)
      deep = lambda do |level|
        sandbox = Kobako::Sandbox.new
        sandbox.define(:S).bind(:Call, -> { level.zero? ? 0 : deep.call(level - 1) })
        sandbox.run("S::Call.call + 1")
      end
      deep.call(5)
    RUBY
  end

  test "runs in Services without end are Ruby's own SystemStackError" do
    assert_equal "[SystemStackError, 2]", anywhere(<<~RUBY)
      endless = lambda do
        sandbox = Kobako::Sandbox.new
        sandbox.define(:S).bind(:Call, endless)
        sandbox.run("begin; S::Call.call; rescue Exception; end")
      end
      begin
        endless.call
      rescue SystemStackError => e
        [e.class, Kobako::Sandbox.new.run("1 + 1")]
      end
    RUBY
  end

  test "what ends a run: its limits, an interrupt, a throw" do
    assert_equal "[\"TimeoutError\", \"MemoryLimitError\", 5]", anywhere(<<~'RUBY')
      ends = ["loop {}", "'a' * 9_000_000"].map do |script|
        Kobako::Sandbox.new(timeout: 0.1).run(script)
      rescue Kobako::Error => e
        e.class.name.delete_prefix("Kobako::")
      end
      sandbox = Kobako::Sandbox.new
      sandbox.define(:S).bind(:Call, -> { throw :out, 5 })
      ends << catch(:out) { sandbox.run("S::Call.call") }
    RUBY
  end
end
