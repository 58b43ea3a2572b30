# frozen_string_literal: true

require_relative "support/shell"

extension = "lib/kobako/kobako.#{RbConfig::CONFIG["DLEXT"]}"
library = "target/release/libkobako.#{RbConfig::CONFIG["SOEXT"]}"

namespace :compile do
  desc "Build the extension (and the program that bakes the guest)"
  task :host do
    warn "compile: extension, about 10 minutes" unless File.exist?(library)
    # RUBY tells rb-sys which Ruby the extension is for.
    env = { "RUBY" => RbConfig.ruby }
    Kobako::Build::Shell.run("extension", env, "cargo", "build", "--release", "--locked", "--quiet", "--workspace")
    next if File.exist?(extension) && File.mtime(extension) >= File.mtime(library)

    # a file that is mapped must not be written over
    rm_f extension, verbose: false
    cp library, extension, verbose: false
  rescue Kobako::Build::Shell::Failed => e
    abort e.message
  end

  desc "Compile the guest ahead of time for this machine"
  task artefact: %w[compile:host wasm:build] do
    code = 'require "kobako"; Kobako::Wasm.make_artefact(Kobako::Wasm::DEFAULT_PATH, Kobako::Wasm::ARTEFACTS)'
    made = system(RbConfig.ruby, "-Ilib", "-e", code)
    abort "the guest's machine code cannot be made" unless made
    file = Dir.glob("lib/kobako/*.cwasm").first
    warn format("compile: %<file>s, %<size>.1f KiB", file:, size: File.size(file) / 1024.0)
  end
end

desc "Build everything: extension, guest, machine code"
task compile: "compile:artefact"
