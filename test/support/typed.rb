# frozen_string_literal: true

# Holds every value that goes into or comes out of kobako's methods against sig/; one of
# another type raises. For `rake types:runtime`, which sets what rbs/test/setup asks for.

require "rbs/test/setup"
require "kobako"

# That hooks what `end` closes: not what Data.define and the extension define.
tester, = ObjectSpace.each_object(RBS::Test::Tester).to_a
constants = Module.instance_method(:constants)
hook = lambda do |mod|
  tester.install!(mod, sample_size: nil, unchecked_classes: [])
  constants.bind_call(mod, false).map { |name| mod.const_get(name) }.grep(Module)
           .each { |inner| hook[inner] if inner.name.start_with?("#{mod.name}::") }
end
hook[Kobako]

# A call that kobako refuses may be one that the types refuse.
RBS::Test::Tester::MethodCallTester.prepend(Module.new do
  def call(_, trace) = trace.method_call.exception? ? nil : super
end)
