USERNAME = /\A(?=.{3,12}\z)[a-z](?:[a-z0-9]|[_-](?![_-]|\z))*\z/
%w[ann a_b-c ab -abc abc- a__b toolongusername x9y].each { |u| puts "#{u.ljust(16)}#{USERNAME.match?(u) ? "ok" : "no"}" }
STRONG = /\A(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?!.*(.)\1{2})\S{8,}\z/
words = %w[Passw0rd Passsw0rd password Sh0rt Good1Password]
puts words.map { |w| (w =~ STRONG).inspect }.join(" ")
hints = { /[a-z]/ => "lowercase", /[A-Z]/ => "uppercase", /\d/ => "digit", /.{8}/ => "8 characters" }
words.to_h { |w| [w, hints.reject { |re, _| re.match?(w) }.values] }
