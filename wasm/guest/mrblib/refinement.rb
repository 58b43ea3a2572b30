# What `refine` makes. From a script's `using` on it holds everywhere, not only in the
# lines below it: methods are looked up in one place.
class Refinement < Module
  attr_reader :target

  def __refine(target, owner)
    @target = target
    @owner = owner
    @bodies = []
    self
  end

  def __add(body)
    @bodies << body
    module_eval(&body)
  end

  def import_methods(*modules)
    modules.each do |mod|
      mod.instance_methods(false).each { |name| define_method(name, mod.instance_method(name)) }
    end
    self
  end

  # In front of a class, so that super is what was there. Classes that have included a
  # module already would not see what is put in front of it.
  def __activate
    return if @active

    @active = true
    @target.is_a?(Class) ? @target.prepend(self) : @bodies.each { |body| @target.module_eval(&body) }
  end

  def inspect
    "#<refinement:#{@target.inspect}@#{@owner.inspect}>"
  end
  alias to_s inspect
end

class Module
  def refinements
    @__refinements ? @__refinements.values : []
  end

  private

  def refine(target, &body)
    raise ArgumentError, "no block given" unless body
    unless target.is_a?(Module)
      raise TypeError, "wrong argument type #{target.class} (expected Class or Module)"
    end

    refinement = (@__refinements ||= {})[target] ||= Refinement.new.__refine(target, self)
    refinement.__add(body)
    refinement
  end

  def using(_refinements)
    raise NotImplementedError, "using in a class or module is not available in the sandbox: write it at the top of the script"
  end
end

class << self
  private

  def using(refinements)
    unless refinements.instance_of?(Module)
      raise TypeError, "wrong argument type #{refinements.class} (expected Module)"
    end

    refinements.refinements.each(&:__activate)
    self
  end
end
