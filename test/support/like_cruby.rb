# frozen_string_literal: true

# Runs expressions in the guest and in the Ruby that runs the tests: both must give the
# same, or raise the same class.
#
#   assert_like_cruby('"abc"[/b/]', "[1, 2].sum")
#
# Each expression is the body of a method of its own. What it gives is compared as text.
module LikeCruby
  # One text for a value in every Ruby: Hash#inspect is not the same in all.
  WRITTEN = <<~'RUBY'
    def __written(value)
      case value
      when Array then "[#{value.map { |element| __written(element) }.join(", ")}]"
      when Hash then "{#{value.map { |key, element| "#{__written(key)} => #{__written(element)}" }.join(", ")}}"
      else value.inspect
      end
    end
  RUBY

  def assert_like_cruby(*expressions, messages: false)
    expressions = expressions.flat_map { |text| text.lines.map(&:strip) }.reject(&:empty?)
    wanted = in_cruby(expressions, messages)
    got = in_guest(expressions, messages)
    differing = expressions.each_index.reject { |index| wanted[index] == got[index] }
    report = differing.map { |index| "#{expressions[index]}\n  wanted #{wanted[index]}\n  got    #{got[index]}" }
    assert_empty differing, report.join("\n")
  end

  private

  def in_guest(expressions, messages)
    sandbox = Kobako::Sandbox.new(timeout: 30, memory_limit: 128 << 20)
    sandbox.run(program(expressions, messages))
  end

  # Without Bundler, which would hide the gems that come with Ruby.
  PLAIN = {
    "LC_ALL" => "C.UTF-8", "TZ" => "UTC", "RUBYOPT" => nil, "RUBYLIB" => nil, "BUNDLER_SETUP" => nil
  }.freeze

  # A process of its own knows nothing of the tests, and is in UTF-8.
  def in_cruby(expressions, messages)
    code = "#{program(expressions, messages)}.each { |text| puts [text].pack('m0') }"
    out, status = Open3.capture2(PLAIN, RbConfig.ruby, "-W0", stdin_data: code)
    assert status.success?
    out.lines.map { |line| line.unpack1("m").force_encoding(Encoding::UTF_8) }
  end

  def program(expressions, messages)
    bodies = expressions.each_with_index.map do |expression, index|
      "def __expression_#{index}\n#{expression}\nend\n"
    end
    message = messages ? ' + ": " + error.message' : ""
    <<~RUBY
      #{WRITTEN}
      #{bodies.join}
      (0...#{expressions.size}).map do |index|
        begin
          __written(send("__expression_\#{index}"))
        rescue Exception => error
          "raised " + error.class.to_s#{message}
        end
      end
    RUBY
  end
end
