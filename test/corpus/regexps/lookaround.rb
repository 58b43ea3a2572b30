puts "price: $100, cost: €200".scan(/(?<=[$€])\d+/).inspect, "foobar foobaz".scan(/foo(?!bar)\w+/).inspect, "1234567".gsub(/(?<=\d)(?=(\d{3})+$)/, ","), "unhappy happy".scan(/(?<!un)happy/).size
puts "camelCaseString".split(/(?=[A-Z])/).inspect, "a1b22".split(/(?<=\d)(?=[a-z])/).inspect, "aaa"[/a{2}/], "aaa"[/a+?/], "<b>x</b><b>y</b>".scan(/<b>.*?<\/b>/).inspect, "foo.bar"[/(?>fo+)\./], "aaab"[/a++b/]
puts "((a)(b(c)))"[/\((?:[^()]|\g<0>)*\)/], "xx(1(2)3)yy"[/(?<p>\((?:[^()]|\g<p>)*\))/, "p"], "abab"[/(ab)\1/], "abcABC".scan(/[a-c]/i).size, "a\nb" =~ /a.b/m, ("a\nb" =~ /a.b/).inspect
"pw1" =~ /\A(?=.*\d)(?=.*[a-z]).{3,}\z/
