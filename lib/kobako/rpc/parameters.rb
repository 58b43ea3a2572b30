# frozen_string_literal: true

module Kobako
  module RPC
    # What a method takes, so that a call that does not fit it is told from an
    # ArgumentError of the method's own.
    class Parameters # :nodoc: all
      # `list` as Method#parameters gives it. A proc takes any number of arguments.
      def initialize(list, lenient: false)
        kinds = list.map(&:first)
        @least = lenient ? 0 : kinds.count(:req)
        @most = @least + kinds.count(:opt) unless lenient || kinds.include?(:rest)
        @required = names(list, :keyreq)
        @keywords = @required + names(list, :key) unless kinds.include?(:keyrest)
        @no_keywords = @keywords == []
        @refuses_keywords = kinds.include?(:nokey)
        freeze
      end

      # For the extension: the least and the most arguments, the latter -1 for any number;
      # the keywords that must be there, those that may, nil for any; whether none may.
      def plain
        optional = @keywords && (@keywords - @required)
        [@least, @most || -1, @required, optional, @refuses_keywords].freeze
      end

      # Nil when the call fits, else what is wrong with it.
      def misfit(arguments, keywords)
        return "no keywords accepted" if @refuses_keywords && !keywords.empty?

        given = arguments.size
        # keywords given to a method that takes none arrive as a last positional Hash
        if @no_keywords && !keywords.empty?
          given += 1
          keywords = NONE
        end
        return count_message(given) if given < @least || (@most && given > @most)

        keyword_message(keywords)
      end

      NONE = {}.freeze
      private_constant :NONE

      private

      def names(list, kind)
        list.filter_map { |(found, name)| name if found == kind }
      end

      def count_message(given)
        expected = if @most.nil? then "#{@least}+"
                   elsif @most == @least then @least.to_s
                   else
                     "#{@least}..#{@most}"
                   end
        "wrong number of arguments (given #{given}, expected #{expected})"
      end

      def keyword_message(keywords)
        missing = @required - keywords.keys
        return "missing #{noun(missing)}: #{list(missing)}" unless missing.empty?
        return unless @keywords

        unknown = keywords.keys - @keywords
        "unknown #{noun(unknown)}: #{list(unknown)}" unless unknown.empty?
      end

      def noun(names) = names.size == 1 ? "keyword" : "keywords"

      def list(names) = names.map(&:inspect).join(", ")
    end
  end
end
