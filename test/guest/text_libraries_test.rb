# frozen_string_literal: true

require_relative "../test_helper"
require_relative "../support/like_cruby"

# CSV, Digest and Base64, as in CRuby.
class TextLibrariesTest < Minitest::Test
  include LikeCruby

  def program(expressions, messages) = "require 'csv'\nrequire 'digest'\nrequire 'base64'\n#{super}"

  test "CSV" do
    assert_like_cruby(<<~'RUBY')
      CSV.parse("a,b\n1,2\n")
      CSV.parse("name,age\nAnn,30\nBob,25\n", headers: true).map { |r| r["name"] }
      CSV.parse("name,age\nAnn,30\nBob,25\n", headers: true).map(&:to_h)
      CSV.parse("name,age\nAnn,30\nBob,2.5\n", headers: true, converters: :numeric).map(&:to_h)
      CSV.parse("First Name,Age!\nAnn,30\n", headers: true, header_converters: :symbol).map(&:to_h)
      t = CSV.parse("n,v\na,1\nb,2\n", headers: true); [t.headers, t["v"], t[0]["n"], t.size, t.to_csv, t.by_col[0], t.to_a]
      CSV.parse("n,v\na,1\n", headers: true).first.inspect
      CSV.parse("n,v\na,1\n", headers: true).inspect
      CSV.parse("n;v\na;1\n", col_sep: ";")
      CSV.parse("n\tv\n", col_sep: "\t")
      CSV.parse_line("1,2,3")
      CSV.parse_line("")
      "1,two,\"3\"".parse_csv
      [1, "a,b", nil, "", "q\"q", " x", "l\nm", :s, 2.5].to_csv
      CSV.generate { |csv| csv << %w[a b]; csv << [1, nil] }
      CSV.generate_line(["x", "y z"])
      CSV.generate_line(["x", "y"], force_quotes: true)
      CSV.generate_line(["x", "y"], col_sep: ";")
      CSV.parse("a,b\n1,2\n", headers: %w[x y]).map(&:to_h)
      CSV.parse("a,\"b\n")
      CSV.parse("a,b\"c\n")
      CSV.parse("a,\"b\"c\n")
      CSV.parse("a,b\n\n1,2\n", skip_blanks: true)
      CSV.parse("a,b\n\n1,2\n")
      CSV.parse("1,x,2.5,\"3\"", converters: :all)
      CSV.parse("1,2", converters: ->(f) { f.to_i * 2 })
      CSV.new("a,b\n1,2").each.to_a
      CSV.new("a,b\n1,2", headers: true).each.map(&:fields)
      r = CSV.parse("a,b,c\n1,2\n", headers: true).first; [r["c"], r.fetch("a"), r.fields, r.headers, r[0], r.to_s, r.header?("b")]
      CSV.parse("a,b\n1,2,3\n", headers: true).first.to_h
      CSV.parse("héllo,wörld\n")
      CSV.parse(" a , b \n", strip: true)
      CSV.parse("a,b\n1,2\n") { |row| row }.class
      CSV.parse("x,y\n1,2\n3,4", headers: true).sum { |r| r["y"].to_i }
      CSV.parse("x,y\n3,2\n1,4", headers: true).sort_by { |r| r["x"] }.map(&:to_h)
      CSV.parse("x,y\n3,2\n1,4", headers: true).group_by { |r| r["x"] }.keys
      CSV.parse("x,y\n3,2\n1,4", headers: true).sort_by { |r| r["x"] }.map(&:to_h)
      CSV.parse("x,y\n3,2\n1,4", headers: true).to_a
      CSV.parse("x,y\n3,2\n1,4", headers: true).each.to_a.sort_by { |r| r["x"] }.map(&:to_h)
      CSV.parse("x,y\n3,2\n1,4", headers: true).map { |r| r }.sort_by { |r| r["x"] }.map(&:to_h)
      CSV.parse("x,y\n3,2\n1,4", headers: true).max_by { |r| r["x"] }.to_h
      CSV.parse("x,y\n3,2\n1,4", headers: true).min_by { |r| r["x"] }.to_h
      CSV.parse("x,y\n3,2\n1,4", headers: true).select { |r| r["x"] == "1" }.map(&:to_h)
      CSV.parse("x,y\n3,2\n1,4", headers: true).each_with_index.map { |r, i| [r["x"], i] }
      CSV.parse("x,y\n3,2\n1,4", headers: true).partition { |r| r["x"] == "1" }.map(&:size)
      CSV.parse("x,y\n3,2\n1,4", headers: true).each_with_object([]) { |r, a| a << r["x"] }
      CSV.parse("x,y\n3,2\n1,4", headers: true).inject(0) { |a, r| a + r["x"].to_i }
      CSV.parse("x,y\n3,2\n1,4", headers: true).reject { |r| r["x"] == "1" }.size
      CSV.parse("x,y\n3,2\n1,4", headers: true).find { |r| r["x"] == "1" }.to_h
      CSV.parse("x,y\n3,2\n1,4", headers: true).first(1).size
      CSV.parse("x,y\n3,2\n1,4", headers: true).count
    RUBY
  end

  test "Digest and Base64" do
    assert_like_cruby(<<~'RUBY')
      Digest::SHA256.hexdigest("")
      Digest::SHA256.hexdigest("abc")
      Digest::SHA256.hexdigest("a" * 1000)
      (50..70).map { |n| Digest::SHA256.hexdigest("x" * n) }
      (50..70).map { |n| Digest::SHA1.hexdigest("x" * n) }
      (50..70).map { |n| Digest::MD5.hexdigest("x" * n) }
      Digest::SHA1.hexdigest("abc")
      Digest::MD5.hexdigest("abc")
      Digest::MD5.hexdigest("")
      Digest::SHA256.digest("abc").bytes
      Digest::SHA256.base64digest("abc")
      d = Digest::SHA256.new; d << "a"; d.update("bc"); [d.hexdigest, d.to_s, d == Digest::SHA256.hexdigest("abc"), d.digest_length]
      Digest::MD5.hexdigest("héllo")
      Base64.encode64("hello world" * 10)
      Base64.decode64("aGVsbG8=")
      Base64.strict_encode64("hello")
      Base64.strict_decode64("aGVsbG8=")
      Base64.strict_decode64("aGVsbG8")
      Base64.urlsafe_encode64("\xff\xfe\xfd".b)
      Base64.urlsafe_encode64("a", padding: false)
      Base64.urlsafe_decode64("__79").bytes
      Base64.urlsafe_decode64("YQ")
    RUBY
  end

  test "a table of a hundred thousand fields is read in time like its size" do
    spent = seconds do
      assert_equal 20_000, Kobako::Sandbox.new(timeout: 60, memory_limit: 256 << 20).run(<<~'RUBY')
        require "csv"
        CSV.parse("a,b,\"c d\",1,2.5\n" * 20_000).size
      RUBY
    end
    assert_operator spent, :<, 30
  end

  test "a place that is no CSV is told by its line" do
    assert_equal ["Unclosed quoted field in line 2.", 2], Kobako::Sandbox.new.run(<<~'RUBY')
      require "csv"
      begin
        CSV.parse("a\n\"b\nc")
      rescue CSV::MalformedCSVError => e
        [e.message, e.line_number]
      end
    RUBY
  end
end
