# frozen_string_literal: true

# The guest's own C and Ruby, seen by mruby's build as one more gem, so that they
# are compiled with the same flags and their symbols are known before the boot.
MRuby::Gem::Specification.new("kobako") do |spec|
  spec.license = "Apache-2.0"
  spec.author = "kobako"
  spec.summary = "input and output, Services and the run, for the guest"
  %w[mruby-error mruby-string-ext mruby-symbol-ext mruby-enum-ext mruby-encoding].each do |name|
    spec.add_dependency name, core: name
  end
end
