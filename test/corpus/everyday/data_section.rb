records = DATA.each_line(chomp: true).reject(&:empty?).map { |l| l.split("|") }
records.each { |name, score| puts "#{name.ljust(6)}#{score.rjust(4)}" }
records.sum { |_, s| s.to_i }
__END__
Ann|90
Bob|7

Cy|55
