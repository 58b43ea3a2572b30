# frozen_string_literal: true

require_relative "../mruby_suite"

module Corpus
  # docs/compatibility.md, made from the programs' names and the listed differences, and from mruby's tests.
  module Document
    FILE = File.expand_path("../../docs/compatibility.md", FOLDER)

    class << self
      def text
        <<~MARKDOWN
          # The guest's Ruby beside CRuby

          Written by `rake corpus:compatibility`; what to change is `test/corpus/`.

          Each of #{Corpus.programs.size} programs runs in CRuby and in the guest, with the same value, output and
          exception but for the #{Differences.listed.size} listed below. They are compared with Ruby 3.4.

          | topic | programs | the same | listed |
          |---|---|---|---|
          #{topics}

          ## What differs

          #{differences}

          #{MrubySuite::Document.text.chomp}
        MARKDOWN
      end

      private

      def topics
        Corpus.programs.group_by(&:topic).map do |topic, programs|
          listed = programs.count { |program| Differences.listed.key?(program.path) }
          "| #{topic} | #{programs.size} | #{programs.size - listed} | #{listed} |"
        end.join("\n")
      end

      def differences
        return "Nothing that the corpus shows." if Differences.listed.empty?

        Differences.listed.group_by { |_, entry| entry["why"] }.map do |why, entries|
          "- #{why}\n#{entries.map { |path, entry| line(path, entry) }.join("\n")}"
        end.join("\n")
      end

      def line(path, entry) = "  - `#{path}`: CRuby `#{entry["cruby"]}`, the guest `#{entry["guest"]}`"
    end
  end
end
