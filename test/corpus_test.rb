# frozen_string_literal: true

require_relative "test_helper"
require_relative "support/corpus"

# The corpus, or a part of it, or another tree's programs:
#
#   CORPUS_FILTER=strings ruby -Ilib -Itest test/corpus_test.rb
#   CORPUS_FOLDER=/other/tree/test/corpus ruby -Ilib -Itest test/corpus_test.rb
class CorpusTest < Minitest::Test
  PROGRAMS = Corpus.programs(ENV.fetch("CORPUS_FILTER", "")).freeze

  # By topic. All run at once, as starting a CRuby takes longer than most programs.
  def self.comparisons = @comparisons ||= Corpus.comparisons(PROGRAMS).group_by { |one| one.program.topic }

  PROGRAMS.map(&:topic).uniq.each do |topic|
    test "#{topic}: programs give in the guest what they give in CRuby" do
      comparisons = CorpusTest.comparisons.fetch(topic)
      assert_none comparisons.filter_map(&:broken)

      listed, others = comparisons.partition { |one| Corpus::Differences.listed.key?(one.program.path) }
      assert_none others.reject(&:same?).map(&:report)
      mended = listed.select(&:same?).map { |one| one.program.path }
      assert_none(mended.map { |path| "#{path} no longer differs: take it off the list" })
    end
  end

  test "a listed difference is of a program that is there, and says why" do
    paths = Corpus.programs.map(&:path)
    Corpus::Differences.listed.each do |path, entry|
      assert_includes paths, path
      assert_equal %w[cruby guest why], entry.keys, path
    end
  end

  test "docs/compatibility.md is up to date" do
    assert_equal Corpus::Document.text, File.read(Corpus::Document::FILE), "run rake corpus:compatibility"
  end

  private

  def assert_none(complaints)
    assert complaints.empty?, complaints.join("\n")
  end
end
