# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/tiny_wasm"
require "fileutils"

# Machine code that is kept from process to process. Each start is a process of its own,
# with a cache folder of the test's, over a guest that takes no time to compile.
class ArtefactTest < Minitest::Test
  def setup
    @folder = Dir.mktmpdir
    @cache = File.join(@folder, "cache")
    @guest = File.join(@folder, "guest.wasm")
    File.binwrite(@guest, TinyWasm.bytes)
  end

  def teardown = FileUtils.rm_rf(@folder)

  def start(cache = @cache, guest: @guest, **env)
    env = { "KOBAKO_CACHE_DIR" => cache }.merge(env.transform_keys(&:to_s))
    assert_equal "42\n", printed_by("p Kobako::Sandbox.new(wasm_path: #{guest.inspect}).run('any')", env:)
  end

  # The one artefact in the test's cache.
  def artefact
    start unless File.exist?(@cache)
    found = Dir.children("#{@cache}/artefacts")
    assert_equal 1, found.size, found.inspect
    File.join(@cache, "artefacts", found.first)
  end

  # What is done to the file is not noticed, but for the file being right again.
  def assert_made_again
    path = artefact
    good = File.binread(path)
    yield path
    start
    assert_equal path, artefact
    assert_equal good, File.binread(path)
    assert_equal [0o644, Process.euid], [File.stat(path).mode & 0o777, File.stat(path).uid]
  end

  test "it is made at the first start, for this user alone to write" do
    assert_match(%r{/\h{32}-\h{32}-still\.cwasm\z}, artefact)
    assert_equal 0o644, File.stat(artefact).mode & 0o777
    assert_equal 0o700, File.stat(File.dirname(artefact)).mode & 0o777
  end

  test "it is taken at the next start, and not made again" do
    before = File.stat(artefact)
    start
    assert_equal [before.ino, before.mtime], [File.stat(artefact).ino, File.stat(artefact).mtime]
  end

  test "one that was cut short" do
    assert_made_again { |path| File.truncate(path, File.size(path) / 2) }
  end

  test "one that is empty" do
    assert_made_again { |path| File.truncate(path, 0) }
  end

  test "one that was overwritten with zeros" do
    assert_made_again { |path| File.binwrite(path, "\0" * File.size(path)) }
  end

  test "one with a byte that changed" do
    assert_made_again do |path|
      bytes = File.binread(path)
      bytes.setbyte(bytes.size / 2, bytes.getbyte(bytes.size / 2) ^ 1)
      File.binwrite(path, bytes)
    end
  end

  test "one that others could have written" do
    assert_made_again { |path| File.chmod(0o666, path) }
    assert_made_again { |path| File.chmod(0o664, path) }
  end

  test "one of another user" do
    # only root can give a file away
    assert_made_again { |path| File.chown(65_534, nil, path) if Process.euid.zero? }
  end

  test "a link in its place" do
    assert_made_again do |path|
      File.rename(path, "#{@folder}/elsewhere")
      File.symlink("#{@folder}/elsewhere", path)
    end
  end

  test "one that lies about what it holds" do
    path = artefact
    lying = path.sub(/-\h{32}/, "-#{"0" * 32}")
    File.rename(path, lying)
    start
    assert_equal [path, lying].sort, Dir.glob("#{@cache}/artefacts/*")
  end

  test "a folder in its place" do
    path = artefact
    File.delete(path)
    Dir.mkdir(path)
    start
    assert File.directory?(path)
  end

  test "a folder that others can write is not read" do
    folder = File.dirname(artefact)
    File.binwrite(artefact, "not code")
    File.chmod(0o777, folder)
    start
  end

  test "another guest gets another" do
    artefact
    # a custom section makes another guest of it
    File.binwrite("#{@folder}/other.wasm", "#{TinyWasm.bytes}\0\2\1x".b)
    start(guest: "#{@folder}/other.wasm")
    assert_equal 2, Dir.children("#{@cache}/artefacts").size
  end

  test "the cache keeps the latest of many, and no more than a few" do
    guests = Array.new(20) { |number| "#{@folder}/#{number}.wasm" }
    guests.each_with_index { |guest, number| File.binwrite(guest, "#{TinyWasm.bytes}\0\2\1#{number.chr}".b) }
    assert_equal "[42]\n", printed_by(<<~RUBY, env: { "KOBAKO_CACHE_DIR" => @cache })
      p #{guests.inspect}.map { |guest| Kobako::Sandbox.new(wasm_path: guest).run("any") }.uniq
    RUBY
    assert_equal 16, Dir.children("#{@cache}/artefacts").size
  end

  test "a cache below a regular file, or none at all, costs time and nothing else" do
    File.write("#{@folder}/file", "")
    start("#{@folder}/file/cache")
    start(nil, HOME: nil, XDG_CACHE_HOME: nil)
    assert_equal ["file", "guest.wasm"], Dir.children(@folder).sort
  end

  test "a cache by a relative path is none" do
    Dir.chdir(@folder) { start("cache") }
    assert_equal ["guest.wasm"], Dir.children(@folder)
  end

  test "XDG_CACHE_HOME and HOME say where the cache is" do
    artefact
    FileUtils.cp_r(@cache, "#{@folder}/kobako")
    FileUtils.mkdir_p("#{@folder}/.cache")
    FileUtils.cp_r(@cache, "#{@folder}/.cache/kobako")
    times = -> { Dir.glob("#{@folder}/**/*", File::FNM_DOTMATCH).to_h { |path| [path, File.stat(path).mtime] } }
    before = times.call
    start(nil, XDG_CACHE_HOME: @folder, HOME: "/nowhere")
    start(nil, XDG_CACHE_HOME: nil, HOME: @folder)
    assert_equal before, times.call
  end
end
