# frozen_string_literal: true

require_relative "like_cruby"

# As LikeCruby, for expressions that define classes and for what errors say: each
# expression is the body of a lambda, and the texts of older Rubies are written as in 3.4.
#
#   assert_like_recent_cruby("class A; end; A.new.foo")
module LikeRecentCruby
  include LikeCruby

  # Hash#inspect as in 3.4, for Rubies before it.
  HASHES = <<~'RUBY'
    class Hash
      def inspect
        return "{}" if empty?
        "{" + map { |key, value| (key.is_a?(Symbol) ? "#{key.inspect[/\A:"/] ? key.to_s.inspect : key}: " : "#{key.inspect} => ") + value.inspect }.join(", ") + "}"
      end
      alias to_s inspect
    end
  RUBY

  def assert_like_recent_cruby(*expressions)
    assert_like_cruby(*expressions, messages: true)
  end

  private

  def in_cruby(expressions, messages)
    code = "#{HASHES}#{program(expressions, messages)}.each { |text| puts [text].pack('m0') }"
    out, status = Open3.capture2({ "LC_ALL" => "C.UTF-8" }, RbConfig.ruby, "-W0", stdin_data: code)
    assert status.success?
    out.lines.map { |line| line.unpack1("m").force_encoding(Encoding::UTF_8).gsub(/`([^' ]*)'/, "'\\1'") }
  end

  def program(expressions, messages)
    bodies = expressions.map { |expression| "__bodies << lambda do\n#{expression}\nend\n" }
    message = messages ? ' + ": " + error.message' : ""
    <<~RUBY
      #{WRITTEN}
      __bodies = []
      #{bodies.join}
      __bodies.map do |body|
        begin
          __written(body.call)
        rescue Exception => error
          "raised " + error.class.to_s#{message}
        end
      end
    RUBY
  end
end
