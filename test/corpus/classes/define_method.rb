class Model
  def self.attribute(name, default: nil, &check)
    define_method(name) { instance_variable_get("@#{name}") || default }
    define_method("#{name}=") do |v|
      raise ArgumentError, "invalid #{name}: #{v.inspect}" if check && !check.call(v)
      instance_variable_set("@#{name}", v)
    end
    (@attributes ||= []) << name
  end
  class << self
    attr_reader :attributes
    def inherited(sub)
      super
      (@subs ||= []) << sub.name
    end
    def subs = @subs
  end
end
class User < Model
  attribute(:name)
  attribute(:age, default: 18) { |v| v.between?(0, 150) }
  %w[admin guest].each { |role| define_method(:"#{role}?") { name == role } }
end
u = User.new
u.name = "admin"
puts u.age, u.admin?, u.guest?, User.attributes.inspect, Model.subs.inspect, User.method_defined?(:age=), u.public_methods(false).sort.first(3).inspect, u.instance_variables.inspect
begin
  u.age = 200
rescue ArgumentError => e
  puts e.message
end
u.define_singleton_method(:hello) { |x = 1| "hello #{name} #{x}" }
puts u.hello, u.hello(2), User.instance_method(:name).bind(u).call
User.class_eval { def extra = :extra }
User.remove_method(:extra) if u.extra
User.send(:alias_method, :title, :name)
User.undef_method(:guest?)
[u.respond_to?(:extra), u.title, u.respond_to?(:guest?), User.instance_methods(false).include?(:title)]
