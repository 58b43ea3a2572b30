# frozen_string_literal: true

# Required by RUBYOPT, before anything else.
GC.auto_compact = true
