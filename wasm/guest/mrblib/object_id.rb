# Numbers that these objects have in Ruby, whatever is done.
class TrueClass
  def object_id
    20
  end
  alias __id__ object_id
end

class FalseClass
  def object_id
    0
  end
  alias __id__ object_id
end

class Integer
  def object_id
    bit_length < 63 ? 2 * self + 1 : super
  end
  alias __id__ object_id
end
