# frozen_string_literal: true

require "open3"
require "tempfile"

def largest_first(sizes) = sizes.sort_by { |name, size| [-size, name] }.map { |pair| pair.reverse.join("\t") }

namespace :wasm do
  desc "What each library adds to the guest: bytes of its objects, or of its bytecode"
  task sizes: "wasm:build" do
    objects = Dir.glob("tmp/guest/mruby/guest/mrbgems/*").select { |folder| File.directory?(folder) }.to_h do |folder|
      files = Dir.glob("#{folder}/**/*.o").reject { |file| file.end_with?("features.o") }
      table, status = Open3.capture2(ENV.fetch("LLVM_SIZE", "llvm-size-19"), *files)
      abort "llvm-size-19 (LLVM_SIZE) is needed, from the package llvm-19" unless status.success?
      [File.basename(folder), table.lines.drop(1).sum { |line| line.split.fetch(3).to_i }]
    end
    puts "objects before linking, bytes", largest_first(objects)

    mrbc = "tmp/guest/mruby/host/bin/mrbc"
    bytecode = Dir.glob("wasm/guest/features/*").to_h do |folder|
      files = Dir.glob("#{folder}/**/*.rb")
      Tempfile.create { |file| [File.basename(folder), system(mrbc, "-o", file.path, *files) && File.size(file.path)] }
    end
    puts "", "bytecode of what `require` loads, bytes", largest_first(bytecode)
  end
end
