# frozen_string_literal: true

require "minitest/autorun"
require "open3"
require "rbconfig"
require "tempfile"
require "tmpdir"

$LOAD_PATH.unshift File.expand_path("../lib", __dir__)
require "kobako"

module TestHelper
  ROOT = File.expand_path("..", __dir__)

  # A test's name is a sentence.
  module Sentences
    def test(sentence, &body)
      name = "test_: #{sentence}"
      raise ArgumentError, "there are two tests named #{sentence.inspect}" if method_defined?(name)

      define_method(name, &body)
    end
  end

  Minitest::Test.extend(Sentences)

  # Runs Ruby in a process of its own: [standard output, standard error, status].
  def in_ruby(code, env: {}, options: [], stdin: "")
    Open3.capture3(env, RbConfig.ruby, "-I", File.join(ROOT, "lib"), "-r", "kobako", *options, "-e", code,
                   stdin_data: stdin)
  end
end

Minitest::Test.include(TestHelper)
