# frozen_string_literal: true

require_relative "kobako/version"
require_relative "kobako/errors"
require_relative "kobako/excerpt"
require_relative "kobako/wasm"
require_relative "kobako/codec"
require_relative "kobako/capture"
require_relative "kobako/rpc"
require_relative "kobako/service"
require_relative "kobako/outcome"
require_relative "kobako/native"
require_relative "kobako/sandbox"

# Runs untrusted Ruby inside WebAssembly, in this process. See Kobako::Sandbox.
module Kobako
end
