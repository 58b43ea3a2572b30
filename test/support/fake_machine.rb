# frozen_string_literal: true

require "fileutils"
require "open3"
require "rbconfig"

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

  # What a Debian's own sources may look like.
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
    write("clone/bin/#{name}", File.read(File.expand_path("../../bin/#{name}", __dir__)))
    File.chmod(0o755, path("clone/bin/#{name}"))
  end

  def link(name)
    found = ENV["PATH"].split(":").map { |folder| File.join(folder, name) }.find { |path| File.executable?(path) }
    File.symlink(found, path("bin/#{name}")) if found
  end
end
