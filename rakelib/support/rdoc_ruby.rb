# frozen_string_literal: true

require "rdoc"

# What RDoc's older parser does not know of Ruby as it is written here.
module RDocRuby
  # It looks for the `end` of `def size = 1`, and what follows, `private` included, is
  # lost inside the method.
  module Endless
    def parse_statements(container, single = RDoc::Parser::Ruby::NORMAL, method = nil, *)
      method && endless?(method) ? nil : super
    end

    private

    # Reads the method's body, to the end of the line, when it has no `end`.
    def endless?(method)
      if method.params&.start_with?("(=")
        method.params = "()"
        return true
      end
      skip_tkspace_without_nl
      token = peek_tk
      return false unless token && token[:kind] == :on_op && token[:text] == "="

      token = get_tk until token.nil? || token[:text].end_with?("\n")
      true
    end
  end

  # Backticks in a comment are code, as they are in Markdown.
  module Backticks
    def normalize
      super.tap { @text = @text&.gsub(/^\S.*$/) { |line| line.gsub(/`([^`]+)`/, '<code>\1</code>') } }
    end
  end
end

RDoc::Parser::Ruby.prepend(RDocRuby::Endless)
RDoc::Comment.prepend(RDocRuby::Backticks)
