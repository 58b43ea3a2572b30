require "set"
require "json"
require "time"
puts require("set"), require("json")
begin
  require "no_such_library_anywhere"
rescue LoadError => e
  puts "LoadError"
end
[Set.new([1, 1]).size, JSON.generate([1]), defined?(Time)]
