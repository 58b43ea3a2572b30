# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/tiny_wasm"
require "fileutils"
require "pathname"

# A guest of the application's own, and what is none.
class WasmPathTest < Minitest::Test
  EXPORTS = TinyWasm::EXPORTS

  # Machine code that is made here is not left in the user's cache; the gem's own is
  # there, since compiling it takes seconds.
  CACHE = Dir.mktmpdir
  FileUtils.mkdir("#{CACHE}/artefacts")
  FileUtils.cp(Dir.glob("#{Kobako::Wasm::ARTEFACTS}/*.cwasm"), "#{CACHE}/artefacts")
  Minitest.after_run { FileUtils.rm_rf(CACHE) }

  def setup
    @folder = File.realpath(Dir.mktmpdir)
    @cache = ENV.fetch("KOBAKO_CACHE_DIR", nil)
    ENV["KOBAKO_CACHE_DIR"] = CACHE
  end

  def teardown
    ENV["KOBAKO_CACHE_DIR"] = @cache
    FileUtils.rm_rf(@folder)
  end

  def written(bytes, name: "guest.wasm")
    File.join(@folder, name).tap { |path| File.binwrite(path, bytes) }
  end

  def assert_invalid(reason, path)
    assert_fails(Kobako::Wasm::InvalidModuleError, "#{path} #{reason}") { Kobako::Sandbox.new(wasm_path: path) }
  end

  test "a copy of the gem's own guest runs, by String and by Pathname" do
    path = written(File.binread(Kobako::Wasm::DEFAULT_PATH))
    sandbox = Kobako::Sandbox.new(wasm_path: path)
    assert_equal [path, 2], [sandbox.wasm_path, sandbox.run("1 + 1")]
    sandbox = Kobako::Sandbox.new(wasm_path: Pathname(path))
    assert_equal [path, 2], [sandbox.wasm_path, sandbox.run("1 + 1")]
  end

  test "a relative path is one from the working directory" do
    written(File.binread(Kobako::Wasm::DEFAULT_PATH))
    assert_equal 2, Dir.chdir(@folder) { Kobako::Sandbox.new(wasm_path: "guest.wasm") }.run("1 + 1")
  end

  test "a file that is not there is named, with the command that makes one" do
    path = File.join(@folder, "none.wasm")
    assert_fails(Kobako::Wasm::ModuleNotBuiltError, "#{path} is not there; `rake wasm:build` makes it") do
      Kobako::Sandbox.new(wasm_path: path)
    end
    assert_equal Kobako::Error, Kobako::Wasm::ModuleNotBuiltError.superclass
  end

  test "the gem's own guest that is not there is named, with the command that makes it" do
    FileUtils.cp_r(File.join(ROOT, "lib"), @folder)
    # without Bundler, which has loaded this checkout's version.rb by then
    bare = { "RUBYOPT" => nil, "RUBYLIB" => nil, "BUNDLER_SETUP" => nil, "BUNDLE_GEMFILE" => nil }
    out, status = Open3.capture2e(bare, RbConfig.ruby, "-I", File.join(@folder, "lib"), "-r", "kobako",
                                  "-e", "begin; Kobako::Sandbox.new; rescue Kobako::Error => e; puts e.message; end")
    assert status.success?
    assert_equal "#{@folder}/data/kobako.wasm is not there; `rake wasm:build` makes it\n", out
  end

  test "a folder, and a link to itself" do
    assert_invalid "cannot be read: Is a directory (os error 21)", @folder
    File.symlink("#{@folder}/loop", "#{@folder}/loop")
    assert_invalid "cannot be read: Too many levels of symbolic links (os error 40)", "#{@folder}/loop"
  end

  test "an empty file, and a guest that is cut short" do
    assert_invalid "is no WebAssembly that this machine runs: unexpected end-of-file (at offset 0x0)", written("")
    path = written(File.binread(Kobako::Wasm::DEFAULT_PATH, 100_000), name: "cut.wasm")
    error = assert_raises(Kobako::Wasm::InvalidModuleError) { Kobako::Sandbox.new(wasm_path: path) }
    assert_match(/\A#{path} is no WebAssembly that this machine runs: unexpected end-of-file \(at offset 0x\h+\)\z/,
                 error.message)
  end

  test "a text file is no WebAssembly, which is said in one line" do
    path = written("hello, this is text\n")
    error = assert_raises(Kobako::Wasm::InvalidModuleError) { Kobako::Sandbox.new(wasm_path: path) }
    assert_match(/\A#{path} is no WebAssembly that this machine runs: .+\z/, error.message)
  end

  test "a component is no module" do
    assert_invalid "is no WebAssembly that this machine runs: " \
                   "expected a WebAssembly module but was given a WebAssembly component", written("\0asm\x0D\0\1\0".b)
  end

  test "a module that lacks an export is told which" do
    assert_invalid "is no kobako guest: it exports no memory", written("\0asm\1\0\0\0".b)
    assert_invalid "is no kobako guest: it exports no memory", written(TinyWasm.bytes(memory: false), name: "m.wasm")
    EXPORTS.keys.first(3).each do |export|
      assert_invalid "is no kobako guest: it exports no function #{export}",
                     written(TinyWasm.bytes(exports: EXPORTS.except(export)), name: "#{export}.wasm")
    end
  end

  test "a guest of another version is told so" do
    assert_invalid "is no kobako guest: it does not speak version 1 of the calls between host and guest " \
                   "(no __kobako_abi_v1)", written(TinyWasm.bytes(exports: EXPORTS.except("__kobako_abi_v1")))
  end

  test "a module that wants more than a guest is given is told what" do
    assert_invalid "is no kobako guest: it imports env.system, which no guest is given",
                   written(TinyWasm.bytes(imports: [%w[env system]]))
    assert_invalid "is no kobako guest: it imports wasi_snapshot_preview1.path_open, which no guest is given",
                   written(TinyWasm.bytes(imports: [%w[wasi_snapshot_preview1 path_open]]), name: "open.wasm")
  end

  test "an import or export of another type is no guest" do
    assert_raises(Kobako::Wasm::InvalidModuleError) do
      Kobako::Sandbox.new(wasm_path: written(TinyWasm.bytes(imports: [%w[env __kobako_dispatch]])))
    end
    exports = EXPORTS.merge("__kobako_run" => [[], [], ""])
    assert_invalid "is no kobako guest: its __kobako_run is a (type (func)), not a (type (func (param i32 i32)))",
                   written(TinyWasm.bytes(exports:), name: "run.wasm")
  end

  test "a module that looks like a guest and gives a value is one" do
    assert_equal 42, Kobako::Sandbox.new(wasm_path: written(TinyWasm.bytes)).run("any")
  end

  test "a module that looks like a guest and does nothing is a trap" do
    exports = EXPORTS.merge("__kobako_take_outcome" => [[], [TinyWasm::I64], "\x42\0"])
    sandbox = Kobako::Sandbox.new(wasm_path: written(TinyWasm.bytes(exports:)))
    message = "the guest broke the calling contract: an outcome begins with 1 or 2, not 0"
    2.times { assert_fails(Kobako::TrapError, message) { sandbox.run("1") } }
    exports = EXPORTS.merge("__kobako_run" => [[TinyWasm::I32] * 2, [], "\0"])
    sandbox = Kobako::Sandbox.new(wasm_path: written(TinyWasm.bytes(exports:), name: "unreachable.wasm"))
    assert_fails(Kobako::TrapError, "the guest trapped: wasm trap: wasm `unreachable` instruction executed") do
      sandbox.run("1")
    end
  end

  test "a file that was wrong and is put right is taken" do
    path = written("wrong")
    assert_raises(Kobako::Wasm::InvalidModuleError) { Kobako::Sandbox.new(wasm_path: path) }
    FileUtils.cp(Kobako::Wasm::DEFAULT_PATH, path)
    assert_equal 2, Kobako::Sandbox.new(wasm_path: path).run("1 + 1")
  end

  test "a Sandbox keeps its guest when the file goes away" do
    path = written(File.binread(Kobako::Wasm::DEFAULT_PATH))
    sandbox = Kobako::Sandbox.new(wasm_path: path)
    File.delete(path)
    assert_equal 2, sandbox.run("1 + 1")
  end
end
