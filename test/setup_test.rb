# frozen_string_literal: true

require_relative "test_helper"
require "fileutils"
require "open3"
require "socket"
require "tmpdir"
require_relative "../rakelib/support/toolchain"
require_relative "../rakelib/support/vendored_source"

# A folder that plays a machine: its system files, its programs, and a clone to set up.
class FakeMachine
  BASICS = %w[bash env cat cksum date dirname flock grep head mkdir rm sed sort tail tar awk readlink].freeze
  PACKAGED = { "clang" => 'echo "${0%/bin/*}/sdk/libsetjmp.a"', "wasm-ld" => "", "llvm-ar" => "", "make" => "",
               "wasm-opt" => "echo wasm-opt version 120", "patch" => "", "cc" => "",
               "bundle" => 'echo "bundle $*" >>"$LOG"; : >Gemfile.lock',
               "cargo" => "echo cargo 1.95.0", "dpkg" => "",
               "rustc" => '[ "$1" = --version ] && echo rustc 1.95.0 || echo "${0%/bin/*}/sdk"' }.freeze
  RELEASES = { debian12: "ID=debian\nVERSION_ID=\"12\"\nVERSION_CODENAME=bookworm\n",
               debian13: "ID=debian\nVERSION_ID=\"13\"\nVERSION_CODENAME=trixie\n",
               fedora: "ID=fedora\nVERSION_ID=42\n" }.freeze

  attr_reader :folder

  def initialize(folder, release:)
    @folder = folder
    BASICS.each { |name| link(name) }
    File.symlink(RbConfig.ruby, path("bin/ruby"))
    PACKAGED.each { |name, body| program(name, body) }
    program("dpkg-query", 'cat "$(dirname "$0")/../installed"')
    program("apt-get", 'echo "apt-get $*" >>"$LOG"')
    write("sdk/libsetjmp.a", "")
    write("sdk/lib/rustlib/wasm32-wasip1/lib/libstd", "")
    write("root/etc/os-release", RELEASES.fetch(release))
    %w[preferences.d sources.list.d].each { |name| write("root/etc/apt/#{name}/own", "") }
    write("installed", "")
    write("log", "")
    %w[Gemfile kobako.gemspec lib/kobako/version.rb].each { |name| write("clone/#{name}", name) }
    %w[setup kobako test].each { |name| clone_program(name) }
  end

  def path(name) = File.join(folder, name).tap { |path| FileUtils.mkdir_p(File.dirname(path)) }
  def write(name, text) = File.write(path(name), text)
  def read(name) = File.read(File.join(folder, name))
  def move(from, to) = FileUtils.mv(path(from), path(to))
  def remove(*programs) = programs.each { |name| File.delete(path("bin/#{name}")) }

  def program(name, body)
    write("bin/#{name}", "#!/bin/sh\n#{body}\n")
    File.chmod(0o755, path("bin/#{name}"))
  end

  def setup(...) = run("clone/bin/setup", ...)

  def run(command, *arguments, user: 0, stdin: "", **environment)
    variables = { "PATH" => path("bin"), "HOME" => folder, "LOG" => path("log"), "LIBCLANG_PATH" => folder,
                  "KOBAKO_SETUP_ROOT" => path("root"), "KOBAKO_SETUP_UID" => user.to_s }
    Open3.capture3(variables.merge(environment.transform_keys(&:to_s)), path("bin/bash"), path(command), *arguments,
                   unsetenv_others: true, chdir: folder, stdin_data: stdin)
  end

  # Every package that bin/setup may ask for, as dpkg-query prints it.
  def install_all
    setup
    names = read("log")[/--no-install-recommends (.*)/, 1].split
    write("installed", names.map { |name| "#{name} installed 99\n" }.join)
    write("log", "")
  end

  private

  def clone_program(name)
    write("clone/bin/#{name}", File.read(File.expand_path("../bin/#{name}", __dir__)))
    File.chmod(0o755, path("clone/bin/#{name}"))
  end

  def link(name)
    found = ENV["PATH"].split(":").map { |folder| File.join(folder, name) }.find { |path| File.executable?(path) }
    File.symlink(found, path("bin/#{name}")) if found
  end
end

class SetupTest < Minitest::Test
  DEB822 = <<~SOURCES
    Types: deb
    # a comment
    URIs: http://mirror.example/security
    Suites: bookworm-security
    Components: main

    Types: deb deb-src
    URIs: http://mirror.example/debian
    Suites: bookworm bookworm-updates
    Components: main
    Signed-By: /usr/share/keyrings/example.gpg
  SOURCES

  test "a Debian 13 gets the missing packages from its own suite" do
    on(:debian13) do |machine|
      machine.setup
      assert_match(/^apt-get -q .* update$/, machine.read("log"))
      assert_match(/^apt-get -q -y .* install --no-install-recommends ruby ruby-dev .* make gcc /, machine.read("log"))
      refute_match(/trixie/, machine.read("log"))
    end
  end

  test "only what is missing or too old is installed" do
    on(:debian13) do |machine|
      machine.install_all
      present = machine.read("installed").sub(/^patch .*\n/, "").sub(/^clang .*/, "clang installed 1:14")
      machine.write("installed", present)
      machine.program("dpkg", '[ "$2" != 1:14 ]')
      machine.setup
      assert_match(/--no-install-recommends clang patch$/, machine.read("log"))
    end
  end

  test "apt is left alone when every package is there" do
    on(:debian12) do |machine|
      machine.write("root/etc/apt/sources.list.d/debian.sources", DEB822)
      machine.install_all
      machine.setup
      refute_match(/apt-get/, machine.read("log"))
    end
  end

  test "a Debian 12 gets suite trixie from its own mirror with a low pin" do
    on(:debian12) do |machine|
      machine.write("root/etc/apt/sources.list.d/debian.sources", DEB822)
      machine.setup
      assert_match(/-t trixie install/, machine.read("log"))
      assert_equal <<~SOURCES, machine.read("root/etc/apt/sources.list.d/kobako-trixie.sources")
        Types: deb
        Suites: trixie
        Components: main
        URIs: http://mirror.example/debian
        Signed-By: /usr/share/keyrings/example.gpg
      SOURCES
      assert_equal "Package: *\nPin: release n=trixie\nPin-Priority: 100\n",
                   machine.read("root/etc/apt/preferences.d/kobako-trixie")
    end
  end

  test "a Debian 12 with one-line sources gets the same" do
    on(:debian12) do |machine|
      machine.write("root/etc/apt/sources.list", <<~SOURCES)
        # deb http://old.example/debian bookworm main
        deb [arch=amd64 signed-by=/usr/share/keyrings/example.gpg] http://mirror.example/debian bookworm main
        deb http://mirror.example/debian bookworm-updates main
      SOURCES
      machine.setup
      assert_equal "Types: deb\nSuites: trixie\nComponents: main\nURIs: http://mirror.example/debian\n" \
                   "Signed-By: /usr/share/keyrings/example.gpg\n",
                   machine.read("root/etc/apt/sources.list.d/kobako-trixie.sources")
    end
  end

  test "a Debian 12 that calls itself 13 since its packages came still installs from trixie" do
    on(:debian13) do |machine|
      machine.write("root/etc/apt/sources.list.d/kobako-trixie.sources", "")
      machine.setup
      assert_match(/-t trixie install/, machine.read("log"))
    end
  end

  test "a Debian 12 without an apt source is told so" do
    on(:debian12) do |machine|
      _, said, status = machine.setup
      assert_match "setup: found no apt source of this Debian to copy for suite trixie\n", said
      refute status.success?
    end
  end

  test "without root nothing of a Debian is touched and the missing tool is named" do
    on(:debian12) do |machine|
      machine.remove("make")
      _, said, status = machine.setup(user: 1000)
      assert_equal 1, status.exitstatus
      assert_equal <<~SAID, said.sub(/\d+\.\d/, "0.0")
        kobako cannot be built here yet. Missing:
          make: install make
        On this Debian, bin/setup run as root installs all of these except Rust.
        setup: tools failed after 0.0 s
      SAID
      assert_empty machine.read("log")
    end
  end

  test "elsewhere every missing piece is named in one message and nothing is installed" do
    on(:fedora) do |machine|
      machine.remove("ruby", *FakeMachine::PACKAGED.keys)
      _, said, status = machine.setup(LIBCLANG_PATH: "")
      assert_equal 1, status.exitstatus
      assert_equal ["Ruby 3.3 or newer", "Bundler", "Rust 1.95 or newer", "a rustc with the wasm32-wasip1 target",
                    "clang", "wasm-ld", "llvm-ar", "wasm-opt 118 or newer", "make", "patch", "a C compiler as cc",
                    "libclang"], said.scan(/^  (.*?): /).flatten
      assert_empty machine.read("log")
    end
  end

  test "a Rust that is too old is named with its version and the remedy" do
    on(:fedora) do |machine|
      machine.program("cargo", "echo cargo 1.85.1")
      _, said, = machine.setup
      assert_match "  Rust 1.95 or newer: found cargo 1.85; " \
                   "install it from https://rustup.rs and put ~/.cargo/bin first on PATH\n", said
    end
  end

  test "a clang without wasi-libc and an old wasm-opt are named" do
    on(:fedora) do |machine|
      machine.program("clang", "echo libsetjmp.a")
      machine.program("wasm-opt", "echo wasm-opt version 108")
      _, said, = machine.setup
      assert_match(/^  wasi-libc for .*clang: install wasi-libc of 2024 or newer, or set WASI_SDK_PATH/, said)
      assert_match "  wasm-opt 118 or newer: found 108; install binaryen\n", said
    end
  end

  test "the tools of a wasi-sdk will do" do
    on(:fedora) do |machine|
      %w[clang wasm-ld llvm-ar].each { |name| machine.move("bin/#{name}", "wasi/bin/#{name}") }
      machine.write("wasi/sdk/libsetjmp.a", "")
      _, said, status = machine.setup(WASI_SDK_PATH: machine.path("wasi"))
      assert status.success?, said
    end
  end

  test "tools whose names carry a version will do" do
    on(:fedora) do |machine|
      %w[clang wasm-ld llvm-ar].each { |name| machine.move("bin/#{name}", "bin/#{name}-19") }
      _, said, status = machine.setup
      assert status.success?, said
    end
  end

  test "each stage is said with its time, and nothing on standard output" do
    on(:fedora) do |machine|
      out, said, status = machine.setup
      assert status.success?, said
      assert_empty out
      assert_match(/\Asetup: tools \d+\.\d s\nsetup: gems \d+\.\d s\nsetup: compile \d+\.\d s\n\z/, said)
    end
  end

  test "gems are resolved once, and again when the Gemfile changes" do
    on(:fedora) do |machine|
      2.times { machine.setup }
      assert_equal <<~LOG, machine.read("log")
        bundle install --local --quiet
        bundle exec rake compile
        bundle exec rake compile
      LOG
      machine.write("clone/Gemfile", "changed")
      machine.setup
      assert_equal 2, machine.read("log").scan("bundle install").size
    end
  end

  test "gems that are not on this machine are fetched" do
    on(:fedora) do |machine|
      machine.program("bundle", 'echo "bundle $*" >>"$LOG"; [ "$2" != --local ]')
      machine.setup
      assert_equal "bundle install --local --quiet\nbundle install\nbundle exec rake compile\n", machine.read("log")
    end
  end

  test "a build that fails fails the setup" do
    on(:fedora) do |machine|
      machine.program("bundle", '[ "$1" = install ]')
      _, said, status = machine.setup
      assert_equal 1, status.exitstatus
      assert_match(/^setup: compile failed after/, said)
    end
  end

  test "--check changes nothing" do
    on(:debian12) do |machine|
      out, _, status = machine.setup("--check")
      assert_equal "setup: no tool is missing\n", out
      assert status.success?
      machine.remove("make")
      _, said, status = machine.setup("--check")
      assert_match "  make: install make\n", said
      assert_equal 1, status.exitstatus
      assert_empty machine.read("log")
    end
  end

  test "bin/kobako hands over arguments, folder and standard input, even through a link" do
    on(:fedora) do |machine|
      machine.write("clone/exe/kobako", "p ARGV, Dir.pwd, $stdin.read, $LOAD_PATH.first")
      File.symlink("../clone/bin/kobako", machine.path("links/kobako"))
      out, said, = machine.run("links/kobako", "-e", "a  b", "*", stdin: "1 + 1")
      expected = [["-e", "a  b", "*"], File.realpath(machine.folder), "1 + 1", machine.path("clone/lib")]
      assert_equal expected.map { |value| "#{value.inspect}\n" }.join, out
      assert_match(/^setup: compile/, said)
    end
  end

  test "bin/test goes on after a failed stage and fails with the list" do
    on(:fedora) do |machine|
      machine.program("bundle", 'case $* in install*) : >Gemfile.lock;; *rake\ test|*rbs*) exit 1;; esac')
      out, said, status = machine.run("clone/bin/test")
      assert_equal "Ruby tests FAILED, Rust tests passed, rubocop passed, clippy passed, rustfmt passed, rbs FAILED",
                   out.scan(/^test: (.*), \d+ s$/).join(", ")
      assert said.end_with?("test: failed: Ruby tests\ntest: failed: rbs\n"), said
      assert_equal 1, status.exitstatus
    end
  end

  test "bin/test fails when clippy or rustfmt is not there" do
    on(:fedora) do |machine|
      machine.program("cargo", "case $1 in clippy|fmt) exit 101;; esac; echo cargo 1.95.0")
      out, _, status = machine.run("clone/bin/test")
      assert_match "cargo clippy is missing: rustup component add clippy\n", out
      assert_match "cargo fmt is missing: rustup component add rustfmt\n", out
      assert_equal 1, status.exitstatus
    end
  end

  test "an unknown option is refused" do
    on(:fedora) do |machine|
      _, said, status = machine.setup("--force")
      assert_equal "setup: unknown option --force; there are --check and --help\n", said
      assert_equal 2, status.exitstatus
    end
  end

  private

  def on(release)
    Dir.mktmpdir { |folder| yield FakeMachine.new(folder, release:) }
  end
end

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

  def with_apt(body, sha256, release: "VERSION_CODENAME=bookworm\n", sources: SetupTest::DEB822)
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
