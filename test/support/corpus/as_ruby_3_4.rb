# frozen_string_literal: true

require "pp" # rubocop:disable Lint/RedundantRequireStatement -- else it is loaded at the first pp

# What an older Ruby shows as Ruby 3.4 does: Hashes, and quotes in messages. Methods are
# replaced, as a module that is prepended would be among the ancestors.
module AsRuby34
  # A Symbol that can stand before a colon as it is.
  PLAIN = /\A[[:alpha:]_][[:alnum:]_]*[?!]?\z/

  def self.key(key)
    return "#{key.inspect} => " unless key.is_a?(Symbol)

    PLAIN.match?(key.name) ? "#{key.name}: " : "#{key.name.inspect}: "
  end

  def self.hash(hash)
    shown = Thread.current[:shown_hashes] ||= {}.compare_by_identity
    return "{...}" if shown[hash]

    begin
      shown[hash] = true
      "{#{hash.map { |key, value| key(key) + value.inspect }.join(", ")}}"
    ensure
      shown.delete(hash)
    end
  end
end

class Hash
  def inspect = AsRuby34.hash(self)
  alias to_s inspect
end

class PP
  def pp_hash(hash)
    group(1, "{", "}") do
      seplist(hash, nil, :each_pair) do |key, value|
        group do
          text AsRuby34.key(key).chop
          group(1) do
            breakable
            pp value
          end
        end
      end
    end
  end
end

class Exception
  older = instance_method(:to_s)
  define_method(:to_s) { older.bind_call(self).gsub(/`([^`']*)'/, "'\\1'") }
end
