module Kernel
  def then(&block)
    return to_enum(:then) unless block

    yield self
  end
  alias yield_self then

  def display(port = $stdout)
    port.write(self)
    nil
  end

  alias __methods methods
  private :__methods

  def methods(all = true)
    all ? __methods : singleton_methods(false)
  end

  def public_method(name)
    found = method(name)
    return found unless __hidden_method?(name)

    kind = private_methods.include?(name.to_sym) ? "private" : "protected"
    raise NameError.new("method '#{name}' for class '#{self.class}' is #{kind}", name, receiver: self)
  end

  alias __clone clone
  private :__clone

  def clone(freeze: nil)
    unless freeze.nil? || freeze == true || freeze == false
      raise ArgumentError, "unexpected value for freeze: #{freeze.class}"
    end

    case self
    when nil, true, false, Symbol, Numeric, Method
      raise ArgumentError, "can't unfreeze #{self.class}" if freeze == false

      return self
    end
    copy = freeze == false ? __thawed : __clone
    copy.freeze if freeze == true
    copy
  end

  private

  def __hidden_method?(name)
    private_methods.include?(name.to_sym) || protected_methods.include?(name.to_sym)
  end

  def at_exit(&block)
    raise ArgumentError, "called without block" unless block

    Kobako::AtExit.__ask
    Kobako::AtExit::BLOCKS << block
    block
  end

  def caller_locations(start = 1, length = nil)
    lines = caller(start + 1)
    return nil unless lines

    lines = lines.first(length) if length
    lines.map { |line| Kobako::Location.__new(line) }
  end

  def set_trace_func(_proc)
    raise NotImplementedError, "set_trace_func is not available in the sandbox"
  end
end

module Kobako
  # Blocks that run when the script has ended, the last one first.
  module AtExit
    BLOCKS = []

    def self.run
      while (block = BLOCKS.pop)
        block.call
      end
    end
  end
end

module Kernel
  # What is called on Kernel itself: Kernel.puts, Kernel.format and their like.
  names = private_instance_methods(false) - Object.instance_methods
  names.reject! { |name| name.to_s.start_with?("__") || name.to_s.start_with?("initialize") || name == :respond_to_missing? }
  module_function(*names)
end
