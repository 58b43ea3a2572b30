# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# Date, and the texts that dates and times are read from, as in CRuby.
class DateTest < Minitest::Test
  include LikeCruby

  def program(expressions, messages) = "require 'date'\nrequire 'time'\n#{super}"

  TEXTS = [
    "2024-01-05",
    "20240105",
    "20240105T103000",
    "20240105T103000Z",
    "2024-01-05T10:30:00+09:00",
    "2024-01-05 10:30:00.123 UTC",
    "Jan 5 2024",
    "5 Jan 2024",
    "January 5th, 2024",
    "5th January 2024",
    "Fri, 05 Jan 2024 10:00:00 GMT",
    "2024/01/05",
    "01/05/2024",
    "10/11/12",
    "5.1.2024",
    "2024-W05-3",
    "2024-123",
    "12:30",
    "10:30pm",
    "10 PM",
    "Monday",
    "Jan",
    "Jan 5",
    "5th",
    "3rd Feb 2001 04:05:06 PM",
    "2024-1-5",
    "24-01-05",
    "Sat Aug 28 02:55:00 2000",
    "12/25",
    "2024-13-45",
    "garbage",
    "",
    "2024",
    "202401",
    "10:00 +0900",
    "10:00 EST",
    "May",
    "March 2024",
    "2024-02",
    "noon",
    "2024-01-05T10:30",
    "Thu Nov 22 2001 10:00:00 -0500 (EST)",
    "1/2/03",
    "Dec 25, 99",
    "31 Dec 1999 23:59:59.5",
    "5-Jan-2024",
    "2024-Jan-05",
    "Jan-05-2024",
    "2024年1月5日",
    "-0001-01-01",
    "2024-01-05 24:00",
    "2024-01-05 25:00",
    "2024-02-30",
    "10h30m",
    "5 Jan",
    "12:00 AM",
    "12:00 PM",
    "12:30:15 am",
    "Wednesday, July 4, 2024 3:45 PM",
    "2024-07-04T15:45:30.123456Z",
    "2024-07-04T15:45:30-07:00",
    "20240704T154530+0900",
    "2024-07-04 15:45 PST",
    "Jul-4-2024",
    "4/7",
    "July",
    "4th of July 2024",
    "Sept 5 2024",
    "2024-07-04T15",
    "240704",
    "99-12-31",
    "70/1/1",
    "'24-07-04",
    "2024.07.04",
    "04.07.24",
    "1st",
    "2024-07-04 at 3pm",
    "BC 5 Jan 44",
    "5 Jan 44 BC",
    "mon 5 feb",
    "tues",
    "2024 Jul 4",
    "Jul 2024 4",
    "10:20:30,5",
    "9am",
    "0900",
    "23:59:60",
    "1 January 2024 00:00:00 UTC",
    "2024-07-04T15:45:30 +05:30",
    "Today is 2024-07-04"
  ].freeze

  test "days, months and weeks" do
    assert_like_cruby(<<~'RUBY')
      Date.new(2024,2,29)
      Date.new(2024)
      Date.new(2024,-1,-1).to_s
      Date.new(2023,2,29)
      Date.new(2023,13,1)
      Date.new("2023")
      Date.new(2024,1,31) >> 1
      (Date.new(2024,1,31) << 2).to_s
      Date.new(2024,3,31).prev_month.to_s
      Date.new(2024,2,29).next_year.to_s
      Date.new(2024,2,29).prev_year(4).to_s
      (Date.new(2024,1,1) + 45).to_s
      (Date.new(2024,1,1) - 1).to_s
      Date.new(2024,12,25) - Date.new(2024,1,1)
      (Date.new(2024,12,25) - Date.new(2024,1,1)).to_i
      Date.new(2024,1,1) <=> Date.new(2024,1,2)
      Date.new(2024,1,1) == Date.new(2024,1,1)
      Date.new(2024,1,1) < Date.new(2024,1,2)
      Date.new(2024,1,1) + "a"
      Date.new(2024,1,1) - "a"
      { Date.new(2024,1,1) => 1 }[Date.new(2024,1,1)]
      Date.new(2024,1,1).eql?(Date.new(2024,1,1))
      (Date.new(2024,1,30)..Date.new(2024,2,2)).map(&:to_s)
      (Date.new(2024,1,30)...Date.new(2024,2,2)).to_a.size
      (Date.new(2024,1,1)..Date.new(2024,1,31)).select(&:sunday?).map(&:day)
      (Date.new(2024,1,1)..Date.new(2024,12,31)).include?(Date.new(2024,5,5))
      (Date.new(2024,1,1)..Date.new(2024,12,31)).cover?(Date.new(2025,5,5))
      Date.new(2024,1,1).step(Date.new(2024,1,10), 3).map(&:day)
      Date.new(2024,1,1).upto(Date.new(2024,1,3)).map(&:to_s)
      Date.new(2024,1,3).downto(Date.new(2024,1,1)).map(&:to_s)
      d = Date.new(2024,7,4); [d.year, d.month, d.mon, d.day, d.mday, d.wday, d.yday, d.cwyear, d.cweek, d.cwday, d.jd, d.mjd, d.ld, d.ajd, d.leap?]
      (0..30).map { |i| d = Date.new(2020,12,20) + i; [d.cwyear, d.cweek, d.cwday, d.yday] }
      Date.valid_date?(2023,2,29)
      Date.valid_date?(2024,2,29)
      Date.valid_civil?(2024,-1,-1)
      Date.valid_date?("a",1,1)
      Date.leap?(1900)
      Date.leap?(2000)
      Date.gregorian_leap?(2024)
      Date.valid_commercial?(2024,53,1)
      Date.valid_commercial?(2020,53,1)
      Date.valid_ordinal?(2023,366)
      Date.ordinal(2024,60).to_s
      Date.ordinal(2024,-1).to_s
      Date.commercial(2024,1,1).to_s
      Date.commercial(2024,-1,-1).to_s
      Date.commercial(2020,53,7).to_s
      Date.jd(2460000).to_s
      d = Date.new(2024,7,4); d.strftime("%Y-%m-%d %A %B %-d %j %U %W %V %G %u %w %e %y %C %b %a %H:%M:%S %z %Z %s %%")
      Date.new(2024,7,4).strftime("%d/%m/%Y")
      Date.new(2024,7,4).strftime
      Date.new(2024,7,4).iso8601
      Date.new(2024,7,4).rfc2822
      Date.new(2024,7,4).httpdate
      Date.new(2024,7,4).rfc3339
      Date.new(2024,7,4).ctime
      Date.new(2024,7,4).to_time
      Date.new(2024,7,4).to_date.equal?(5)
      Date.new(2024,7,4).saturday?
      Date::MONTHNAMES
      Date::ABBR_DAYNAMES
      Date.new(2024,7,4).inspect
      "#{Date.new(2024,7,4)}"
      Date.new(2024,7,4) === Date.new(2024,7,4)
      (case Date.new(2024,7,4); in {year:, month: 7}; year; end)
      Date.new(2024,7,4).succ.to_s
      [Date.new(2024,7,4), Date.new(2023,1,1)].min.to_s
      [Date.new(2024,7,4), Date.new(2023,1,1)].sort.map(&:to_s)
      Date.new(2024,7,4).between?(Date.new(2024,1,1), Date.new(2024,12,31))
      Date.new(2024,7,4).clamp(Date.new(2025,1,1), Date.new(2025,12,31)).to_s
      Date::Error.superclass
      Date.iso8601("2024-07-04").to_s
      Date.iso8601("2024-W27-4").to_s
      Date.iso8601("2024-186").to_s
      Date.iso8601("20240704").to_s
      Date.iso8601("4 Jul 2024")
      Date.iso8601("2024-07-04T10:00:00Z").to_s
      Date.parse(nil)
      Date.parse("x" * 200)
      Date.parse("2024-07-04").class
      Time.at(0).utc.to_date.to_s
      Date.new(2024,7,4).to_time.to_date == Date.new(2024,7,4)
      Date.new(2001,2,3).next_day(3).to_s
      Date.new(2024,1,31).next_month.to_s
      ((Date.new(2024,6,1) - Date.new(1990,6,2)) / 365.25).floor
      a = Date.new(1990,6,15); b = Date.new(2024,6,14); b.year - a.year - ((b.month > a.month || (b.month == a.month && b.day >= a.day)) ? 0 : 1)
      (Date.new(2024,1,1)..Date.new(2024,3,1)).count
      (Date.new(2024,1,1)..Date.new(2024,1,20)).each_slice(7).map { |w| w.first.to_s }
      Date.new(2024,1,1).freeze.month
      Date.new(-1,1,1).to_s
      Date.new(10000,1,1).to_s
      Date.new(2024, 1, 1).hash == Date.new(2024, 1, 1).hash
    RUBY
  end

  test "texts read by a format" do
    assert_like_cruby(<<~'RUBY')
      Date.strptime("2024-07-04", "%Y-%m-%d").to_s
      Date.strptime("07/04/2024", "%m/%d/%Y").to_s
      Date.strptime("4 Jul 24", "%d %b %y").to_s
      Date.strptime("July 4, 2024", "%B %d, %Y").to_s
      Date.strptime("20240704", "%Y%m%d").to_s
      Date.strptime("2024-186", "%Y-%j").to_s
      Date.strptime("2024-W27-4", "%G-W%V-%u").to_s
      Date.strptime("x", "%Y")
      Date.strptime("2024-07-04x", "%Y-%m-%d")
      Date.strptime("2024-13-04", "%Y-%m-%d")
      Date.strptime("2024-02-30", "%Y-%m-%d")
      Date.strptime("04/07/69", "%d/%m/%y").to_s
      Date.strptime("04/07/68", "%d/%m/%y").to_s
      Date.strptime("1720000000", "%s").to_s
      Date.strptime("2024-27-4", "%Y-%W-%u").to_s
      Date.strptime("2024-27-4", "%Y-%U-%w").to_s
      Date._strptime("2024-07-04 10:20:30.5 +0900", "%Y-%m-%d %H:%M:%S.%N %z").sort_by { |k, v| k.to_s }
      Date._strptime("10:20 PM", "%I:%M %p").sort_by { |k, v| k.to_s }
      Date._strptime("x", "%Y")
    RUBY
  end

  test "texts as people write them" do
    TEXTS.map(&:inspect).each_slice(100) do |texts|
      parts = texts.map { |text| "Date._parse(#{text}).map { |name, value| [name.to_s, value] }.sort_by(&:first)" }
      dates = texts.map { |text| "Date._parse(#{text})[:year] && Date.parse(#{text}).to_s" }
      times = texts.map { |text| "Time.parse(#{text}, Time.utc(2023, 5, 6, 7, 8, 9))" }
      assert_like_cruby(*parts, *dates, *times)
    end
  end

  test "times in the forms of mail and the web" do
    assert_like_cruby(<<~'RUBY')
      Time.iso8601("2024-07-04T15:45:30Z")
      Time.iso8601("2024-07-04T15:45:30.123+09:00")
      Time.iso8601("2024-07-04T15:45:30")
      Time.iso8601("2024-07-04")
      Time.iso8601("x")
      Time.xmlschema("2024-07-04T15:45:30-05:30")
      Time.parse("x")
      Time.parse("2024-07-04 15:45:30.5").nsec
      Time.parse("2024-07-04T15:45:30Z").utc?
      Time.parse("12:30", Time.utc(2020,1,2))
      Time.rfc2822("Thu, 04 Jul 2024 15:45:30 +0900")
      Time.rfc2822("4 Jul 24 15:45:30 GMT")
      Time.rfc2822("x")
      Time.httpdate("Thu, 04 Jul 2024 15:45:30 GMT")
      Time.httpdate("x")
      Time.strptime("2024-07-04 15:45:30", "%Y-%m-%d %H:%M:%S")
      Time.strptime("2024-07-04", "%Y-%m-%d")
      Time.strptime("04/Jul/2024:15:45:30 +0900", "%d/%b/%Y:%H:%M:%S %z")
      Time.strptime("1720107930", "%s").utc
      Time.strptime("1720107930123", "%Q").utc
      Time.strptime("3:45 PM", "%I:%M %p", Time.utc(2020,1,2))
      Time.strptime("20240704154530", "%Y%m%d%H%M%S")
      Time.strptime("2024-07-04T15:45:30.123Z", "%Y-%m-%dT%H:%M:%S.%L%z")
      Time.strptime("2024-186", "%Y-%j")
      Time.strptime("Jul 4", "%b %d", Time.utc(2020,1,2))
      Time.utc(2024,7,4,15,45,30).iso8601
      Time.utc(2024,7,4,15,45,30).xmlschema(3)
      Time.utc(2024,7,4,15,45,30).httpdate
      Time.utc(2024,7,4,15,45,30).rfc2822
      Time.new(2024,7,4,15,45,30,"+09:00").httpdate
      Time.new(2024,7,4,15,45,30,"+09:00").rfc2822
      Time.new(2024,7,4,15,45,30,"+09:00").to_date.to_s
    RUBY
  end

  test "dates with a time of day" do
    assert_like_cruby(<<~'RUBY')
      DateTime.new(2024, 5, 17, 13, 30)
      DateTime.new(2024, 5, 17, 13, 30, 15.5, "+09:00")
      DateTime.new(2024, 5, 17, 13, 30, 15, Rational(9, 24)).to_s
      dt = DateTime.new(2024, 5, 17, 13, 30, 5); [dt.hour, dt.minute, dt.min, dt.second, dt.sec, dt.zone, dt.offset, dt.year, dt.month, dt.day, dt.wday, dt.yday]
      DateTime.new(2024, 5, 17, 13, 30).strftime("%d.%m.%Y %H:%M")
      DateTime.new(2024, 5, 17, 13, 30).to_date.to_s
      DateTime.new(2024, 5, 17, 13, 30).to_time.utc
      DateTime.parse("2024-05-17T13:30:00+09:00").to_s
      DateTime.parse("17 May 2024 1:30 PM").to_s
      DateTime.iso8601("2024-05-17T13:30:00Z").to_s
      DateTime.strptime("2024-05-17 13:30", "%Y-%m-%d %H:%M").to_s
      DateTime.parse("x")
      DateTime.new(2024, 13, 1)
      DateTime.new(2024, 5, 17, 25)
      (DateTime.new(2024, 5, 17, 13, 30) + Rational(1, 24)).to_s
      (DateTime.new(2024, 5, 17, 13, 30) + 1).to_s
      (DateTime.new(2024, 5, 17, 13, 30) + 0.5).to_s
      (DateTime.new(2024, 5, 17, 13, 30) >> 1).to_s
      DateTime.new(2024, 5, 17, 12) - DateTime.new(2024, 5, 16)
      DateTime.new(2024, 5, 17, 12) <=> DateTime.new(2024, 5, 17, 13)
      DateTime.new(2024, 5, 17, 12) == DateTime.new(2024, 5, 17, 12)
      DateTime.new(2024, 5, 17, 12) > Date.new(2024, 5, 17)
      DateTime.new(2024, 5, 17, 12).iso8601
      DateTime.new(2024, 5, 17, 12).iso8601(3)
      DateTime.new(2024, 5, 17, 12).new_offset("+09:00").to_s
      Date.new(2024, 5, 17).to_datetime.to_s
      Time.utc(2024, 5, 17, 1, 2, 3).to_datetime.to_s
      DateTime.new(2024, 5, 17, 12).is_a?(Date)
      DateTime.new(2024, 5, 17, 12).next_day.to_s
      DateTime.new(2024, 5, 17, 12).strftime
      DateTime.new(2001,2,3,4,5,6,'+7').to_s
    RUBY
  end

  test "today is the clock's day, and what a text leaves out is taken from it" do
    sandbox = Kobako::Sandbox.new(clock: Time.new(2024, 7, 4, 1, 0, 0, "+09:00"))
    assert_equal %w[2024-07-04 2024-07-09 2024-12-25 2024-07-05], sandbox.run(<<~RUBY)
      require "date"
      [Date.today, Date.parse("9th"), Date.parse("Dec 25"), Date.parse("Friday")].map(&:to_s)
    RUBY
    assert_equal "2024-07-04 12:30:00 +0900", sandbox.run("require 'time'; Time.parse('12:30').to_s")
  end

  test "a Date is not carried out" do
    error = assert_raises(Kobako::SandboxError) { Kobako::Sandbox.new.run("require 'date'; Date.today") }
    assert_equal "the script's result is of class Date, which cannot be carried out of it", error.message
  end

  test "long texts are read in time like their length, or refused" do
    spent = seconds do
      assert_equal 3, Kobako::Sandbox.new(timeout: 30, memory_limit: 64 << 20).run(<<~RUBY)
        require "date"
        ["1 " * 50_000, "jan" * 30_000, "12:" * 30_000].count do |text|
          Date.parse(text, limit: nil)
        rescue Date::Error
          true
        end
      RUBY
    end
    assert_operator spent, :<, 20
  end
end
