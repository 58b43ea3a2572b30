# frozen_string_literal: true

require "yaml"

module Corpus
  # The programs that are known to give something else in the guest:
  # path => { "cruby", "guest", "why" }.
  module Differences
    FILE = File.join(FOLDER, "differences.yml")

    def self.listed = (File.exist?(FILE) && YAML.load_file(FILE)) || {}
  end
end
