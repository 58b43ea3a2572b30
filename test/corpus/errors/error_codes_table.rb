module Errors
  REGISTRY = { 404 => "NotFound", 409 => "Conflict", 500 => "Internal" }.freeze
  class Base < StandardError
    class << self
      attr_accessor :status
    end
    def to_h = { status: self.class.status, error: self.class.name.split("::").last, message: }
  end
  REGISTRY.each { |status, name| const_set(name, Class.new(Base) { self.status = status }) }
  def self.for(status) = const_get(REGISTRY.fetch(status) { raise ArgumentError, "no error for #{status}" })
end
[404, 500, 418].map do |status|
  raise Errors.for(status), "code #{status}"
rescue Errors::Base => e
  puts e.to_h
  e.class.name
rescue ArgumentError => e
  puts e.message
  e.class.name
end
