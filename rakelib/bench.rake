# frozen_string_literal: true

require_relative "support/shell"

desc "Measure: cold start, runs, interpreter"
task bench: %w[compile bench:native] do
  %w[cold_start sandbox interpreter].each { |name| ruby "benchmark/#{name}.rb" }
end

namespace :bench do
  desc "Build native mruby from the guest's sources, the reference for its speed"
  task native: "vendor:mruby" do
    folder = File.expand_path("tmp/native")
    next if File.executable?("#{folder}/bin/mruby")

    mkdir_p folder, verbose: false
    env = { "MRUBY_CONFIG" => File.expand_path("benchmark/native_mruby.rb"),
            "MRUBY_BUILD_DIR" => "#{folder}/build", "INSTALL_DIR" => "#{folder}/bin" }
    Kobako::Build::Shell.run("native mruby", env, RbConfig.ruby, Gem.bin_path("rake", "rake"), "-m", "-j2",
                             chdir: "vendor/mruby-4.0.0", log: "#{folder}/log")
  end
end
