# frozen_string_literal: true

module Kobako
  # Service calls, seen from the host.
  module RPC
  end
end

require_relative "rpc/fault"
require_relative "rpc/parameters"
require_relative "rpc/surface"
require_relative "rpc/namespace"
require_relative "rpc/server"
