#!/usr/bin/env ruby
# frozen_string_literal: true

# A friendly greeting.
def greet(name = "World")
  "Hello, #{name}!"
end

if __FILE__ == $PROGRAM_NAME
  puts greet
  puts greet(ARGV.first || "Ruby")
end
