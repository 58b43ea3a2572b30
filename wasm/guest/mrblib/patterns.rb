# What Structs and Data give to patterns, and what a pattern that does not match raises.
#
#   {name: "Ann"} => {age:} # raises NoMatchingPatternKeyError
class NoMatchingPatternKeyError < NoMatchingPatternError
  def initialize(message = nil, matchee: nil, key: nil)
    super(message)
    @matchee = matchee
    @key = key
  end

  attr_reader :matchee, :key
end

class Struct
  def deconstruct
    to_a
  end

  def deconstruct_keys(keys)
    keys ? Kernel.__pattern_members(self, members, keys) : to_h
  end
end

class Data
  def deconstruct
    to_h.values
  end

  def deconstruct_keys(keys)
    keys ? Kernel.__pattern_members(self, members, keys) : to_h
  end
end

class Symbol
  # Of what was looked for and in what; the Symbol says how.
  def __pattern_reason(wanted, value)
    case self
    when :=== then "#{wanted.inspect} === #{value.inspect} does not return true"
    when :guard then "guard clause does not return true"
    when :find then "#{value.inspect} does not match to find pattern"
    when :deconstruct then Kernel.__pattern_length(wanted, value)
    else Kernel.__pattern_keys(wanted, value)
    end
  end
end

module Kernel
  def self.__pattern_members(struct, members, keys)
    found = {}
    return found if keys.size > members.size

    keys.each do |key|
      break unless members.include?(key)

      found[key] = struct.__send__(key)
    end
    found
  end

  # A negative number stands for that many, less one, or more.
  def self.__pattern_length(wanted, value)
    return "#{value.inspect} does not respond to #deconstruct" unless value.respond_to?(:deconstruct)

    array = value.deconstruct
    expected = wanted < 0 ? "#{-1 - wanted}+" : wanted.to_s
    "#{array.inspect} length mismatch (given #{array.size}, expected #{expected})"
  end

  def self.__pattern_keys(keys, value)
    return "#{value.inspect} does not respond to #deconstruct_keys" unless value.respond_to?(:deconstruct_keys)

    hash = value.deconstruct_keys(keys)
    missing = keys.find { |key| !hash.key?(key) }
    if missing
      return NoMatchingPatternKeyError.new("key not found: #{missing.inspect}", matchee: hash, key: missing)
    end
    return "#{hash.inspect} is not empty" if keys.empty?

    "rest of #{hash.reject { |key, _| keys.include?(key) }.inspect} is not empty"
  end

  def __pattern_failure(reason)
    raise NoMatchingPatternError, NilClass === self ? nil : to_s unless reason
    raise NoMatchingPatternError, "#{inspect}: #{reason}" if String === reason

    raise NoMatchingPatternKeyError.new("#{inspect}: #{reason.message}", matchee: reason.matchee, key: reason.key)
  end
end
