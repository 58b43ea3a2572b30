# frozen_string_literal: true

require_relative "../test_helper"

# What the compiler can hold: code of any length, chains of any length, and where it cannot,
# an error that says so.
class SyntaxLimitsTest < Minitest::Test
  def assert_gives(value, script)
    sandbox = Kobako::Sandbox.new(timeout: 60, memory_limit: 512 << 20)
    assert_equal value, sandbox.run(script), script[0, 80]
  end

  def refused(script)
    error = assert_raises(Kobako::SandboxError, script[0, 80]) do
      Kobako::Sandbox.new(timeout: 60, memory_limit: 512 << 20).run(script)
    end
    assert_equal "SyntaxError", error.klass, script[0, 80]
    error.message
  end

  def lines(count, &)
    Array.new(count, &).join
  end

  test "a megabyte of branches" do
    assert_gives 25_000, "x = 0\n#{lines(25_000) { |i| "if x == #{i}\n  x += 1\nelse\n  x -= 1\nend\n" }}x"
  end

  test "jumps across more than 32 KiB of code" do
    body = "x = x + 1\n" * 10_000
    assert_gives 30_000, "x = 0\nwhile x < 25_000\n#{body}end\nx"
    assert_gives 10_000, "x = 0\nif x == 0\n#{body}else\n#{body}end\nx"
    assert_gives 10_001, "x = 0\nbegin\n#{body}raise\nrescue\nx + 1\nend"
    assert_gives [0, 10_000], "x = 0\n[(x if x > 0) || 0, (x == 0 && begin\n#{body}end)]"
    assert_gives 20_000, "x = 0\ni = 0\nwhile (i += 1) < 5\nnext if i < 3\nbreak if i > 4\n#{body}end\nx"
    assert_gives 10_000, "x = 0\nx&.then { |y|\n#{body}x }"
    assert_gives :out, "def f(x, y = 1, z = y)\n[1].each { return :out if x == 0\n#{body}}\nend\nf(0)"
  end

  test "break out of an ensure across long code" do
    body = "x = x + 1\n" * 10_000
    loop = "while true\nbegin\n#{body}break\nensure\ny = :ensured\nend\nend\n"
    assert_gives [10_000, :ensured], "x = 0\ny = nil\n#{loop}[x, y]"
  end

  test "thousands of clauses" do
    assert_gives 19_998, "x = 9999\ncase x\n#{lines(10_000) { |i| "when #{i} then #{i * 2}\n" }}end"
    assert_gives 19_998, "x = 9999\ncase x\n#{lines(10_000) { |i| "in #{i} then #{i * 2}\n" }}end"
    assert_gives 19_998, "x = 9999\nif x == -1 then 0\n#{lines(10_000) { |i| "elsif x == #{i} then #{i * 2}\n" }}end"
    assert_gives 7, "x = 5\n#{lines(3000) { |i| "x == #{i + 10} ? #{i} : " }}7"
  end

  test "long chains" do
    assert_gives 2, "#{"1 && " * 32_000}2"
    assert_gives 2, "x = nil\n#{"x || " * 32_000}2"
    assert_gives 100_001, "a = 1\n#{"a + " * 100_000}1"
    assert_gives 50_001, "a = 1\na#{".succ" * 50_000}"
    assert_gives 1, "a = [0]\na[0] = a\na#{"[0]" * 20_000}.size"
    assert_gives true, "x = 5\nif #{"x == 1 || " * 5000}x == 5 then true end"
  end

  test "long literals" do
    assert_gives 100_000, "{#{lines(100_000) { |i| "#{i} => 1, " }}}.size"
    assert_gives 200_000, "[#{lines(200_000) { |i| "#{i}, " }}].size"
    assert_gives 100_000, "%w[#{lines(100_000) { |i| "w#{i % 5000} " }}].size"
    assert_gives 60_000, "[#{lines(60_000) { |i| "\"s#{i}\", " }}].uniq.size"
    assert_gives 2_000_000, "<<TEXT.size\n#{"abc def\n" * 250_000}TEXT"
  end

  test "a scope's names and literals end at 65,535" do
    assert_match(/too many literals/, refused(lines(66_000) { |i| "x = 's#{i}'\n" }))
    assert_match(/too many symbols/, refused(lines(66_000) { |i| "$s#{i} = 1\n" }))
    assert_match(/too many nested blocks/, refused(lines(66_000) { "1.times { }\n" }))
    assert_gives 60_000, "x = nil\n#{lines(60_000) { |i| "x = :s#{i}\n" }}60_000"
  end

  test "what cannot be nested deeper says so" do
    { "(" => ")", "[" => "]", "->{" => "}", "if x\n" => "\nend", "f(" => ")", "{a: " => "}",
      "begin\n" => "\nrescue\nend", "case x\nin [" => "]\nend" }.each do |before, after|
      message = refused("x = 1\n#{before * 60_000}1#{after * 60_000}")
      assert_match(/nesting too deep|too complex|too deep|syntax error|too many|duplicated/, message)
    end
  end

  test "more local variables than a scope holds" do
    assert_gives 249, "#{lines(250) { |i| "v#{i} = #{i}\n" }}v249"
    assert_match(/:256:\d+: too many local variables/, refused("#{lines(300) { |i| "v#{i} = #{i}\n" }}v299"))
  end

  test "a block too far inside for the outermost variable" do
    assert_gives 1, "x = 0\n#{"1.times {" * 200}x += 1#{"}" * 200}\nx"
    assert_match(/too deep nesting of blocks/, refused("x = 0\n#{"1.times {" * 300}x += 1#{"}" * 300}\nx"))
  end

  test "twice the source takes about twice the time" do
    program = lines(40) do |i|
      <<~RUBY
        class Order#{i}
          attr_reader :items, :total
          def initialize(items, rate: 0.1) = (@items, @rate = items, rate)
          def total(round: 2, **options, &block)
            sum = items.sum { |name, (price, count)| price * count }
            sum = block.call(sum) if block
            case sum
            in 0 then nil
            in Integer | Float => n if n > 100 then (n * (1 - @rate)).round(round)
            else sum
            end
          rescue TypeError => e
            raise ArgumentError, "bad item in \#{items.inspect}: \#{e.message}"
          end
        end
      RUBY
    end
    once = [program * 4, program * 32].map { |source| 3.times.map { seconds_of(source) }.min }
    assert_operator once.last, :<, once.first * 8 * 4
  end

  def seconds_of(source)
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    Kobako::Sandbox.new(timeout: 60, memory_limit: 512 << 20).run(source)
    Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
  end
end
