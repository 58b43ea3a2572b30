# Who may call the methods of a class itself.
#
#   class Money
#     private_class_method :new
#   end
#
# Constants are as public as they were: private_constant only takes their names.
class Module
  def private_class_method(*names)
    singleton_class.__send__(:private, *names)
    nil
  end

  def public_class_method(*names)
    singleton_class.__send__(:public, *names)
    nil
  end

  def private_constant(*names)
    names.each { |name| const_get(name) }
    nil
  end
end
