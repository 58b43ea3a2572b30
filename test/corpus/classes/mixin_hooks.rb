module Validations
  def self.included(base)
    base.extend(ClassMethods)
    base.instance_variable_set(:@rules, [])
  end
  module ClassMethods
    attr_reader :rules
    def validates(*fields, presence: false, length: nil, with: nil)
      fields.each do |f|
        rules << [f, "can't be blank", ->(v) { !v.to_s.strip.empty? }] if presence
        rules << [f, "length must be in #{length}", ->(v) { length.cover?(v.to_s.size) }] if length
        rules << [f, "is invalid", ->(v) { with.match?(v.to_s) }] if with
      end
    end
    def inherited(sub) = (super; sub.instance_variable_set(:@rules, rules.dup))
  end
  def errors = self.class.rules.each_with_object({}) { |(f, msg, test), e| (e[f] ||= []) << msg unless test.call(public_send(f)) }
  def valid? = errors.empty?
end
class User
  include Validations
  attr_accessor :name, :mail
  validates :name, :mail, presence: true
  validates :name, length: 2..8
  def initialize(name = nil, mail = nil) = (self.name, self.mail = name, mail)
end
class Admin < User
  validates :mail, with: /@corp\z/
end
[User.new("Ann", "a@b"), User.new(" "), Admin.new("Bob", "b@x"), Admin.new("Maximilian", "m@corp")].each { |u| puts "#{u.class}: #{u.valid?} #{u.errors}" }
[User.rules.size, Admin.rules.size]
