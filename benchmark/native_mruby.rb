# frozen_string_literal: true

# mruby for this machine, from the sources and with the settings of the guest: what
# the guest's speed is held against.
load File.expand_path("../wasm/guest/mruby/build_config.rb", __dir__), Module.new if false
MRuby::Build.new do |conf|
  conf.toolchain :gcc
  conf.cc.flags = %w[-std=gnu99 -O3]
  conf.cc.defines = %w[MRB_INT64 MRB_NO_BOXING MRB_UTF8_STRING MRB_CALL_LEVEL_MAX=10000 MRB_PARSER_TOKBUF_MAX=0x1000000]
  %w[mruby-compiler mruby-error
  mruby-compar-ext mruby-enum-ext mruby-string-ext mruby-numeric-ext mruby-array-ext mruby-hash-ext
  mruby-range-ext mruby-proc-ext mruby-symbol-ext mruby-object-ext mruby-class-ext mruby-kernel-ext
  mruby-toplevel-ext mruby-fiber mruby-enumerator mruby-enum-lazy mruby-enum-chain mruby-catch
  mruby-set mruby-struct mruby-data mruby-pack mruby-sprintf mruby-time mruby-random mruby-encoding
  mruby-math mruby-rational mruby-complex mruby-bigint mruby-metaprog mruby-method mruby-bin-mruby].each { |name| conf.gem core: name }
end
