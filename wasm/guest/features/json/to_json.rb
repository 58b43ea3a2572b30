# What each class is as JSON. `state` is the JSON::State of the writing that asks, or a
# Hash of options.
module Kobako
  module ToJson
    def to_json(state = nil, *)
      JSON::Writer.new(JSON::State.from_state(state)).write(self)
    end
  end
end

class Object
  def to_json(state = nil, *)
    to_s.to_json(state)
  end
end

class NilClass
  include Kobako::ToJson
end

class TrueClass
  include Kobako::ToJson
end

class FalseClass
  include Kobako::ToJson
end

class Integer
  include Kobako::ToJson
end

class Float
  include Kobako::ToJson
end

class String
  def to_json(state = nil, *)
    JSON::Writer.new(JSON::State.from_state(state)).write_string(self)
  end
end

class Array
  def to_json(state = nil, *)
    JSON::Writer.new(JSON::State.from_state(state)).write_array(self)
  end
end

class Hash
  def to_json(state = nil, *)
    JSON::Writer.new(JSON::State.from_state(state)).write_hash(self)
  end
end
