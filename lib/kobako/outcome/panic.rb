# frozen_string_literal: true

module Kobako
  module Outcome
    # What a guest says of a run without a value. Nothing in it is believed beyond its
    # types.
    Panic = Data.define(:origin, :class_name, :message, :backtrace, :fault, :details) do
      # From the decoded map; a TrapError when it is no such map.
      def self.of(map)
        raise TrapError, "the guest broke the calling contract: a Panic must be a map" unless map.is_a?(Hash)

        details = map["details"].is_a?(Hash) ? map["details"] : {}
        new(origin: text(map["origin"]), class_name: text(map["class"]), message: text(map["message"]),
            backtrace: Array(map["backtrace"]).grep(String), fault: number(details["fault"]),
            details: details.slice("line", "column").compact.then { |found| found unless found.empty? })
      end

      def self.text(value) = value.is_a?(String) ? value : ""

      def self.number(value) = value.is_a?(Integer) ? value : nil

      private_class_method :text, :number
    end
  end
end
