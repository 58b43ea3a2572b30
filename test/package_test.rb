# frozen_string_literal: true

require_relative "test_helper"
require "fileutils"
require "rubygems/package"

# A folder that has nothing but the packed gem, and then the gem installed from it.
#
# The extension's dependencies take minutes to compile. So the folder gets links to those
# that `rake compile` left in target/, and a cargo that asks for them as that task does:
# for the whole workspace, as fewer crates would want other features, and without the
# date that RubyGems sets. The crates of the gem itself are compiled, from the gem.
class EmptyPlace
  COMPILED = File.join(TestHelper::ROOT, "target/release")
  CARGO = <<~RUBY.freeze
    #!#{RbConfig.ruby}
    require "fileutils"
    ENV.delete("SOURCE_DATE_EPOCH")
    options = ARGV.drop(1).take_while { |option| option != "--" }
    place = options.index("--target-dir") + 1
    wanted, options[place] = options[place], "%<target>s"
    system("cargo", "build", "--workspace", "--locked", *options) or exit 1
    FileUtils.mkdir_p(File.join(wanted, "release"))
    FileUtils.cp(Dir.glob("%<target>s/release/libkobako.{so,dylib}"), File.join(wanted, "release"))
  RUBY
  private_constant :COMPILED, :CARGO

  attr_reader :folder

  # In the checkout, as hard links do not lead out of a file system.
  def initialize
    FileUtils.mkdir_p(File.join(TestHelper::ROOT, "tmp"))
    @folder = Dir.mktmpdir("package", File.join(TestHelper::ROOT, "tmp"))
  end

  def path(name) = File.join(folder, name)

  # Where the gem was packed to; what RubyGems had to say of it is an error.
  def gem
    @gem ||= path("kobako.gem").tap do |file|
      ruby("-S", "gem", "build", "--strict", "--output", file, "kobako.gemspec", chdir: TestHelper::ROOT)
    end
  end

  def install
    link_dependencies
    File.write(path("cargo"), format(CARGO, target: path("target")), perm: 0o755)
    environment = { "CARGO" => path("cargo"), "CARGO_NET_OFFLINE" => "true", "RB_SYS_GLOBAL_RUSTFLAGS" => "" }
    ruby("-S", "gem", "install", "--local", "--no-document", gem, environment:)
  end

  # Standard output of a Ruby that sees the gem and not the checkout.
  def ruby(*arguments, environment: {}, **options)
    options = { chdir: folder }.merge(options)
    out, err, status = Open3.capture3(surroundings.merge(environment), RbConfig.ruby, *arguments, **options)
    raise "#{arguments.join(" ")}: #{status}\n#{out}\n#{err}" unless status.success? && err.empty?

    out
  end

  def remove = FileUtils.rm_rf(folder)

  private

  # The home is empty; rb_sys and what comes with Ruby are found where they are. Nothing
  # of the Bundler that may run this test.
  def surroundings
    ours = ENV.keys.grep(/\A(BUNDLE|RUBY|GEM_)/).to_h { |name| [name, nil] }
    ours.merge("GEM_HOME" => path("home"), "GEM_PATH" => [path("home"), *Gem.path].join(File::PATH_SEPARATOR),
               "KOBAKO_CACHE_DIR" => path("cache"))
  end

  def link_dependencies
    compiled = Dir.glob("deps/*.{rlib,rmeta,so,dylib}", base: COMPILED).grep_v(/kobako/)
    raise "there is nothing in #{COMPILED}: run `rake compile`" if compiled.empty?

    FileUtils.mkdir_p(path("target/release/deps"))
    compiled.each { |file| File.link(File.join(COMPILED, file), path("target/release/#{file}")) }
    notes = Dir.glob(%w[.fingerprint/* build/* deps/*.d], base: COMPILED).grep_v(/kobako/)
    notes.each do |file|
      FileUtils.mkdir_p(File.dirname(path("target/release/#{file}")))
      FileUtils.cp_r(File.join(COMPILED, file), path("target/release/#{file}"), preserve: true)
    end
  end
end

class PackageTest < Minitest::Test
  WANTED = %r{\A(
    lib/.+\.rb | sig/.+\.rbs | exe/kobako | data/kobako\.wasm |
    Cargo\.(toml|lock) | ext/kobako/extconf\.rb |
    (ext/engine|ext/kobako|wasm/bake|wasm/wire)/(Cargo\.toml|src/(?!tests\b).+\.rs) |
    (README|CHANGELOG|SECURITY)\.md | LICENSE | NOTICE
  )\z}x

  def self.place = @place ||= EmptyPlace.new.tap { |place| Minitest.after_run { place.remove } }

  def place = self.class.place

  test "the gem holds what a user needs and nothing else" do
    files = Gem::Package.new(place.gem).contents
    assert_empty files.grep_v(WANTED)
    assert_empty Dir.glob(%w[lib/**/*.rb sig/**/*.rbs exe/* data/kobako.wasm LICENSE NOTICE], base: ROOT) - files
  end

  test "the gem says what it is, where it lives and what it needs" do
    spec = Gem::Package.new(place.gem).spec
    assert_equal [Kobako::VERSION, "Apache-2.0", ["kobako"]], [spec.version.to_s, spec.license, spec.executables]
    assert_equal %w[bug_tracker_uri changelog_uri documentation_uri homepage_uri rubygems_mfa_required source_code_uri],
                 spec.metadata.keys.sort
    assert_equal ["rb_sys"], spec.runtime_dependencies.map(&:name)
    refute spec.required_ruby_version.satisfied_by?(Gem::Version.new("3.2.9"))
  end

  test "the packed gem installs into an empty place and runs the README's first example there" do
    place.install
    code, = File.read(File.join(ROOT, "README.md")).match(/^```ruby\n(.*?)^```$/m).captures
    value = code[/# => (.*)$/, 1]
    assert_equal 5, code.lines.grep(/\S/).size
    assert_equal "#{value}\n", place.ruby("-e", "p eval(#{code.dump})")
    assert_equal "=> 3\n", place.ruby(place.path("home/bin/kobako"), "-e", "1 + 2")
    loaded = place.ruby("-e", 'require "kobako"; puts $LOADED_FEATURES.grep(%r{/kobako[./]})').lines
    assert_empty(loaded.reject { |file| file.start_with?(place.path("home/gems/kobako-#{Kobako::VERSION}/")) })
  end
end
