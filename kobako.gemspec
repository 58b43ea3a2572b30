# frozen_string_literal: true

require_relative "lib/kobako/version"

Gem::Specification.new do |spec|
  spec.name = "kobako"
  spec.version = Kobako::VERSION
  spec.authors = ["The kobako authors"]
  spec.summary = "Runs untrusted Ruby inside a Ruby process, isolated by WebAssembly"
  spec.description = "Runs LLM-written code, user formulas, student submissions and plugins in-process: mruby inside " \
                     "WebAssembly, which reaches the world only through the Services that the application binds. " \
                     "Limits on time, memory and output; a fresh, hermetic guest for every run."
  spec.homepage = "https://github.com/kobako/kobako"
  spec.license = "Apache-2.0"
  spec.required_ruby_version = ">= 3.3"
  spec.metadata = {
    "source_code_uri" => spec.homepage,
    "changelog_uri" => "#{spec.homepage}/blob/main/CHANGELOG.md",
    "documentation_uri" => "#{spec.homepage}#readme",
    "bug_tracker_uri" => "#{spec.homepage}/issues",
    "rubygems_mfa_required" => "true"
  }

  spec.files = Dir.chdir(__dir__) do
    Dir["lib/**/*.rb", "sig/**/*.rbs", "exe/*", "data/kobako.wasm",
        "Cargo.{toml,lock}", "ext/**/*.{rb,rs,toml}", "wasm/{wire,bake}/**/*.{rs,toml}",
        "README.md", "CHANGELOG.md", "LICENSE", "NOTICE", "SECURITY.md"]
  end
  spec.bindir = "exe"
  spec.executables = ["kobako"]
  spec.extensions = ["ext/kobako/extconf.rb"]

  spec.add_dependency "rb_sys", "~> 0.9.87"
end
