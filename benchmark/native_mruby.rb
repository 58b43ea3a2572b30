# frozen_string_literal: true

# mruby for this machine, from the guest's sources, with its gems and its number types:
# what the guest's speed is held against. Built by `rake bench:native`.
lists = File.read(File.expand_path("../wasm/guest/mruby/build_config.rb", __dir__))
gems = lists[/GUEST_GEMS = %w\[(.*?)\]/m, 1].split

MRuby::Build.new do |conf|
  conf.toolchain :gcc
  conf.cc.flags = %w[-std=gnu99 -O3]
  conf.cc.defines = %w[MRB_INT64 MRB_NO_BOXING MRB_UTF8_STRING MRB_CALL_LEVEL_MAX=10000]
  gems.each { |name| conf.gem core: name }
  conf.gem core: "mruby-bin-mruby"
  conf.gem core: "mruby-time" # what it tells its time by
end
