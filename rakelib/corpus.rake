# frozen_string_literal: true

namespace :corpus do
  load_corpus = lambda do
    $LOAD_PATH.unshift File.expand_path("../lib", __dir__)
    require "kobako"
    require_relative "../test/support/corpus"
  end

  desc "Write docs/compatibility.md from the corpus and its listed differences"
  task :compatibility do
    load_corpus.call
    mkdir_p "docs", verbose: false
    File.write(Corpus::Document::FILE, Corpus::Document.text)
  end

  desc "Write NAME.expected, as CRuby gives it, for programs/ that have none"
  task :expected do
    load_corpus.call
    programs = Corpus.programs("^programs/").reject(&:expected)
    results = Corpus::CRuby.results(programs)
    programs.each { |program| program.expect(results.fetch(program.path)) }
  end
end
