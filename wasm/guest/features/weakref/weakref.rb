require "delegate"

# A reference that keeps its object: a run is too short for the difference to show.
class WeakRef < SimpleDelegator
  class RefError < StandardError
  end

  def weakref_alive?
    true
  end
end
