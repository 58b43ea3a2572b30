# frozen_string_literal: true

# Which mruby gems the guest holds. An allow-list: what is not named here is not
# in the guest. Nothing below opens a file, a socket or a process.
GUEST_GEMS = %w[
  mruby-compiler mruby-error
  mruby-compar-ext mruby-enum-ext mruby-string-ext mruby-numeric-ext mruby-array-ext mruby-hash-ext
  mruby-range-ext mruby-proc-ext mruby-symbol-ext mruby-object-ext mruby-class-ext mruby-kernel-ext
  mruby-toplevel-ext mruby-fiber mruby-enumerator mruby-enum-lazy mruby-enum-chain mruby-catch
  mruby-struct mruby-data mruby-pack mruby-sprintf
  mruby-math mruby-rational mruby-bigint mruby-metaprog mruby-method
  mruby-binding mruby-proc-binding mruby-eval
].freeze

# Lengths end well below 2**32, where a 64-bit Integer no longer fits a size of this
# machine's; memory_limit ends most scripts before that.
GUEST_DEFINES = %w[
  MRB_INT64 MRB_NO_BOXING MRB_UTF8_STRING MRB_NO_STDIO
  MRB_STR_LENGTH_MAX=0x40000000 MRB_ARY_LENGTH_MAX=0x4000000
  MRB_CALL_LEVEL_MAX=10800 MRB_STACK_MAX=0x12000 MRB_BACKTRACE_MAX=1000
  MRB_STACK_GUARD_BYTES=65536 MRB_FLOAT_TEXT_HOOKS MRB_CODEGEN_LEVEL_MAX=10000 MRB_PARSER_TOKBUF_MAX=0x1000000
  MRB_BIGINT_POW_MAX_BITS=0x4000000 MRB_QUICK_LOOP NO_FNV_GCC_OPTIMIZATION
].freeze

MRuby::CrossBuild.new("guest") do |conf|
  conf.toolchain :clang
  conf.cc.command = ENV.fetch("CC_wasm32_wasip1")
  conf.cc.flags = %w[-std=gnu99 -O3 -flto -mllvm -wasm-enable-sjlj -fno-ident -Wall -Wno-unused-function]
  conf.cc.flags += ENV.fetch("CFLAGS_wasm32_wasip1").split
  conf.cc.flags << "-ffile-prefix-map=#{MRUBY_ROOT}=mruby"
  conf.cc.defines = GUEST_DEFINES
  conf.cc.include_paths << File.expand_path("../vm", __dir__)
  conf.archiver.command = ENV.fetch("AR_wasm32_wasip1")
  conf.archiver.archive_options = "rcsD %<outfile>s %<objs>s"
  GUEST_GEMS.each { |name| conf.gem core: name }
  conf.gem File.expand_path("..", __dir__)
end
