# frozen_string_literal: true

# Writes orders.csv, a year of a wholesaler's order lines with all that real exports
# have in them, and products.csv, its catalogue. The same bytes every time.
#
#   ruby examples/orders/make_orders.rb
#
# A line that order_file.rb must refuse is one of BAD_LINES, nothing else is.
class MakeOrders
  LINES = 12_000
  LINES_IN_AN_ORDER = 3

  CUSTOMERS = {
    "Müller & Söhne GmbH" => "DE", "Café Zoë" => "FR", "O'Brien \"The Shed\" Ltd" => "IE",
    "Łódzkie Zakłady, Sp. z o.o." => "PL", "株式会社さくら" => "JP", "Ångström AB" => "SE",
    "Иванов и сыновья" => "BG", "Παπαδόπουλος, Α. & Σία" => "GR", "Smith, Jones and Daughters" => "GB",
    "Peña Hermanos S.L." => "ES", "Bäckerei Groß" => "AT", "Čapek a syn" => "CZ"
  }.freeze
  TOWNS = %w[
    Aarhus Brno Córdoba Dunkerque Évora Füssen Győr Höör Łomża Málaga Nîmes Örebro Porto Tromsø Ypres Zürich
  ].freeze
  TRADES = { "Bikes" => "DK", "Tools, New & Used" => "CZ", "Kitchens" => "ES", "\"Bits\"" => "BE" }.freeze

  CATEGORIES = { "BK" => "Bikes", "KT" => "Kitchen", "TL" => "Tools", "GD" => "Garden" }.freeze
  ADJECTIVES = %w[Small Large Folding 19" Blue Crème].freeze
  NOUNS = { "BK" => %w[wheel bell], "KT" => %w[pan kettle], "TL" => %w[hammer vice], "GD" => %w[rake gnome] }.freeze

  NOTES = [
    "call first, then deliver", "said \"maybe\"", "ring twice\nleave at no. 12\n\n\"Hinterhof\"", "gift 🎁; no invoice",
    "=SUM(A1:A9)", "c/o Zoë,\r\n2nd floor", "'", "\\", "\"", ",", "NULL"
  ].freeze

  # The order number stands in for %s.
  BAD_LINES = [
    "%s,2025-02-30,Café Zoë,FR,BK-100,1,,",
    "%s,2025-03-01,Café Zoë,FR,BK-100,zwölf,,",
    "%s,2025-03-01,Café Zoë,FR,BK-100,,,",
    "%s,2025-03-01,Café Zoë,FR,BK-100,0,,",
    "%s,2025-03-01,Café Zoë,FR,BK-100,2,12.505,",
    "%s,2025-03-01,Café Zoë,FR,BK-100,2,\"1,20\",\"two lines\nand a bad price\"",
    "%s,2025-03-01,,FR,BK-100,2,,",
    "%s,2025-03-01,Smith, Jones and Daughters,GB,BK-100,2,,",
    "%s,2025-03-01,Ångström AB,SE,BK-100",
    "%s,2025-03-01,Ångström AB,SE,BK-100,1,,19\" wheel",
    "%s,2025-03-01,Ångström AB,SE,BK-100,1,,\"never closed",
    "%s,2025-03-01,\"Ångström\" AB,SE,BK-100,1,,",
    "%s,2025-03-01,M\xFCller & S\xF6hne GmbH,DE,BK-100,1,,".b,
    "order,date,customer,country,sku,quantity,unit_price,note",
    ""
  ].freeze

  def initialize(seed: 20_250_101)
    @random = Random.new(seed)
    @products = CATEGORIES.keys.flat_map { |prefix| products(prefix) }
    shops = TOWNS.product(TRADES.to_a).map { |town, (trade, country)| ["#{town} #{trade}", country] }
    @customers = CUSTOMERS.to_a + shops
  end

  def write(folder)
    File.binwrite(File.join(folder, "products.csv"), catalogue)
    File.binwrite(File.join(folder, "orders.csv"), orders)
  end

  private

  def products(prefix)
    ADJECTIVES.product(NOUNS.fetch(prefix)).each_with_index.map do |(adjective, noun), index|
      price = @random.rand(150..30_000)
      ["#{prefix}-#{100 + (index * 7)}", "#{adjective} #{noun}", CATEGORIES.fetch(prefix), price, price * 104 / 100]
    end
  end

  def catalogue
    rows = @products.map { |product| product.map { |field| field(field.to_s) }.join(",") }
    ["sku,name,category,cents,cents_from_july", *rows].join("\n") << "\n"
  end

  # A byte order mark, mostly CRLF, and bad lines spread over the file.
  def orders
    every = LINES / ((BAD_LINES.size * 3) + 1)
    text = "\uFEFForder,date,customer,country,sku,quantity,unit_price,note\r\n".b
    LINES.times do |index|
      text << line(index).b << ending
      number, rest = (index + 1).divmod(every)
      text << bad(index, number).b << "\r\n" if rest.zero? && number <= BAD_LINES.size * 3
    end
    text
  end

  def ending = @random.rand(20).zero? ? "\n" : "\r\n"

  def bad(index, number) = BAD_LINES[(number - 1) % BAD_LINES.size].sub("%s", (900_000 + index).to_s)

  def line(index)
    @customer = customer if (index % LINES_IN_AN_ORDER).zero?
    name, country = @customer
    [
      100_000 + (index / LINES_IN_AN_ORDER), date(index), field(stray_spaces(spelled(name))), chance(30) ? "" : country,
      sku, stray_spaces(quantity.to_s), price, note
    ].join(",")
  end

  # A few customers order most.
  def customer = @customers[(@customers.size * (@random.rand**3)).to_i]

  def date(index)
    days = (index - (index % LINES_IN_AN_ORDER)) * 365 / LINES
    (Time.utc(2025) + (days * 86_400)).strftime("%Y-%m-%d")
  end

  # Typed on a Mac now and then, where an é may be two characters.
  def spelled(name) = chance(40) ? name.unicode_normalize(:nfd) : name

  # Some products are no longer in the catalogue.
  def sku = chance(150) ? "XX-#{@random.rand(1..5)}" : @products.sample(random: @random).first

  # Now and then something comes back.
  def quantity = chance(50) ? -@random.rand(1..3) : [1, 2, 3, 5, 10, 12, 25, 60, 144].sample(random: @random)

  # Mostly empty: the list price holds.
  def price
    return "" unless chance(8)

    cents = @random.rand(100..20_000)
    case @random.rand(4)
    when 0 then (cents / 100).to_s
    when 1 then "#{cents / 100}.#{cents % 10}"
    else "#{cents / 100}.#{(cents % 100).to_s.rjust(2, "0")}"
    end
  end

  def note = chance(12) ? field(NOTES.sample(random: @random)) : ""

  def stray_spaces(text) = chance(60) ? " #{text} " : text

  # Quoted where it must be, and sometimes where it need not.
  def field(text)
    return text unless text.match?(/[",\r\n]/) || chance(25)

    %("#{text.gsub('"', '""')}")
  end

  def chance(one_in) = @random.rand(one_in).zero?
end

MakeOrders.new.write(__dir__) if $PROGRAM_NAME == __FILE__
