class AppError < StandardError
  attr_reader :code
  def initialize(msg = "something broke", code: 500)
    super(msg)
    @code = code
  end
end
class NotFound < AppError
  def initialize(what) = super("#{what} not found", code: 404)
end
class Forbidden < AppError; end

def fetch(kind)
  case kind
  when :missing then raise NotFound, "page"
  when :denied then raise Forbidden.new(code: 403)
  when :plain then raise AppError
  when :std then raise "plain string"
  when :type then Integer([])
  else kind
  end
end

%i[missing denied plain std type ok].map do |k|
  fetch(k)
rescue NotFound, Forbidden => e
  puts "#{e.class} #{e.code}: #{e.message}"
  e.code
rescue AppError => e
  puts "App: #{e.message} (#{e.code})"
  e.code
rescue => e
  puts "Other #{e.class}: #{e.message}"
  0
else
  puts "no error"
  1
ensure
  puts "done #{k}"
end
