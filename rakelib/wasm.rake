# frozen_string_literal: true

require_relative "support/guest_build"

GUEST = "data/kobako.wasm"

namespace :wasm do
  desc "Build the guest into #{GUEST}"
  task build: "vendor:mruby" do
    mkdir_p "data", verbose: false
    before = File.exist?(GUEST) && File.mtime(GUEST)
    Kobako::Build::GuestBuild.new(Dir.pwd).write(File.expand_path(GUEST)) { Rake::Task["compile:host"].invoke }
    made = File.mtime(GUEST) == before ? "is up to date" : "built"
    warn format("compile: %<guest>s %<made>s, %<size>.1f KiB", guest: GUEST, made:, size: File.size(GUEST) / 1024.0)
  rescue Kobako::Build::Shell::Failed, Kobako::Build::Toolchain::Missing => e
    abort e.message
  end
end
