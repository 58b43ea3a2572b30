# frozen_string_literal: true

documentation = lambda do
  require_relative "support/documentation"
  rm_rf "tmp/doc", verbose: false
  Kobako::Build::Documentation.new("tmp/doc")
end

desc "Write the API documentation to tmp/doc"
task :doc do
  documentation.call
  puts "doc: tmp/doc/index.html"
end

namespace :doc do
  desc "Whether everything public is documented, and nothing warns"
  task :check do
    problems = documentation.call.problems
    abort problems.map { |line| "doc: #{line}\n" }.join unless problems.empty?
  end
end
