class AppError < StandardError
  def initialize(msg = "app failed") = super
end
class RetryError < AppError; end
def risky(n)
  yield n
rescue ZeroDivisionError, TypeError => e
  "rescued #{e.class}: #{e.message}"
else
  "ok"
ensure
  puts "ensure #{n}"
end
puts risky(1) { |x| x / 0 }
puts risky(2) { |x| x + nil }
puts risky(3) { |x| x }
attempts = 0
begin
  attempts += 1
  raise RetryError if attempts < 3
  puts "after #{attempts}"
rescue RetryError => e
  puts "#{e.message} #{attempts}"
  retry
end
begin
  begin
    raise "inner"
  rescue => e
    raise AppError, "outer"
  end
rescue AppError => e
  puts "#{e.message} caused by #{e.cause.message} (#{e.cause.class})"
end
begin
  raise AppError
rescue => e
  p e, e.message, e.full_message(highlight: false).lines.first.include?("app failed")
end
def nested
  yield
ensure
  puts "cleanup"
end
p catch(:done) { 10.times { |i| nested { throw :done, i * 2 if i == 3 } }; :never }
begin
  throw :nope
rescue UncaughtThrowError => e
  puts e.message
end
x = Integer("42abc") rescue "bad int"
p x
begin
  Integer("zz")
rescue ArgumentError => e
  puts e.message
end
begin; Float("1.2.3"); rescue => e; puts e.message; end
begin; nil.upcase; rescue NoMethodError => e; puts e.message, e.name.inspect, e.receiver.inspect; end
begin; foo_bar; rescue NameError => e; puts e.message[/undefined local variable or method 'foo_bar'/] || e.message; end
begin; [].fetch(3); rescue IndexError => e; puts e.message; end
begin; { a: 1 }.fetch(:b); rescue KeyError => e; puts e.message, e.key.inspect, e.receiver; end
begin; "a".frozen_thing; rescue => e; puts e.message; end
begin; "abc".freeze << "d"; rescue FrozenError => e; puts e.message; end
begin; [1].freeze << 2; rescue => e; puts e.message, e.class; end
begin; raise Exception, "top"; rescue StandardError; puts "no"; rescue Exception => e; puts e.message; end
begin; def m(a) = a; m; rescue ArgumentError => e; puts e.message; end
begin; raise IOError; rescue => e; puts e.message; end
begin; raise "a" "b"; rescue => e; puts e.inspect; end
begin; Object.new.instance_eval { @x = 1; raise ArgumentError.new }; rescue => e; puts e.message; end
begin; exit(2); rescue SystemExit => e; puts e.status, e.success?; end
begin; abort "bye"; rescue SystemExit => e; puts e.status, e.message; end
begin; loop { raise StopIteration, "done" }; puts "loop ended"; end
p((raise "x" rescue "inline"))
e = RuntimeError.new("boom")
p e.backtrace, e.exception.equal?(e), e.exception("new").message, (e == RuntimeError.new("boom"))
begin; raise e, cause: nil; rescue => er; p er.cause, er.backtrace.class; end
begin; Comparable.instance_method(:<).bind(Object.new).call(1); rescue => e; puts e.class; end
def deep(n) = n.zero? ? raise("deep") : deep(n - 1)
begin; deep(5); rescue => e; p e.backtrace.size >= 6, e.backtrace_locations.nil?; end
begin; raise TypeError; rescue ArgumentError, TypeError => e; p e.message; end
begin; raise Class.new(StandardError) { def message = "anon" }; rescue => e; puts e.message; end
p [1, 2].frozen?, :a.frozen?, "lit".frozen?, 1.frozen?, nil.frozen?, (1..2).frozen?
