TEXT = "Due 3 March 2024, paid on 2024-02-28, see note of 12/31/23 and Mar 5th, 2022; not 99/99/99."
MONTHS = %w[jan feb mar apr may jun jul aug sep oct nov dec].freeze
MONTH = /(?<mon>#{MONTHS.join("|")})[a-z]*/i
FORMS = [/\b(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)\b/, /\b(?<d>\d{1,2}) #{MONTH} (?<y>\d{4})\b/, %r{\b(?<m>\d\d)/(?<d>\d\d)/(?<y>\d\d)\b}, /\b#{MONTH} (?<d>\d{1,2})(?:st|nd|rd|th)?, (?<y>\d{4})/].freeze
found = FORMS.flat_map do |form|
  TEXT.to_enum(:scan, form).filter_map do
    m = $~
    month = m.names.include?("mon") ? MONTHS.index(m[:mon].downcase) + 1 : m[:m].to_i
    year = m[:y].size == 2 ? 2000 + m[:y].to_i : m[:y].to_i
    [m.begin(0), m[0], format("%04d-%02d-%02d", year, month, m[:d].to_i)] if month.between?(1, 12)
  end
end
found.sort.each { |at, text, iso| puts "#{at.to_s.rjust(3)} #{text.inspect} = #{iso}" }
found.map(&:last).minmax
