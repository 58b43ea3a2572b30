# frozen_string_literal: true

module Kobako
  # The gem's version, "MAJOR.MINOR.PATCH".
  VERSION = "0.1.0"
end
