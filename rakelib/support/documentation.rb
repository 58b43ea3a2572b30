# frozen_string_literal: true

require "rdoc"
require "stringio"
require_relative "rdoc_ruby"

module Kobako
  module Build
    # The API documentation: HTML by RDoc, and what is wrong with it.
    class Documentation
      PAGES = %w[README.md CHANGELOG.md DESIGN.md SECURITY.md].freeze
      # Without --verbose RDoc keeps its warnings to itself; it knows of dead links from 6.7 on.
      DEAD_LINKS = RDoc::Options.method_defined?(:warn_missing_rdoc_ref) ? ["--warn-missing-rdoc-ref"] : []
      OPTIONS = ["--verbose", "--force-output", *DEAD_LINKS, "--main", "README.md", "--title", "kobako",
                 "--output"].freeze

      # What the extension defines for the rest of kobako, and the build itself.
      INTERNAL = %w[Kobako::Driver Kobako::RPC::Native Kobako::Build].freeze
      # What every class of Data.define's has.
      OF_DATA = %i[new [] members inspect].freeze

      # Writes HTML into `folder`.
      def initialize(folder)
        @warnings = StringIO.new
        rdoc = RDoc::RDoc.new
        quietly { rdoc.document([*OPTIONS, folder, *Dir["lib/**/*.rb"], *PAGES]) }
        @shown = rdoc.store.all_classes_and_modules.select(&:display?)
      end

      # One line each.
      def problems
        warnings = @warnings.string.lines(chomp: true).grep_v(/\A(Generating .*)?\z/)
        warnings + undocumented + unseen
      end

      private

      def quietly
        streams = [$stdout, $stderr]
        $stdout = StringIO.new
        $stderr = @warnings
        yield
      ensure
        $stdout, $stderr = streams
      end

      def undocumented
        items = @shown.flat_map { |mod| [mod, *mod.method_list, *mod.attributes, *mod.constants] }
        items.reject { |item| item.documented? || (item.respond_to?(:visibility) && item.visibility == :private) }
             .map { |item| "#{item.full_name} is not documented" }
      end

      # What Ruby knows and RDoc does not, as it stands in no Ruby file or RDoc lost its way.
      def unseen
        require_relative "../../lib/kobako/cli"
        require_relative "../../lib/kobako"
        seen = @shown.flat_map { |doc| [doc, *doc.method_list, *doc.attributes].map(&:full_name) }
        known = modules(Kobako).flat_map { |mod| [mod.name, *methods_of(mod)] }
        (known - seen).map { |name| "#{name} is not seen by RDoc" } +
          (@shown.map(&:full_name) - known).map { |name| "#{name} is seen by RDoc and does not exist" }
      end

      def modules(mod)
        names = Module.instance_method(:constants).bind_call(mod, false).map { |name| "#{mod}::#{name}" }
        names -= INTERNAL
        names.reject! { |name| hidden?(Object.const_source_location(name)) && !@shown.map(&:full_name).include?(name) }
        [mod] + names.map { |name| Object.const_get(name) }.grep(Module).flat_map { |inner| modules(inner) }
      end

      def methods_of(mod)
        own = mod.public_instance_methods(false).map { |name| ["#", mod.instance_method(name)] }
        single = mod.singleton_methods(false).map { |name| ["::", mod.method(name)] }
        single.reject! { |_, method| OF_DATA.include?(method.name) } if mod < Data
        (own + single).reject { |_, method| hidden?(method.source_location) }
                      .map { |sign, method| "#{mod}#{sign}#{method.name}" }
      end

      # What is marked so in its line, or stands between stopdoc and startdoc.
      def hidden?((file, line))
        return false unless file

        lines = File.readlines(file).first(line)
        lines.last.include?(":nodoc:") || lines.grep(/:(stop|start)doc:/).last&.include?(":stopdoc:")
      end
    end
  end
end
