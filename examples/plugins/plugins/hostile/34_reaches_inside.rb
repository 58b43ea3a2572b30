# Tries every way into the objects that it knows of, and goes home with nothing.
invoice = Invoice::Current.call
line = invoice.lines.first

def attempt(name)
  puts "#{name}: got #{yield.inspect}"
rescue => e
  puts "#{name}: #{e.class}"
end

attempt("send") { invoice.send(:void) }
attempt("public_send") { invoice.public_send(:void) }
attempt("a variable") { line.instance_variable_set(:@cents, 1) }
attempt("instance_eval") { line.instance_eval { @cents = 1 } }
attempt("a setter") { line.quantity = 0 }
attempt("a new method") { line.define_singleton_method(:total) { 0 } }
attempt("a foreign line") { invoice.merge(line, "Blue rake") }
attempt("a new Handle") { Kobako::RPC::Handle.new(1) }
attempt("a copy") { line.dup.discount(percent: 50) && nil }
attempt("the number inside") { Marshal.dump(line) }
nil
