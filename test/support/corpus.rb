# frozen_string_literal: true

# Programs of the kind that people and models write, each run in CRuby and in the guest.
#
#   Corpus.comparisons(Corpus.programs).reject(&:same?)
#
# A program is test/corpus/TOPIC/NAME.rb. What it gives is the value of its last expression,
# what it prints and how it fails. NAME.expected beside it holds what it must give: the
# output, then one line "=> value".
module Corpus
  # CORPUS_FOLDER names programs of another tree.
  FOLDER = ENV.fetch("CORPUS_FOLDER") { File.expand_path("../corpus", __dir__) }

  class << self
    # Those whose path matches `filter`.
    def programs(filter = "")
      paths = Dir.glob("*/*.rb", base: FOLDER).map { |file| file.delete_suffix(".rb") }
      paths.sort.grep(Regexp.new(filter)).map { |path| Program.new(path) }
    end

    def comparisons(programs)
      wanted = CRuby.results(programs.select(&:cruby?))
      programs.map { |program| Comparison.new(program, wanted[program.path], Guest.result(program)) }
    end
  end
end

require_relative "corpus/program"
require_relative "corpus/result"
require_relative "corpus/cruby"
require_relative "corpus/guest"
require_relative "corpus/comparison"
require_relative "corpus/differences"
require_relative "corpus/document"
