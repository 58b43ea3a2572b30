# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/fake_machine"
require_relative "../../rakelib/support/vendored_source"
require "digest"
require "fileutils"
require "socket"

class VendoringTest < Minitest::Test
  Source = Kobako::Build::VendoredSource
  TREE = { "include/tiny.h" => "header\n", "src/tiny.y" => "grammar\n", "src/tiny.c" => "one\ntwo\n" }.freeze

  def setup
    @folder = Dir.mktmpdir
    @good = archive("good", TREE)
  end

  def teardown
    FileUtils.rm_rf(@folder)
  end

  test "a tree is taken from any archive that has exactly its files" do
    deep = TREE.transform_keys { |path| "other/deep/#{path}" }
    nested = archive("nested", deep.merge("other/README" => "", "other/deep/src/.ignored" => ""))
    [@good, nested].each do |path|
      directory, = prepare(places: [local(path)])
      assert_equal TREE, contents(directory)
      FileUtils.rm_rf(directory)
    end
  end

  test "an archive with other content is refused and the next source tried" do
    wrong = archive("wrong", TREE.merge("src/tiny.c" => "three\n"))
    directory, said = prepare(places: [local(wrong, "first"), local(@good, "second")])
    assert_equal TREE, contents(directory)
    assert_match(/^vendor: tiny 1\.0 not from first .*: refused, its files have SHA-256 \h{64} and not #{pin}$/, said)
    assert_match(/^vendor: tiny 1\.0 from second/, said)
  end

  test "a symbolic link does not stand in for a pinned file" do
    linked = archive("linked", TREE.except("src/tiny.c")) do |folder|
      File.write("#{folder}/elsewhere", TREE["src/tiny.c"])
      File.symlink("../elsewhere", "#{folder}/src/tiny.c")
    end
    error = assert_raises(Source::Error) { prepare(places: [local(linked)]) }
    assert_match(/refused, its files have/, error.message)
  end

  test "when no source has it, one error names each with its reason and the remedy" do
    text = write("text.tar.gz", "no archive")
    empty = archive("empty", "README" => "")
    error = assert_raises(Source::Error) do
      prepare(places: [local(nil, "FIRST"), local("/nowhere.tar.gz", "second"), local(text, "third"),
                       local(empty, "fourth"),
                       Source::HttpsArchive.new(url: "http://127.0.0.1:#{closed_port}/tiny.tar.gz")])
    end
    lines = error.message.lines(chomp: true)
    assert_equal "tiny 1.0 could not be had from any of its sources:", lines[0]
    assert_equal "  FIRST: not set", lines[1]
    assert_equal "  second (/nowhere.tar.gz): no such file", lines[2]
    assert_match(/\A  third \(.*\): refused, tar cannot read it: ./, lines[3])
    assert_match(%r{\A  fourth \(.*\): refused, there is no include/tiny.h in it\z}, lines[4])
    assert_match(%r{\A  http://127.0.0.1:\d+/tiny.tar.gz: .*refused}, lines[5])
    assert_equal "Fetch its release as .tar.gz where that is possible, and set KOBAKO_TINY_ARCHIVE to that file.",
                 lines[6]
  end

  test "what was fetched is cached, and a cache that cannot be written does no harm" do
    cache = File.join(@folder, "cache", "tiny.tar.gz")
    prepare(places: [local(@good)], cache:)
    assert_equal File.binread(@good), File.binread(cache)
    FileUtils.rm_rf(File.join(@folder, "vendor"))
    directory, said = prepare(places: [local(@good)], cache: File.join(cache, "below-a-file"))
    assert_equal TREE, contents(directory)
    assert_match(/^vendor: tiny 1\.0 is not cached: /, said)
  end

  test "a damaged cache is passed over and replaced" do
    cache = write("cache.tar.gz", "damaged")
    prepare(places: [local(cache, "the cache"), local(@good)], cache:)
    assert_equal File.binread(@good), File.binread(cache)
  end

  test "nothing is fetched again while the tree fits the pin and the patches" do
    directory, = prepare(places: [local(@good)])
    File.write("#{directory}/left", "")
    _, said = prepare(places: [])
    assert_empty said
    assert_path_exists "#{directory}/left"
  end

  test "patches are applied in order, and the tree is remade when one changes" do
    second = write("2.patch", patch("src/tiny.c", "ONE", "three"))
    first = write("1.patch", patch("src/tiny.c", "one", "ONE"))
    directory, = prepare(places: [local(@good)], patches: [second, first])
    assert_equal "three\ntwo\n", contents(directory)["src/tiny.c"]
    write("2.patch", patch("src/tiny.c", "ONE", "four"))
    directory, = prepare(places: [local(@good)], patches: [second, first])
    assert_equal "four\ntwo\n", contents(directory)["src/tiny.c"]
  end

  test "a patch that does not apply is named, and the tree that was there stays" do
    directory, = prepare(places: [local(@good)])
    bad = write("bad.patch", patch("src/tiny.c", "nine", "ten"))
    error = assert_raises(Source::Error) { prepare(places: [local(@good)], patches: [bad]) }
    assert_match(/\A#{bad} does not apply to tiny 1\.0:\n/, error.message)
    assert_equal TREE, contents(directory)
    assert_equal [".lock", "tiny-1.0"], Dir.children(File.join(@folder, "vendor")).sort
  end

  test "a patch to a source of a generated file must bring the generated file" do
    grammar = write("1.patch", patch("src/tiny.y", "grammar", "GRAMMAR", context: ""))
    error = assert_raises(Source::Error) do
      prepare(places: [local(@good)], patches: [grammar], generated: { "src/tiny.y" => "src/tiny.c" })
    end
    assert_equal "a patch changes src/tiny.y of tiny 1.0 but not src/tiny.c, which is generated from it: " \
                 "add the regenerated tiny.c to the patch", error.message
  end

  test "no file looks older than another, save that patched ones are newer" do
    old = archive("old", TREE) { |folder| File.utime(0, 0, "#{folder}/src/tiny.c") }
    change = write("1.patch", patch("src/tiny.y", "grammar", "GRAMMAR", context: ""))
    directory, = prepare(places: [local(old)], patches: [change])
    header, grammar, code = %w[include/tiny.h src/tiny.y src/tiny.c].map { |path| File.mtime("#{directory}/#{path}") }
    assert_equal header, code
    assert_operator grammar, :>, code
    assert_in_delta Time.now, code, 60
  end

  test "apt's exit status does not matter when it brought the right archive" do
    sum = Digest::SHA256.file(@good).hexdigest
    directory, said = with_apt("cp #{@good} tiny-source_2.0.orig.tar.gz; exit 100", sum)
    assert_equal TREE, contents(directory)
    assert_match "vendor: tiny 1.0 from Debian's source package tiny-source 2.0 (later)\n", said
  end

  test "apt is asked for the machine's own mirror and writes in a temporary folder only" do
    with_apt("cp $3 #{@folder}/used.conf; cp sources/*.sources #{@folder}/used.sources; " \
             "cp #{@good} tiny-source_2.0.orig.tar.gz", Digest::SHA256.file(@good).hexdigest)
    assert_equal "Types: deb-src\nSuites: later\nComponents: main\nURIs: http://mirror.example/debian\n" \
                 "Signed-By: /usr/share/keyrings/example.gpg\n", File.read("#{@folder}/used.sources")
    folders = File.read("#{@folder}/used.conf").scan(/^Dir::(?:State::Lists|Cache|Etc::SourceParts) "(.*)"/).flatten
    assert_equal 3, folders.size
    assert(folders.all? { |path| path.start_with?(File.join(@folder, "vendor", "tiny-1.0.part")) })
  end

  test "an archive of apt's with another checksum is refused" do
    error = assert_raises(Source::Error) { with_apt("cp #{@good} tiny-source_2.0.orig.tar.gz", "0" * 64) }
    assert_match(/\(later\): refused, its archive has SHA-256 \h{64} and not 0{64}$/, error.message)
  end

  test "apt's last words are kept when it brought nothing, and its absence is named" do
    error = assert_raises(Source::Error) { with_apt("echo 'E: no such package'", "0" * 64) }
    assert_match "(later): apt-get did not fetch it: E: no such package\n", error.message
    error = assert_raises(Source::Error) { with_apt(nil, "0" * 64) }
    assert_match "(later): apt-get is not on PATH\n", error.message
  end

  test "a machine that is no Debian, or has no mirror, says so" do
    error = assert_raises(Source::Error) { with_apt("", "0" * 64, release: nil) }
    assert_match "(later): this machine is not a Debian\n", error.message
    error = assert_raises(Source::Error) { with_apt("", "0" * 64, sources: "") }
    assert_match "(later): this machine has no apt source for Debian bookworm\n", error.message
  end

  private

  def prepare(places:, **options)
    source = Source.new(name: "tiny", version: "1.0", sha256: pin, marker: "include/tiny.h", paths: %w[include src],
                        places:, root: @folder, **options)
    directory = nil
    _, said = capture_io { directory = source.prepare }
    [directory, said]
  end

  def pin
    sums = TREE.sort.map { |path, text| "#{path}\0#{Digest::SHA256.hexdigest(text)}\n" }
    Digest::SHA256.hexdigest(sums.join)
  end

  def with_apt(body, sha256, release: "VERSION_CODENAME=bookworm\n", sources: FakeMachine::DEB822)
    write("machine/etc/os-release", release) if release
    write("machine/etc/apt/sources.list.d/debian.sources", sources)
    write("fake/apt-get", "#!/bin/sh\n#{body}\n")
    FileUtils.chmod(0o755, "#{@folder}/fake/apt-get")
    tools = body ? "#{@folder}/fake:#{ENV.fetch("PATH")}" : "#{@folder}/nothing"
    package = Source::DebianSourcePackage.new(package: "tiny-source", version: "2.0", suite: "later", sha256:,
                                              root: "#{@folder}/machine")
    with_path(tools) { prepare(places: [package]) }
  end

  def with_path(path)
    before = ENV.fetch("PATH")
    ENV["PATH"] = path
    yield
  ensure
    ENV["PATH"] = before
  end

  def local(path, label = "local") = Source::LocalArchive.new(label:, path:)

  def archive(name, files)
    folder = File.join(@folder, "made", name)
    files.each { |path, text| write("made/#{name}/#{path}", text) }
    yield folder if block_given?
    system("tar", "-czf", "#{folder}.tar.gz", "-C", File.dirname(folder), name, exception: true)
    "#{folder}.tar.gz"
  end

  def patch(path, from, to, context: " two\n")
    count = context.empty? ? 1 : 2
    "--- a/#{path}\n+++ b/#{path}\n@@ -1,#{count} +1,#{count} @@\n-#{from}\n+#{to}\n#{context}"
  end

  def write(name, text)
    path = File.join(@folder, name)
    FileUtils.mkdir_p(File.dirname(path))
    File.write(path, text)
    path
  end

  def contents(directory)
    Dir.glob("**/*", base: directory).select { |path| File.file?("#{directory}/#{path}") }.to_h do |path|
      [path, File.read("#{directory}/#{path}")]
    end
  end

  def closed_port
    server = TCPServer.new("127.0.0.1", 0)
    server.addr[1].tap { server.close }
  end
end
