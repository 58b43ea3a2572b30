# frozen_string_literal: true

require_relative "features"

# The guest's own C and Ruby, seen by mruby's build as one more gem, so that they
# are compiled with the same flags and their symbols are known before the boot.
MRuby::Gem::Specification.new("kobako") do |spec|
  spec.license = "Apache-2.0"
  spec.author = "kobako"
  spec.summary = "input and output, Services and the run, for the guest"
  %w[
    mruby-error mruby-string-ext mruby-symbol-ext mruby-enum-ext mruby-rational mruby-numeric-ext mruby-method
    mruby-proc-ext mruby-metaprog
  ].each do |name|
    spec.add_dependency name, core: name
  end

  features = Kobako::Build::Features.new(File.join(spec.dir, "features"))
  source = File.join(spec.build_dir, "features.c")
  spec.objs << spec.objfile(source.sub(/\.c\z/, ""))
  file source => [__FILE__, features.own_file, spec.build.mrbcfile, *features.files] do
    FileUtils.mkdir_p(spec.build_dir)
    File.open(source, "w") { |out| features.write(out, spec.build.mrbc) }
  end
end
