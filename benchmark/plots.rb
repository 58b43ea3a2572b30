# frozen_string_literal: true

# Draws docs/plots/*.svg from benchmark/results/*.json, and fills in docs/performance.md's table.
require "fileutils"
require_relative "support/marks"
require_relative "support/plot/pictures"

docs = File.expand_path("../docs", __dir__)
FileUtils.mkdir_p(File.join(docs, "plots"))
Bench::Plot::Pictures.new.to_h.each do |name, svg|
  File.write(File.join(docs, "plots", "#{name}.svg"), svg)
  puts "docs/plots/#{name}.svg"
end
page = File.join(docs, "performance.md")
File.write(page, Bench::Marks.new.fill(File.read(page)))
puts "docs/performance.md"
