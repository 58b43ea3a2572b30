# Prints megabytes.
4_000.times { puts "buy more " * 100 }
:printed
