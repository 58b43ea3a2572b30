# frozen_string_literal: true

module MrubySuite
  PRELUDE = File.read(File.join(__dir__, "prelude.rb"))
  private_constant :PRELUDE

  # What came of one `assert`; a problem is [line, text].
  Assertion = Data.define(:file, :title, :checks, :problems) do
    def passed? = problems.empty?

    def lines = problems.map(&:first).uniq.sort_by(&:to_i)

    def report = "#{file} #{title}\n#{problems.map { |line, text| "  line #{line}: #{text}" }.join("\n")}"
  end

  # One file of tests.
  Tests = Data.define(:path, :text) do
    # Those that hold nothing but others are not among them.
    def assertions
      ended = []
      sandbox = Kobako::Sandbox.new(timeout: 30, memory_limit: 64 << 20)
      sandbox.define(:MrubySuite).bind(:Report, ->(*assertion) { ended << assertion })
      begin
        sandbox.run(source)
      rescue Kobako::Error => e
        ended << ["the file", 0, [[nil, "ended by #{e.class}: #{e.message}"]]]
      end
      named(ended)
    end

    private

    # What goes before stands in BEGIN, below, so that the lines keep their numbers.
    def source = "#{text}\nnil\nBEGIN {\n#{PRELUDE}\nMrubySuite::LINES = #{text.lines.size}\n}\n"

    # Titles are not always told apart.
    def named(ended)
      seen = Hash.new(0)
      ended.map do |title, checks, problems|
        number = seen[title] += 1
        Assertion.new(file: path, title: number > 1 ? "#{title} (#{number})" : title, checks:, problems:)
      end
    end
  end
end
