# frozen_string_literal: true

require_relative "support/shell"

# The gated ones answer what a change may spoil unnoticed; the others take longer.
gated = %w[cold_start sandbox rpc codec interpreter handles]
others = %w[regexp payload source_size threads memory idle]

measure = lambda do |names, *options|
  started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  names.each.with_index(1) do |name, number|
    seconds = Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
    warn "bench: #{number} of #{names.size}, #{name}, after #{seconds.round} s"
    ruby "benchmark/#{name}.rb", *options, verbose: false
    puts
  end
end

desc "Measure: cold start, round trip, codec, interpreter, handles"
task bench: %w[compile bench:native] do
  measure[gated]
end

namespace :bench do
  desc "Measure everything, into benchmark/results"
  task all: %w[compile bench:native] do
    measure[gated + others, "--save"]
  end

  desc "Draw docs/plots and fill in docs/performance.md's table, from benchmark/results"
  task(:plots) { ruby "benchmark/plots.rb", verbose: false }

  desc "Whether anything is more than 10 % slower than benchmark/baseline.json"
  task(check: :compile) { ruby "benchmark/check.rb", verbose: false }

  desc "Make benchmark/baseline.json"
  task(baseline: :compile) { ruby "benchmark/check.rb", "--write", verbose: false }

  desc "How often the gate is wrong, of so many times: bench:gate_check[20]"
  task :gate_check, [:times] => :compile do |_, arguments|
    ruby "benchmark/check.rb", "--repeat", arguments.fetch(:times, "20"), verbose: false
  end

  desc "Build native mruby from the guest's sources, the reference for its speed"
  task native: "vendor:mruby" do
    folder = File.expand_path("tmp/native")
    made_from = %w[vendor/mruby-4.0.0/.made-from benchmark/native_mruby.rb].map { |file| File.read(file) }.join
    stamp = "#{folder}/made-from"
    next if File.file?(stamp) && File.read(stamp) == made_from && File.executable?("#{folder}/bin/mruby")

    rm_rf folder, verbose: false
    mkdir_p folder, verbose: false
    env = { "MRUBY_CONFIG" => File.expand_path("benchmark/native_mruby.rb"),
            "MRUBY_BUILD_DIR" => "#{folder}/build", "INSTALL_DIR" => "#{folder}/bin" }
    Kobako::Build::Shell.run("native mruby", env, RbConfig.ruby, Gem.bin_path("rake", "rake"), "-m", "-j2",
                             chdir: "vendor/mruby-4.0.0", log: "#{folder}/log")
    File.write(stamp, made_from)
  end
end
