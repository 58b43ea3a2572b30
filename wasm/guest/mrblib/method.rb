module Kobako
  # What Method and UnboundMethod show of themselves.
  module MethodText
    def self.parameters(method)
      method.parameters.map do |kind, name|
        case kind
        when :req then (name || "_").to_s
        when :opt then "#{name || "_"}=..."
        when :rest then name && name != :* ? "*#{name}" : "*"
        when :keyreq then "#{name}:"
        when :key then "#{name}: ..."
        when :keyrest then name && name != :** ? "**#{name}" : "**"
        when :nokey then "**nil"
        else name && name != :& ? "&#{name}" : "&"
        end
      end.join(", ")
    end
  end
end

class Method
  def curry(count = nil)
    count ||= arity < 0 ? -arity - 1 : arity
    method = self
    lambda { |*arguments| method.call(*arguments) }.curry(count)
  end

  def ===(*arguments)
    call(*arguments)
  end

  def hash
    [receiver.object_id, owner, name].hash
  end

  def dup
    self
  end

  def inspect
    separator = "#"
    place = owner.to_s
    if owner.singleton_class?
      place = receiver.inspect
      separator = "."
    elsif !owner.equal?(receiver.class) && !receiver.is_a?(Module)
      place = "#{receiver.class}(#{owner})"
    end
    shown = name == original_name ? name : "#{name}(#{original_name})"
    "#<Method: #{place}#{separator}#{shown}(#{Kobako::MethodText.parameters(self)})>"
  end
  alias to_s inspect
end

class UnboundMethod
  def hash
    [owner, name].hash
  end

  def dup
    self
  end

  def inspect
    shown = name == original_name ? name : "#{name}(#{original_name})"
    "#<UnboundMethod: #{owner}##{shown}(#{Kobako::MethodText.parameters(self)})>"
  end
  alias to_s inspect
end

class Proc
  def ruby2_keywords
    self
  end

  alias __parameters parameters
  private :__parameters

  def parameters(lambda: nil)
    list = __parameters
    return list if lambda.nil? || lambda == lambda?

    from, to = lambda ? [:opt, :req] : [:req, :opt]
    list.map { |kind, *name| kind == from ? [to, *name] : [kind, *name] }
  end
end
