# frozen_string_literal: true

module Kobako
  module RPC
    # Why a Service call has no value. `type` is "undefined", "argument",
    # "disconnected" or "runtime"; `id` numbers the Faults of a run from 1; `exception`
    # is what the Service raised, and stays on the host.
    Fault = Data.define(:type, :message, :id, :exception) do
      def initialize(type:, message:, id: nil, exception: nil)
        super
      end
    end
  end
end
