# frozen_string_literal: true

require_relative "test_helper"
require "prism"

# One block of Ruby in the README, run statement by statement.
#
#   expression # => what inspect gives
#   expression # raises Class: message
class ReadmeBlock
  FILE = File.join(TestHelper::ROOT, "README.md")
  CLAIM = /\A# (=>|raises) (.*)\z/

  def self.all
    text = File.read(FILE)
    text.enum_for(:scan, /^```ruby\n(.*?)^```$/m).map do
      new(Regexp.last_match(1), text[0...Regexp.last_match.begin(1)].count("\n") + 1)
    end
  end

  # Of the block's first line in the README.
  attr_reader :line

  def initialize(code, line)
    @code = code
    @line = line
    parsed = Prism.parse(code)
    @statements = parsed.value.statements.body.map(&:location)
    # up to the next one, as a heredoc's text lies behind its statement
    starts = @statements.map(&:start_offset) << code.bytesize
    @texts = starts.each_cons(2).map { |from, to| code.byteslice(from...to) }
    @comments = parsed.comments.to_h { |comment| [comment.location.start_line, comment.location.slice] }
  end

  # Yields each claim beside what is so, both with the number of the claim's line.
  def check
    scope = Object.new.instance_eval { binding }
    @statements.zip(@texts) do |place, text|
      kind, claim = @comments[place.end_line]&.match(CLAIM)&.captures
      happened, found = outcome(text, scope, line + place.start_line - 1)
      raise found if happened == "raises" && kind != "raises"

      yield "#{line_of(place)}: #{kind} #{claim}", "#{line_of(place)}: #{happened} #{told(found)}" if kind
    end
  end

  def claims = @comments.values.grep(CLAIM).size

  private

  def outcome(text, scope, number)
    ["=>", scope.eval(text, FILE, number)]
  rescue StandardError => e
    ["raises", e]
  end

  def told(found) = found.is_a?(Exception) ? "#{found.class}: #{found.message}" : found.inspect

  def line_of(place) = line + place.end_line - 1
end

class ReadmeTest < Minitest::Test
  ReadmeBlock.all.each do |block|
    test "the README's Ruby at line #{block.line} does what it says" do
      assert_operator block.claims, :>, 0, "nothing is claimed"
      block.check { |claimed, found| assert_equal claimed, found }
    end
  end

  test "the README tells the command's options and exit statuses as --help does" do
    help, = in_ruby('require "kobako/cli"; exit Kobako::CLI.start(["--help"])')
    options = help.scan(/^ +(-\S+.*?)(?:  |$)/).flatten.flat_map { |option| option.split(", ") }
    statuses = help.scan(/^  (\d)  (.*)$/).map { |number, meaning| "| #{number} | #{meaning} |" }
    assert_equal [8, 5], [options.size, statuses.size]
    told = options.map { |option| "`#{option}`" } + statuses
    assert_empty(told.reject { |text| readme.include?(text) })
  end

  test "the README's output of summary.rb is what it prints" do
    shown = readme[/^ +448\.00.*?^=> [^…]*/m]
    out, = Open3.capture2(RbConfig.ruby, "-Ilib", "exe/kobako", "examples/orders/summary.rb", chdir: ROOT)
    assert out.start_with?(shown), out
  end

  test "README and DESIGN name every environment variable that kobako reads" do
    read = Dir.glob("{bin/*,exe/*,{lib,rakelib}/**/*.{rb,rake},ext/*/src/**/*.rs}", base: ROOT).flat_map do |file|
      File.read(File.join(ROOT, file)).scan(/\bKOBAKO_[A-Z_]+[A-Z]/)
    end
    assert_equal [], (read.uniq - File.read(File.join(ROOT, "DESIGN.md")).scan(/KOBAKO_[A-Z_]+/))
    assert_equal [], (readme.scan(/KOBAKO_[A-Z_]+/) - read)
  end

  test "every link in the documents leads to a file that is there" do
    dead = Dir.glob("*.md", base: ROOT).flat_map do |document|
      links = File.read(File.join(ROOT, document)).scan(/\]\((?!https?:)([^)#]+)/).flatten
      links.reject { |link| File.exist?(File.join(ROOT, link)) }.map { |link| "#{document}: #{link}" }
    end
    assert_empty dead
  end

  private

  def readme = @readme ||= File.read(ReadmeBlock::FILE)
end
