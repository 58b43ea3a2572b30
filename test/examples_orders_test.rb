# frozen_string_literal: true

require_relative "test_helper"

class ExamplesOrdersTest < Minitest::Test
  FOLDER = File.expand_path("../examples/orders", __dir__)
  # The gems of a Bundler that runs these tests are not the application's.
  PLAIN = { "RUBYOPT" => nil, "RUBYLIB" => nil }.freeze

  STOPPED_BY = {
    "abort.rb" => "Kobako::SandboxError", "bad_argument.rb" => "Kobako::ServiceError",
    "bad_keyword.rb" => "Kobako::ServiceError", "cyclic_result.rb" => "Kobako::SandboxError",
    "deep_recursion.rb" => "Kobako::SandboxError", "endless_calls.rb" => "Kobako::TimeoutError",
    "endless_loop.rb" => "Kobako::TimeoutError", "exit.rb" => "Kobako::SandboxError",
    "file.rb" => "Kobako::SandboxError", "forged_error.rb" => "Kobako::SandboxError",
    "instance_eval.rb" => "Kobako::ServiceError", "memory_gulp.rb" => "Kobako::MemoryLimitError",
    "memory_hog.rb" => "Kobako::MemoryLimitError", "output_flood.rb" => "Kobako::TimeoutError",
    "raise.rb" => "Kobako::SandboxError", "raise_all.rb" => "Kobako::SandboxError",
    "rewrite_core.rb" => "nothing", "send_clear.rb" => "Kobako::ServiceError",
    "shell.rb" => "Kobako::SandboxError", "syntax_error.rb" => "Kobako::SandboxError",
    "unbound.rb" => "Kobako::SandboxError", "uncarried_result.rb" => "Kobako::SandboxError",
    "ungranted.rb" => "Kobako::ServiceError"
  }.freeze

  # Reads orders.csv by another way than the application, and prices it without it.
  class Independent
    FIELD = /"(?:[^"\0]|"")*"|[^",\r\n\0]*/
    RECORD = /
      ^(?<order>\d{6}),(?!2025-02-30)(?<date>2025-\d\d-\d\d),(?!,)(?<customer>#{FIELD}),(?<country>[A-Z]*),
      (?<sku>[A-Z]{2}-\d+),\ ?(?<quantity>-?[1-9]\d*)\ ?,(?<price>\d+(?:\.\d{1,2})?)?,(?<note>#{FIELD})\r?\n
    /x
    PRODUCT = /^"?(?<sku>[A-Z]{2}-\d+)"?,(?<name>#{FIELD}),[^,]*,"?(?<cents>\d+)"?,"?(?<july>\d+)"?$/

    Line = Data.define(:customer, :sku, :date, :quantity, :cents, :note) do
      def month = date.slice(0, 7)
    end

    attr_reader :lines, :unread

    def initialize
      @products = each_match("products.csv", PRODUCT).to_h { |found| [found[:sku], found] }
      @lines = each_match("orders.csv", RECORD).map { |found| line(found) }
      @unread = text("orders.csv").gsub(RECORD) { |record| "\n" * record.count("\n") }
    end

    # The numbers of the physical lines that are no part of an order line, the header's apart.
    def unread_numbers
      records = text("orders.csv").gsub(RECORD) { |record| "+\n" * record.count("\n") }
      records.lines.each.with_index(1).filter_map { |line, number| number unless line == "+\n" } - [1]
    end

    def priced = @priced ||= lines.select(&:cents)

    def unpriced = lines.reject(&:cents).map(&:sku).tally

    def list = priced.sum { |line| gross(line) }

    def rebate = priced.sum { |line| off(line) }

    def returned = -priced.select { |line| line.quantity.negative? }.sum { |line| gross(line) }

    def bonuses
      @bonuses ||= nets(:customer).select { |_, net| net > 20_000_000 }.transform_values { |net| net / 50 }
    end

    def net = list - rebate - bonuses.values.sum

    def customers
      rank(nets(:customer).to_h { |name, net| [name, net - (bonuses[name] || 0)] })
    end

    def products
      rank(nets(:sku)).map do |sku, net|
        ["#{@products[sku] ? unquoted(@products[sku][:name]) : "(no longer sold)"} (#{sku})", net]
      end
    end

    def months = nets(:month)

    private

    def text(name) = File.binread(File.join(FOLDER, name)).force_encoding("UTF-8").scrub("\0")

    def each_match(name, pattern)
      found = []
      text(name).scan(pattern) { found << Regexp.last_match }
      found
    end

    def line(found)
      Line.new(
        customer: unquoted(found[:customer]).strip.unicode_normalize(:nfc), sku: found[:sku], date: found[:date],
        quantity: found[:quantity].to_i, cents: cents(found), note: unquoted(found[:note])
      )
    end

    def cents(found)
      return (found[:price].to_r * 100).to_i if found[:price]

      @products[found[:sku]]&.[](found[:date] < "2025-07" ? :cents : :july)&.to_i
    end

    def unquoted(field) = field.delete_prefix('"').delete_suffix('"').gsub('""', '"')

    def gross(line) = line.quantity * line.cents

    def off(line)
      case line.quantity
      when ..9 then 0
      when 10..49 then gross(line) * 5 / 100
      else gross(line) * 8 / 100
      end
    end

    def nets(key)
      priced.group_by(&key).transform_values { |lines| lines.sum { |line| gross(line) - off(line) } }
    end

    def rank(amounts) = amounts.sort_by { |name, cents| [-cents, name] }
  end

  def self.independent = @independent ||= Independent.new

  # What the application printed, and how it ended.
  def self.app
    @app ||= begin
      output, errors, status = Open3.capture3(PLAIN, RbConfig.ruby, "-w", File.join(FOLDER, "app.rb"))
      [output.force_encoding("UTF-8"), errors, status.exitstatus]
    end
  end

  def expected = self.class.independent

  def printed = self.class.app.first

  # What `code` ends with, in a process that has the application as `app`.
  def with_app(code)
    output, errors, = in_ruby(<<~RUBY, env: PLAIN)
      require #{File.join(FOLDER, "app.rb").inspect}
      app = Orders::App.new
      value = begin
        #{code}
      end
      print value.inspect.dump
    RUBY
    assert_equal "", errors
    eval(output.undump) # rubocop:disable Security/Eval
  end

  def money(cents)
    format("%.2f", cents.to_r / 100).gsub(/(?<=\d)(?=(\d{3})+\.)/, ",").rjust(16)
  end

  test "the example application ends well and warns of nothing" do
    _, errors, status = self.class.app

    assert_equal "", errors
    assert_equal 0, status
  end

  test "the file has over ten thousand order lines, and a line is either read or reported" do
    assert_operator expected.lines.size, :>=, 10_000
    assert_match(/\Aorders\.csv: #{expected.lines.size} order lines and 45 bad ones, read in \d+\.\d+ s\n/, printed)

    reported = printed.scan(/\(line ([\d, ]+)\)/).flat_map { |(numbers)| numbers.split(", ").map(&:to_i) }.sort
    second_lines = expected.unread_numbers - reported

    assert_equal 45, reported.size
    assert_empty reported - expected.unread_numbers
    assert_equal(['and a bad price"'] * 3, second_lines.map { |number| expected.unread.lines[number - 1].chomp })
  end

  test "the fields of the file come through as they are" do
    names = %i[customer sku date quantity note]
    lines = with_app("app.shop.file.lines.map { |line| line.to_h.values_at(*#{names}) }")

    assert_equal(expected.lines.map { |line| line.to_h.values_at(*names) }, lines)
    assert_includes lines.map(&:last), "ring twice\nleave at no. 12\n\n\"Hinterhof\""
    assert_equal ["Café Zoë"], lines.map(&:first).grep(/\ACaf/).uniq
  end

  test "the script's totals and rankings are those of plain Ruby" do
    value = with_app("app.report.value")

    assert_equal(
      {
        priced: expected.priced.size, list: expected.list, rebate: expected.rebate, bonuses: expected.bonuses,
        net: expected.net, customers: expected.customers, products: expected.products, months: expected.months,
        unpriced: expected.unpriced.transform_keys { |sku| "#{sku}: KeyError: key not found: #{sku.inspect}" }
      }, value
    )
  end

  test "the report shows the totals and the ten best" do
    assert_includes printed, "Priced #{expected.priced.size} lines, #{expected.unpriced.values.sum} have no price.\n"
    { "At list price" => expected.list, "of it returned" => -expected.returned, "Rebates" => -expected.rebate,
      "Bonuses" => -expected.bonuses.values.sum, "Net" => expected.net }.each do |title, cents|
      assert_includes printed, "\n#{title.ljust(14)} #{money(cents)}\n"
    end
    { "Customers" => expected.customers.first(10), "Products" => expected.products.first(10),
      "Months" => expected.months.sort }.each do |title, rows|
      listed = rows.each.with_index(1).map { |(name, cents), place| "#{place.to_s.rjust(3)}.#{money(cents)}  #{name}" }

      assert_includes printed, "\n#{title}\n#{listed.join("\n")}\n\n"
    end
  end

  test "the script gives the same value and prints the same under CRuby" do
    sandboxed, plain = with_app(<<~'RUBY')
      sandboxed = app.report
      store, catalog = app.shop.store, app.shop.catalog
      Orders.send(:remove_const, :Store)
      Orders::Store = store
      module Catalog; end
      Catalog::Products = catalog
      Catalog::Rebates = -> { catalog.rebates }
      Catalog::Price = lambda do |sku, date|
        catalog.price(sku, date)
      rescue KeyError => e
        raise Kobako::ServiceError, "#{e.class}: #{e.message}"
      end
      $stdout = StringIO.new
      value = eval(Orders::App.source(Orders::App.path("pricing.rb")))
      text, $stdout = $stdout.string, STDOUT
      plain = value.transform_values { |part| part.is_a?(Hash) ? part.to_a.to_h : part } # no default
      [[sandboxed.value, sandboxed.text], [plain, text]]
    RUBY

    assert_equal plain, sandboxed
  end

  test "thousands of Service calls are made in a run" do
    calls = printed.scan(/s in the sandbox, (\d+) Service calls$/).flatten.map(&:to_i)

    assert_equal 2, calls.size
    assert_operator calls.first, :>, 10_000
    assert_equal calls.first, calls.last
  end

  test "each script that misbehaves is stopped by the error that is meant for it" do
    stopped = printed.scan(/^(\w+\.rb) +\d+\.\d ms  (\S+) +.+: .*$/).to_h

    assert_equal STOPPED_BY, stopped
    assert_equal STOPPED_BY.keys, Dir.children(File.join(FOLDER, "hostile")).sort
  end

  test "no script that misbehaves holds the application up" do
    milliseconds = printed.scan(/^\w+\.rb +(\d+\.\d) ms/).map { |(number)| number.to_f }

    assert_equal STOPPED_BY.size, milliseconds.size
    assert_operator milliseconds.max, :<, 2000
  end

  test "a flood of output is cut, and the report says so" do
    line = printed.lines(chomp: true).grep(/^output_flood\.rb/).first

    assert line.end_with?(": the run passed its timeout of 0.2 s, with 65536 bytes of its output kept"), line
  end

  test "the report is the same after all that, in the same process" do
    assert_includes printed, "after #{STOPPED_BY.size} scripts that misbehaved: "
    assert_equal "The report is the same.", printed.lines(chomp: true).last

    before, after, size = with_app(<<~'RUBY')
      before = app.report
      Dir[Orders::App.path("hostile/*.rb")].each do |path|
        app.shop.sandbox(**Orders::App::HOSTILE).run(Orders::App.source(path))
      rescue Kobako::Error
        nil
      end
      [before.to_h, app.report.to_h, app.shop.store.size]
    RUBY

    assert_equal before, after
    assert_equal expected.lines.size, size
  end

  test "the files shipped are those that make_orders.rb writes" do
    Dir.mktmpdir do |folder|
      script = File.join(FOLDER, "make_orders.rb")
      _, errors, = in_ruby("require #{script.inspect}; MakeOrders.new.write(#{folder.inspect})")

      assert_equal "", errors
      %w[orders.csv products.csv].each do |name|
        assert File.binread(File.join(FOLDER, name)) == File.binread(File.join(folder, name)), "#{name} differs"
      end
    end
  end

  test "the script without Services ends with the same value as under CRuby" do
    source = File.read(File.join(FOLDER, "summary.rb"), encoding: "UTF-8")
    sandbox = Kobako::Sandbox.new
    value = sandbox.run(source)
    output, = in_ruby("value = eval(#{source.dump}); p value")
    expected = output.force_encoding("UTF-8").sub(/line 9: .*/, sandbox.stdout[/line 9: .*/]) # mruby's own words

    assert_equal expected, "#{sandbox.stdout}#{value.inspect}\n"
    assert_equal({ total: 103_445, problems: 2 }, value.slice(:total, :problems))
    assert_equal({ "Ångström AB" => 44_800, "株式会社さくら" => 39_450, "Café Zoë" => 12_695,
                   "Smith, Jones and Daughters" => 6500 }.to_a, value[:customers])
  end
end
