# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# OptionParser, Shellwords and Logger, as in CRuby; Abbrev, which Ruby 3.4 no longer has.
class CommandLineLibrariesTest < Minitest::Test
  include LikeCruby

  PARSER = <<~'RUBY'
    require "optparse"
    require "shellwords"
    require "logger"
    require "stringio"
    def parsed(*words)
      found = {}
      parser = OptionParser.new do |o|
        o.banner = "Usage: tool"
        o.separator "Options:"
        o.on("-v", "--[no-]verbose", "Talk") { |v| found[:verbose] = v }
        o.on("-n", "--number N", Integer, "How many") { |n| found[:number] = n }
        o.on("-f", "--format FORMAT", %i[json csv]) { |f| found[:format] = f }
        o.on("--list a,b", Array) { |l| found[:list] = l }
        o.on("--level [LEVEL]") { |l| found[:level] = l }
        o.on_tail("--long-name-of-an-option-that-is-long WHAT", "Long") { |l| found[:long] = l }
      end
      rest = parser.parse(words)
      words.empty? ? parser.help : [found, rest]
    end
    def logged(**options)
      io = StringIO.new
      yield Logger.new(io, **options)
      io.string.gsub(/\[.*?\]/, "[]")
    end
  RUBY

  def program(expressions, messages) = "#{PARSER}#{super}"

  test "options are read" do
    assert_like_cruby(<<~'RUBY')
      parsed
      parsed("-v", "a", "-n", "3", "b")
      parsed("--no-verbose", "--number=4", "-n5", "-vn6")
      parsed("--format", "json", "--list", "x,y", "--level", "--", "-v")
      parsed("--level", "high", "--num", "7")
      h = {}; [OptionParser.new { |o| o.on("-a"); o.on("--bee X", Float) }.parse!(%w[-a --bee 2.5 rest], into: h), h]
      a = %w[x -a y]; OptionParser.new { |o| o.on("-a") }.order!(a); a
    RUBY
    assert_like_cruby(<<~'RUBY', messages: true)
      parsed("--nope")
      parsed("-x")
      parsed("-n")
      parsed("-n", "many")
      parsed("--format", "xml")
      parsed("--verbose=yes")
      parsed("--l", "1")
    RUBY
  end

  test "words are split and quoted" do
    assert_like_cruby(<<~'RUBY')
      "a 'b c' \"d \\\" e\" f\\ g".shellsplit
      Shellwords.split("")
      Shellwords.escape("it's $5\n")
      ["a b", "", "c"].shelljoin
    RUBY
    assert_like_cruby("Shellwords.split(\"a 'b\")", messages: true)
  end

  test "messages are logged" do
    assert_like_cruby(<<~'RUBY')
      logged { |l| l.info("hi"); l.warn { "lazy" }; l.error("name") { "text" }; l.add(Logger::FATAL, [1]); l.unknown(nil); l << "raw" }
      logged(level: :warn, progname: "app") { |l| l.info("no"); l.warn("yes"); l.error(RuntimeError.new("boo")) }
      logged(formatter: ->(s, t, n, m) { "#{s}|#{t.class}|#{n}|#{m}\n" }) { |l| l.debug("x"); l.progname = "p"; l.info("y") }
      logged { |l| l.level = Logger::ERROR; l.warn("no"); l.warn? ? l << "wrong" : l << "right"; l.level = "debug"; l.debug("now") }
      Logger.new(nil).info("nowhere")
    RUBY
    assert_like_cruby('Logger.new($stdout, level: "loud")', messages: true)
  end

  test "beginnings that are unambiguous" do
    assert_equal({ "ca" => nil, "car" => "car", "cat" => "cat", "d" => "dog", "do" => "dog", "dog" => "dog" },
                 Kobako::Sandbox.new.run(<<~'RUBY'))
                   require "abbrev"
                   { "ca" => nil, **Abbrev.abbrev(%w[car cat dog]) }
                 RUBY
  end
end
