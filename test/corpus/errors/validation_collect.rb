class ValidationError < StandardError
  attr_reader :errors
  def initialize(errors)
    @errors = errors
    super("Validation failed: #{errors.map { |k, v| "#{k} #{v.join(" and ")}" }.join("; ")}")
  end
end
RULES = {
  name: { presence: true, length: 2..10 },
  age: { numericality: 18..120 },
  email: { format: /\A\S+@\S+\z/ }
}.freeze
def validate!(record)
  errors = Hash.new { |h, k| h[k] = [] }
  RULES.each do |field, rules|
    value = record[field]
    rules.each do |rule, arg|
      case [rule, arg]
      in [:presence, true] then errors[field] << "is missing" if value.to_s.empty?
      in [:length, Range => r] then errors[field] << "has wrong length" unless r.cover?(value.to_s.size)
      in [:numericality, r] then errors[field] << "is not in #{r}" unless r === value
      in [:format, Regexp => re] then errors[field] << "is malformed" unless re.match?(value.to_s)
      end
    end
  end
  raise ValidationError, errors unless errors.empty?
  record
end
[{ name: "Ann", age: 30, email: "a@b" }, { name: "", age: 7, email: "x" }, { name: "Maximiliano", age: nil, email: nil }].map do |r|
  validate!(r) && puts("ok #{r[:name]}")
  []
rescue ValidationError => e
  puts e.message
  e.errors.keys
end
