# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../../rakelib/support/toolchain"
require "fileutils"

class ToolchainTest < Minitest::Test
  Toolchain = Kobako::Build::Toolchain

  test "a rustc on PATH that has the guest's target is taken, with the cargo beside it" do
    on_fake_path do |folder|
      program("rustc", "echo #{folder}/sdk")
      cargo = program("cargo", "")
      FileUtils.mkdir_p("#{folder}/sdk/lib/rustlib/wasm32-wasip1/lib")
      assert_equal "#{folder}/rustc", Toolchain.rustc
      assert_equal cargo, Toolchain.cargo
    end
  end

  test "KOBAKO_GUEST_RUSTC comes before PATH" do
    on_fake_path do |folder|
      FileUtils.mkdir_p("#{folder}/sdk/lib/rustlib/wasm32-wasip1/lib")
      program("rustc", "echo #{folder}/sdk")
      ENV["KOBAKO_GUEST_RUSTC"] = program("chosen", "echo #{folder}/sdk")
      assert_equal "#{folder}/chosen", Toolchain.rustc
    end
  end

  test "the newest of the tools whose names carry a version is taken" do
    on_fake_path do |folder|
      %w[llvm-ar-9 llvm-ar-19 llvm-ar-wrapper].each { |name| program(name, "") }
      assert_equal "#{folder}/llvm-ar-19", Toolchain.ar
    end
  end

  test "a wasi-sdk comes before PATH and brings its sysroot and its name for the target" do
    on_fake_path do |folder|
      %w[clang wasi/bin/clang].each { |name| program(name, "") }
      FileUtils.mkdir_p("#{folder}/wasi/share/wasi-sysroot/lib/wasm32-wasip1")
      ENV["WASI_SDK_PATH"] = "#{folder}/wasi"
      assert_equal "#{folder}/wasi/bin/clang", Toolchain.clang
      assert_equal ["--target=wasm32-wasip1", "--sysroot=#{folder}/wasi/share/wasi-sysroot"], Toolchain.c_flags
      FileUtils.mkdir_p("#{folder}/wasi/share/wasi-sysroot/lib/wasm32-wasi")
      assert_equal "--target=wasm32-wasi", Toolchain.c_flags.first
    end
  end

  test "a missing tool is one sentence that says what to install" do
    on_fake_path do |folder|
      program("wasm-opt", "echo wasm-opt version 108")
      assert_missing("#{folder}/wasm-opt is version 108: install binaryen 118 or newer") { Toolchain.wasm_opt }
      assert_missing("wasm-ld is not on PATH: install lld, or set WASI_SDK_PATH to a wasi-sdk") { Toolchain.wasm_ld }
      program("clang", "echo libsetjmp.a")
      assert_missing("clang finds no libsetjmp.a for wasm32-wasi: install wasi-libc of 2024 or newer, " \
                     "or set WASI_SDK_PATH to a wasi-sdk") { Toolchain.library_directory }
    end
  end

  private

  def on_fake_path
    before = ENV.to_h
    Dir.mktmpdir do |folder|
      @folder = folder
      ENV["PATH"] = folder
      %w[WASI_SDK_PATH KOBAKO_GUEST_RUSTC].each { |name| ENV.delete(name) }
      yield folder
    end
  ensure
    ENV.replace(before)
  end

  def program(name, body)
    path = File.join(@folder, name)
    FileUtils.mkdir_p(File.dirname(path))
    File.write(path, "#!/bin/sh\n#{body}\n")
    File.chmod(0o755, path)
    path
  end

  def assert_missing(message, &)
    assert_equal message, assert_raises(Toolchain::Missing, &).message
  end
end
