# frozen_string_literal: true

require "json"
require_relative "../test_helper"

# JSON.parse gives what CRuby's gives, and refuses what that refuses.
class JsonParseTest < Minitest::Test
  DOCUMENTS = File.readlines(File.join(__dir__, "json_documents.txt"), chomp: true)
                  .push("", " ", "\n\t\r ", "[1,\n2]", "{\n}", "[\"a\nb\"]", "[\"\t\"]", "\f1", "\u00a01",
                        "\u{feff}[1]", "[1]\n// end\n", "// first\n[1]", "\"\u007f\"", "\"\u0001\"", "[1]\0", "\0")
                  .freeze

  # Documents of a deterministic walk; every third is damaged in one place.
  GENERATED = Random.new(5).then do |random|
    words = ["", "a", "key", "é", "日本", "line\nbreak", "\"quoted\"", "back\\slash", "\u2028", "😀", "\u0000", "1"]
    make = lambda do |depth|
      case random.rand(depth > 4 ? 6 : 9)
      when 0 then [nil, true, false][random.rand(3)]
      when 1 then random.rand(-100..100)
      when 2 then random.rand(-(2**80)..(2**80))
      when 3 then random.rand(-1e6..1e6)
      when 4 then random.rand * (10.0**random.rand(-30..30))
      when 5 then words.sample(random:) * random.rand(3)
      when 6, 7 then Array.new(random.rand(5)) { make[depth + 1] }
      else Array.new(random.rand(5)) { [words.sample(random:), make[depth + 1]] }.to_h
      end
    end
    texts = Array.new(300) do |index|
      text = index.even? ? JSON.generate(make[0]) : JSON.pretty_generate(make[0])
      next text unless (index % 3).zero? && !text.empty?

      at = random.rand(text.size)
      text.dup.tap { |copy| copy[at] = ["", *"}],\"1".chars].sample(random:) }
    end
    texts.grep_v(%r{\\[^"\\/bfnrtu]})
  end.freeze

  def parse_in_guest(texts, options = "")
    script = <<~RUBY
      require "json"
      S::Call.call.map do |text|
        [JSON.parse(text#{options})]
      rescue JSON::ParserError => error
        error.class.to_s
      end
    RUBY
    sandbox_with(memory_limit: 64 << 20) { texts }.run(script)
  end

  def parse_here(text, **options)
    [JSON.parse(text, **options)]
  rescue JSON::ParserError => e
    e.class.to_s
  end

  def assert_parsed_alike(texts, **options)
    written = options.map { |name, value| ", #{name}: #{value.inspect}" }.join
    texts.zip(parse_in_guest(texts, written)) do |text, result|
      assert_equal parse_here(text, **options).inspect, result.inspect, text
    end
  end

  def refusal(text, options = "")
    Kobako::Sandbox.new.run(<<~RUBY)
      require "json"
      begin
        JSON.parse(#{text.dump}#{options})
      rescue StandardError => e
        [e.class.to_s, e.message] + (e.is_a?(JSON::ParserError) ? [e.line, e.column] : [])
      end
    RUBY
  end

  test "documents are read as in CRuby" do
    assert_operator DOCUMENTS.size + GENERATED.size, :>, 400
    assert_parsed_alike(DOCUMENTS)
  end

  test "generated documents, whole and damaged, are read as in CRuby" do
    assert_parsed_alike(GENERATED)
  end

  test "with symbolize_names the keys are Symbols, at every depth" do
    assert_parsed_alike(GENERATED.first(60) + DOCUMENTS.grep(/\A{/), symbolize_names: true)
  end

  test "with allow_nan there are three more numbers" do
    texts = ["NaN", "-Infinity", "[NaN, Infinity,-Infinity]", '{"a":NaN}', "[NaN1]", "[1NaN]", "-NaN", "[Nan]",
             '["NaN"]', "Infinityx", "[NaN NaN]", "--Infinity", "- Infinity", "[1,NaN/*x*/]"]
    assert_parsed_alike(texts, allow_nan: true)
  end

  test "nesting ends at 100, or where max_nesting says" do
    texts = [1, 2, 99, 100, 101, 120].flat_map do |depth|
      ["#{"[" * depth}#{"]" * depth}", "#{'{"a":' * depth}1#{"}" * depth}"]
    end
    assert_parsed_alike(texts)
    assert_parsed_alike(texts, max_nesting: 1)
    assert_parsed_alike(texts, max_nesting: false)
    assert_equal ["JSON::NestingError", "nesting of 101 is too deep", nil, nil], refusal("[" * 1000)
  end

  test "without a limit a document nests as deep as memory allows" do
    depth = 100_000
    sandbox = Kobako::Sandbox.new(memory_limit: 64 << 20)
    assert_equal depth, sandbox.run(<<~RUBY)
      require "json"
      value = JSON.parse("[" * #{depth} + "]" * #{depth}, max_nesting: 0)
      depth = 0
      while value
        value = value[0]
        depth += 1
      end
      depth
    RUBY
  end

  test "what is no JSON is refused with its line and column" do
    {
      "" => ["unexpected end of input (line 1 column 1)", 1, 1],
      "[1,\n2,\n  x]" => ["unexpected token at 'x]' (line 3 column 3)", 3, 3],
      "{\"é\": é}" => ["unexpected token at 'é}' (line 1 column 7)", 1, 7],
      "[1 2]" => ["unexpected token at '2]' (line 1 column 4)", 1, 4],
      "{\"a\":1,}" => ["unexpected token at '}' (line 1 column 8)", 1, 8],
      "[1,2" => ["unexpected end of input (line 1 column 5)", 1, 5],
      "nope#{"x" * 100}" => ["unexpected token at 'nope#{"x" * 28}' (line 1 column 1)", 1, 1]
    }.each { |text, (message, *place)| assert_equal ["JSON::ParserError", message, *place], refusal(text), text }
  end

  test "an escape that JSON does not have is refused, as by newer versions of the gem" do
    assert_equal ["JSON::ParserError", "JSON::ParserError"], parse_in_guest(['"\\x"', '["a\\q"]'])
  end

  test "bytes that are no UTF-8 are refused" do
    assert_equal ["JSON::ParserError"], parse_in_guest(["[\"\xFF\"]".b]).uniq
  end

  test "anything but a String, or what becomes one, is a TypeError" do
    %w[nil 5 :a [] true].zip(%w[nil Integer Symbol Array true]) do |given, name|
      script = "require 'json'; begin; JSON.parse(#{given}); rescue TypeError => e; e.message; end"
      message = Kobako::Sandbox.new.run(script)
      assert_equal "no implicit conversion of #{name} into String", message
    end
  end

  test "objects and arrays may be of other classes, and everything frozen" do
    assert_equal ["Bag", "List", "Bag", true, true], Kobako::Sandbox.new.run(<<~RUBY)
      require "json"
      class Bag < Hash; end
      class List < Array; end
      value = JSON.parse('{"a":[1,{"b":2}]}', object_class: Bag, array_class: List)
      frozen = JSON.parse('{"a":["x"]}', freeze: true)
      [value.class, value["a"].class, value["a"][1].class, frozen.frozen?, frozen["a"][0].frozen?].map { |x| x == true || x.to_s }
    RUBY
  end

  test "objects of the script's classes are not made" do
    assert_equal({ "json_class" => "Range" }, Kobako::Sandbox.new.run(<<~RUBY))
      require "json"
      JSON.load('{"json_class":"Range"}')
    RUBY
    assert_equal ["ArgumentError", "create_additions is not available in the sandbox"],
                 refusal("{}", ", create_additions: true")
  end

  test "load takes nil, nothing and a Proc; parse! takes what is no number" do
    assert_equal [nil, nil, { "a" => [1, nil] }, [1, nil, [1, nil], "a"], true], Kobako::Sandbox.new.run(<<~RUBY)
      require "json"
      seen = []
      value = JSON.load('{"a":[1,null]}', proc { |part| seen << part unless part.is_a?(Hash) })
      [JSON.load(nil), JSON.load(""), value, seen.partition { |part| part != "a" }.flatten(1), JSON.parse!("NaN").nan?]
    RUBY
  end

  test "a document of a million values is read in time and memory like its size" do
    text = "[#{(["[1,2.5,\"x\",{\"a\":null}]"] * 170_000).join(",")}]"
    sandbox = sandbox_with(memory_limit: 512 << 20) { text }
    spent = seconds { assert_equal 170_000, sandbox.run("require 'json'; JSON.parse(S::Call.call).size") }
    assert_operator spent, :<, 15
  end
end
