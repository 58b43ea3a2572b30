# Prints for ever.
loop { puts "spam " * 100 }
