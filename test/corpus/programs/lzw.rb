def compress(text)
  dictionary = (0..255).to_h { |i| [i.chr, i] }
  current = ""
  codes = text.each_char.with_object([]) do |char, out|
    if dictionary.key?(current + char)
      current += char
    else
      out << dictionary[current]
      dictionary[current + char] = dictionary.size
      current = char
    end
  end
  current.empty? ? codes : codes << dictionary[current]
end

def expand(codes)
  dictionary = (0..255).to_h { |i| [i, i.chr] }
  previous = dictionary.fetch(codes.first)
  codes.drop(1).inject(previous.dup) do |text, code|
    entry = dictionary.fetch(code) do
      raise ArgumentError, "bad code #{code}" unless code == dictionary.size

      previous + previous[0]
    end
    dictionary[dictionary.size] = previous + entry[0]
    previous = entry
    text << entry
  end
end

message = "TOBEORNOTTOBEORTOBEORNOT"
codes = compress(message)
puts codes.inspect, expand(codes)
begin
  expand([65, 999])
rescue ArgumentError => e
  puts e.message
end
repetitive = "ab" * 50
[codes.size, expand(compress(repetitive)) == repetitive, compress(repetitive).size, compress("")]
