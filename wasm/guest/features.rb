# frozen_string_literal: true

module Kobako
  module Build
    # What scripts may `require`, as C: for each folder below `features` the bytecode of
    # its files, which is loaded when a script asks for it and not at the boot.
    class Features
      def initialize(folder)
        @folder = folder
      end

      def own_file = __FILE__

      def files = Dir.glob(File.join(@folder, "**/*.rb"))

      def write(out, mrbc)
        out.puts "#include <mruby.h>", "#include <mruby/proc.h>", "#include \"#{__dir__}/src/features.h\""
        names.each do |name|
          mrbc.run(out, Dir.glob(File.join(@folder, name, "*.rb")), symbol(name), cdump: true, static: true)
        end
        out.puts "const struct feature kobako_features[] = {"
        names.each { |name| out.puts "  {\"#{name}\", #{symbol(name)}_init_syms, #{symbol(name)}}," }
        out.puts "  {NULL, NULL, NULL},", "};"
      end

      private

      def names = files.map { |file| File.dirname(file).delete_prefix("#{@folder}/") }.uniq

      def symbol(name) = "feature_#{name.downcase.gsub(/[^a-z0-9]/, "_")}"
    end
  end
end
