# frozen_string_literal: true

namespace :test do
  desc "The tests with every major collection compacting, in the processes they start too"
  task :compact do
    compacting = "-r#{File.expand_path("../test/support/auto_compact", __dir__)}"
    ENV["RUBYOPT"] = [compacting, ENV.fetch("RUBYOPT", nil)].compact.join(" ")
    Rake::Task[:test].invoke
  end
end
