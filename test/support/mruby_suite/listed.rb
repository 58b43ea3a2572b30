# frozen_string_literal: true

require "yaml"

module MrubySuite
  # The assertions that are known to fail in the guest, by reason.
  module Listed
    FILE = File.expand_path("../../mruby_suite/listed.yml", __dir__)

    class << self
      # [{ "why" => reason, "files" => { file => { title => lines } } }]
      def reasons = @reasons ||= YAML.load_file(FILE)

      # Which lines fail in an assertion.
      def lines(file, title) = files.flat_map { |titles| titles.dig(file, title) || [] }.sort

      # [file, title] of each.
      def all = files.flat_map { |titles| titles.flat_map { |file, lines| lines.keys.map { [file, _1] } } }.uniq

      private

      def files = reasons.map { |entry| entry.fetch("files") }
    end
  end
end
