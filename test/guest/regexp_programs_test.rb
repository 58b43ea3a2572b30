# frozen_string_literal: true

require_relative "../test_helper"

# Programs as people write them: each gives the same in the guest and in CRuby.
class RegexpProgramsTest < Minitest::Test
  def assert_same_result(program)
    expected = Object.new.instance_eval(program)
    assert_equal expected, Kobako::Sandbox.new(timeout: 20).run(program)
  end

  test "counts the lines of a log by level and hour" do
    assert_same_result(<<~'RUBY')
      log = <<~LOG
        2024-05-06T10:00:01Z INFO  [web-1] GET /users/42 200 12ms
        2024-05-06T10:00:02Z ERROR [web-2] POST /orders 500 340ms: "timeout after 300ms"
        2024-05-06T11:10:03Z WARN  [job] retrying (attempt=3, queue='mail')
        not a line
        2024-05-06T11:59:59Z INFO  [web-1] GET /users/7?x=1 404 3ms
      LOG
      line = /\A(?<day>\d{4}-\d\d-\d\d)T(?<hour>\d\d):\d\d:\d\dZ\s+(?<level>[A-Z]+)\s+\[(?<host>[^\]]+)\]\s+(?<rest>.*)\z/
      counts = Hash.new(0)
      requests = []
      log.each_line do |text|
        next unless (m = line.match(text.chomp))

        counts["#{m[:hour]} #{m[:level]}"] += 1
        if m[:rest] =~ %r{\A(GET|POST) (/\S*) (\d{3}) (\d+)ms}
          requests << [$1, $2, $3.to_i, $4.to_i]
        end
      end
      [counts.to_a, requests, log.scan(/(\w+)=('?)(\w+)\2/)]
    RUBY
  end

  test "reads CSV with quotes" do
    assert_same_result(<<~'RUBY')
      fields = lambda do |line|
        line.scan(/\G(?:"((?:[^"]|"")*)"|([^,]*))(?:,|\z)/).map { |quoted, plain| quoted ? quoted.gsub('""', '"') : plain }[0..-2]
      end
      ['a,b,c', '1,"two, three",4', '"say ""hi""",x,', 'é,"日本",z'].map { |line| fields.call(line + ",") }
    RUBY
  end

  test "fills a template" do
    assert_same_result(<<~'RUBY')
      values = { "name" => "Ada", "n" => 3, "items" => %w[x y] }
      text = "Hello {{ name }}, {{n}} new: {{items}} {{missing|none}} \\{{raw}}"
      text.gsub(/(?<!\\)\{\{\s*(\w+)\s*(?:\|(\w+))?\}\}/) { values.fetch($1, $2).then { |v| v.is_a?(Array) ? v.join("+") : v } }
          .gsub(/\\(?=\{\{)/, "")
    RUBY
  end

  test "computes with a tokenizer" do
    assert_same_result(<<~'RUBY')
      read = lambda do |source|
        tokens = []
        until source.empty?
          case source
          when /\A\s+/ then nil
          when /\A\d+(?:\.\d+)?/ then tokens << [:number, $&.include?(".") ? $&.to_f : $&.to_i]
          when /\A[a-z_]\w*/i then tokens << [:name, $&]
          when %r{\A(?:\*\*|[-+*/()=])} then tokens << [:op, $&]
          else raise "what is #{source[/\A\S+/].inspect}?"
          end
          source = $'
        end
        tokens
      end
      [read.call("x_1 = 3.5 * (y + 12) ** 2"), (begin; read.call("1 ? 2"); rescue => e; e.message; end)]
    RUBY
  end

  test "changes the case of names" do
    assert_same_result(<<~'RUBY')
      snake = ->(s) { s.gsub(/([A-Z]+)([A-Z][a-z])/, '\1_\2').gsub(/([a-z\d])([A-Z])/, '\1_\2').tr("-", "_").downcase }
      camel = ->(s) { s.gsub(/(?:^|_)([a-z\d]*)/i) { $1.capitalize } }
      slug = ->(s) { s.downcase.gsub(/[^\p{Alnum}]+/, "-").gsub(/\A-+|-+\z/, "") }
      names = %w[HTTPServer parseJSONFile simple_name XMLHttpRequest2 already-dashed]
      [names.map(&snake), names.map(&snake).map(&camel), ["Hello, World!", "  Crème Brûlée  ", "a--b__c"].map(&slug)]
    RUBY
  end

  test "validates what was typed in" do
    assert_same_result(<<~'RUBY')
      email = /\A[\w+\-.]+@[a-z\d\-]+(\.[a-z\d\-]+)*\.[a-z]+\z/i
      phone = /\A\+?(?:\d{1,3}[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}\z/
      ip = /\A(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!\z)|\z)){4}\z/
      password = /\A(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^\w\s]).{8,}\z/
      [%w[a@b.co a.b+c@d-e.org @x.y a@b a@b..c].map { |s| s.match?(email) },
       ["555-123-4567", "(555) 123 4567", "+1 555.123.4567", "12345"].map { |s| phone.match?(s) },
       %w[1.2.3.4 255.255.255.255 256.1.1.1 1.2.3 1.2.3.4.].map { |s| ip === s },
       %w[Passw0rd! password PASSW0RD! P0!a].map { |s| s =~ password }]
    RUBY
  end

  test "turns Markdown into HTML" do
    assert_same_result(<<~'RUBY')
      text = "# Title\n\nSome *emphasis*, **strong** and `code <x>`.\nA [link](https://example.com/a?b=c).\n\n- one\n- two\n"
      escape = { "&" => "&amp;", "<" => "&lt;", ">" => "&gt;" }
      html = text.gsub(/[&<>]/, escape)
      html = html.gsub(/^(\#{1,6})\s+(.*)$/) { "<h#{$1.size}>#{$2}</h#{$1.size}>" }
      html = html.gsub(/\*\*(.+?)\*\*/, '<b>\1</b>').gsub(/\*(.+?)\*/, '<i>\1</i>').gsub(/`(.+?)`/, '<code>\1</code>')
      html = html.gsub(/\[(?<text>[^\]]+)\]\((?<url>[^)]+)\)/, '<a href="\k<url>">\k<text></a>')
      html.gsub(/(?:^- .*\n)+/) { |list| "<ul>\n#{list.gsub(/^- (.*)$/, '<li>\1</li>')}</ul>\n" }.split(/\n{2,}/)
    RUBY
  end

  test "reads key-value settings, dates and money" do
    assert_same_result(<<~'RUBY')
      ini = "[db]\nhost = localhost ; here\nport=5432\n\n[web]\nname = \"My App\"\n"
      section = nil
      settings = {}
      ini.each_line do |line|
        case line
        when /^\s*$/ then next
        when /^\[(?<name>.+)\]/ then settings[section = $~[:name]] = {}
        when /^(?<key>\w+)\s*=\s*"?(?<value>[^";]*?)"?\s*(?:;.*)?$/ then settings[section][$~[:key]] = $~[:value]
        end
      end
      if /(?<year>\d{4})-(?<month>\d\d)/ =~ "on 2024-05-06"
        date = [year, month].map(&:to_i)
      end
      money = "1234567.891".sub(/\.(\d\d)\d*/, '.\1').gsub(/(?<=\d)(?=(\d{3})+\.)/, ",")
      [settings, date, money, "3h 20m 5s".scan(/(\d+)([hms])/).sum { |n, u| n.to_i * { "h" => 3600, "m" => 60, "s" => 1 }[u] }]
    RUBY
  end

  test "wraps lines, redacts, counts words" do
    assert_same_result(<<~'RUBY')
      text = "The quick brown fox jumps over the lazy dog and runs away from the 2 big, bad wolves."
      wrapped = text.gsub(/(.{1,24})(?:\s+|\z)/, "\\1\n")
      words = text.downcase.scan(/[[:alpha:]]+/).tally.select { |_, n| n > 1 }
      card = "card 4111-1111-1111-1234, mail joe@example.com".gsub(/\b(?:\d{4}-){3}(\d{4})\b/, 'xxxx-\1')
      card = card.gsub(/(?<=\w)[\w.]+(?=@)/) { |s| "*" * s.size }
      [wrapped.lines(chomp: true), words.to_a, card, text[/\d+\s+\w+/], text.index(/\bf/), text.rpartition(/\bthe\b/)]
    RUBY
  end
end
