# frozen_string_literal: true

require_relative "test_helper"
require_relative "support/fake_machine"

class SetupTest < Minitest::Test
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
      machine.write("root/etc/apt/sources.list.d/debian.sources", FakeMachine::DEB822)
      machine.install_all
      machine.setup
      refute_match(/apt-get/, machine.read("log"))
    end
  end

  test "a Debian 12 gets suite trixie from its own mirror with a low pin" do
    on(:debian12) do |machine|
      machine.write("root/etc/apt/sources.list.d/debian.sources", FakeMachine::DEB822)
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
      machine.program("bundle", 'case $* in install*) : >Gemfile.lock;; *rake\ test|*rake\ types) exit 1;; esac')
      out, said, status = machine.run("clone/bin/test")
      assert_equal "Ruby tests FAILED, Rust tests passed, rubocop passed, clippy passed, rustfmt passed, " \
                   "types FAILED, documentation passed",
                   out.scan(/^test: (.*), \d+ s$/).join(", ")
      assert said.end_with?("test: failed: Ruby tests\ntest: failed: types\n"), said
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
