class UrlShortener
  ALPHABET = [*"0".."9", *"a".."z", *"A".."Z"].freeze
  BASE = ALPHABET.size

  class InvalidUrl < StandardError; end

  def initialize(start: 10_000)
    @urls = {}
    @codes = {}
    @hits = Hash.new(0)
    @next = start
  end

  def shorten(url)
    raise InvalidUrl, "invalid URL: #{url}" unless url.match?(%r{\Ahttps?://[\w.-]+(?:/\S*)?\z})

    @codes[url] ||= encode(@next).tap do |code|
      @urls[code] = url
      @next += 7919
    end
  end

  def resolve(code)
    url = @urls.fetch(code) { return nil }
    @hits[code] += 1
    url
  end

  def stats = @hits.sort_by { |code, n| [-n, code] }.to_h

  private

  def encode(number)
    digits = []
    until number.zero?
      number, rest = number.divmod(BASE)
      digits.unshift(ALPHABET[rest])
    end
    digits.join
  end
end

shortener = UrlShortener.new
urls = ["https://example.org/a/very/long/path?x=1", "http://ruby-lang.org", "https://example.org/a/very/long/path?x=1"]
codes = urls.map { |u| shortener.shorten(u) }
codes.each { |c| puts "#{c} -> #{shortener.resolve(c)}" }
puts shortener.resolve("nope").inspect
begin
  shortener.shorten("ftp://x")
rescue UrlShortener::InvalidUrl => e
  puts e.message
end
[codes, shortener.stats]
