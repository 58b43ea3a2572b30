# frozen_string_literal: true

require_relative "support/shell"

# No sanitizer, which would want a nightly Rust: the wire has no unsafe code, and the engine's own
# tests run what it has.
cargo_fuzz = lambda do |target, *arguments|
  env = { "KOBAKO_CACHE_DIR" => File.expand_path("target/fuzz/cache") }
  features = target == "dispatch" ? %w[--features engine] : []
  command = ["cargo", "fuzz", "run", "--sanitizer", "none", "--target-dir", "target/fuzz", *features, target]
  done = Kobako::Build::Shell.unbundled { system(env, *command, *arguments) }
  abort "fuzz: something was found, or `cargo install cargo-fuzz` is needed" unless done
end

namespace :fuzz do
  { "values" => "bytes as values", "envelopes" => "bytes as requests, responses, outcomes and invocations",
    "dispatch" => "a guest that does what bytes say (builds wasmtime anew)" }.each do |target, what|
    desc "Fuzz #{what}, for so many seconds"
    task target, [:seconds] do |_, given|
      found = "target/fuzz/found/#{target}"
      mkdir_p found, verbose: false
      seconds = given.with_defaults(seconds: 600).fetch(:seconds)
      cargo_fuzz.call(target, found, "fuzz/corpus/#{target}", "--",
                      "-max_total_time=#{seconds}", "-max_len=4096", "-timeout=20")
    end
  end

  desc "Keep what fuzzing a target found: the small files that reach what the corpus does not"
  task :keep, [:target] do |_, given|
    target = given.fetch(:target)
    cargo_fuzz.call(target, "fuzz/corpus/#{target}", "target/fuzz/found/#{target}", "--",
                    "-merge=1", "-use_counters=0", "-max_len=512")
  end
end
