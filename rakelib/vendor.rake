# frozen_string_literal: true

require_relative "support/vendored_source"

root = File.expand_path("..", __dir__)
source = Kobako::Build::VendoredSource
given = ->(name) { ENV.fetch(name, "").then { |value| value unless value.empty? } }
cache = given["KOBAKO_CACHE_DIR"] || File.join(given["XDG_CACHE_HOME"] || File.expand_path("~/.cache"), "kobako")
mruby_cache = File.join(cache, "vendor", "mruby-4.0.0.tar.gz")

mruby = source.new(
  name: "mruby",
  version: "4.0.0",
  sha256: "235efa91c9d8aa7d2305add9180fdab1950abac4d12b71b03325235fd1de068d",
  marker: "include/mruby.h",
  paths: %w[
    AUTHORS LEGAL LICENSE Rakefile build_config build_config.rb include lib minirake mrbgems mrblib src tasks test/t
    tools
  ],
  root:,
  patches: Dir.glob("wasm/guest/mruby/patches/*.patch", base: root).map { |path| File.join(root, path) },
  # parse.y is not here: mruby brings what regenerates y.tab.c. lex.def would need gperf.
  generated: { "mrbgems/mruby-compiler/core/keywords" => "mrbgems/mruby-compiler/core/lex.def" },
  cache: mruby_cache,
  places: [
    source::LocalArchive.new(label: "KOBAKO_MRUBY_ARCHIVE", path: given["KOBAKO_MRUBY_ARCHIVE"]),
    source::LocalArchive.new(label: "the cache", path: mruby_cache),
    source::HttpsArchive.new(url: "https://github.com/mruby/mruby/archive/refs/tags/4.0.0.tar.gz"),
    # nghttp2 carries mruby 4.0.0, unchanged, in third-party/mruby.
    source::DebianSourcePackage.new(
      package: "nghttp2", version: "1.70.0", suite: "forky", root: "/",
      sha256: "aa317e2cf9dca6afa0aed68f8fad6ff303ec6982e25a78c75c0b65e2b9b3ded5"
    )
  ]
)

namespace :vendor do
  desc "Fetch and patch mruby into vendor/"
  task :mruby do
    mruby.prepare
  rescue source::Error => e
    abort e.message
  end
end

desc "Fetch every third-party source into vendor/"
task vendor: "vendor:mruby"
