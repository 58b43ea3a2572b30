# frozen_string_literal: true

require_relative "../lib/kobako/version"

namespace :package do
  desc "Pack the gem into pkg/"
  task build: "wasm:build" do
    mkdir_p "pkg", verbose: false
    ruby "-S", "gem", "build", "--strict", "--output", "pkg/kobako-#{Kobako::VERSION}.gem", "kobako.gemspec"
  end

  desc "Pack the gem, install it into an empty place and run it there"
  task check: :compile do
    ruby "-w", "-Ilib", "-Itest", "test/package_test.rb"
  end
end
