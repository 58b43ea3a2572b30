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
  spec.required_ruby_version = ">= 3.3" # rubocop:disable Gemspec/RequiredRubyVersion -- 1.39 knows up to 3.2
  spec.requirements = ["Rust 1.95 or newer with cargo", "a C compiler", "libclang"]
  spec.metadata = {
    "homepage_uri" => spec.homepage,
    "source_code_uri" => "#{spec.homepage}/tree/v#{spec.version}",
    "changelog_uri" => "#{spec.homepage}/blob/main/CHANGELOG.md",
    "documentation_uri" => "#{spec.homepage}/blob/v#{spec.version}/README.md",
    "bug_tracker_uri" => "#{spec.homepage}/issues",
    "rubygems_mfa_required" => "true"
  }

  # wasm/bake is here because cargo refuses a workspace that lacks a member.
  crates = Dir.glob("{ext/engine,ext/kobako,wasm/bake,wasm/wire}/{Cargo.toml,src/**/*.rs}", base: __dir__)
  spec.files = crates.grep_v(%r{/src/tests\b}) + Dir.glob(
    ["lib/**/*.rb", "sig/**/*.rbs", "exe/*", "data/kobako.wasm", "ext/kobako/extconf.rb", "Cargo.{toml,lock}",
     "README.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "NOTICE"], base: __dir__
  )
  spec.bindir = "exe"
  spec.executables = ["kobako"]
  spec.extensions = ["ext/kobako/extconf.rb"]
  spec.extra_rdoc_files = ["README.md", "CHANGELOG.md"]
  spec.rdoc_options = ["--main", "README.md"]

  spec.add_dependency "rb_sys", "~> 0.9.87" # makes the extension; needed when the gem is installed
end
