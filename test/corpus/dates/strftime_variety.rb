t = Time.utc(2023, 1, 5, 7, 8, 9, 123_456)
formats = ["%F %T", "%D", "%R", "%r", "%c", "%x %X", "%s", "%L", "%3N", "%6N", "%9N", "%N", "%y%m%d", "%-m/%-d", "%e", "%l:%M%P", "%^a %^B", "%010Y",
           "%%", "%C", "%G-W%V-%u", "%w", "%Z", "%z", "%::z", "%h", "%n|%t|", "%+", "%v", "%5d", "%-H", "%k"]
formats.each { |f| puts "#{f.ljust(10)} #{t.strftime(f)}" }
formats.size
