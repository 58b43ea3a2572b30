# The unambiguous beginnings of words: Abbrev.abbrev(%w[car cat])["car"] # => "car".
module Abbrev
  def self.abbrev(words, pattern = nil)
    pattern = /\A#{Regexp.escape(pattern)}/ if pattern.is_a?(String)
    owners = Hash.new { |hash, beginning| hash[beginning] = [] }
    words.each do |word|
      1.upto(word.size - 1) { |size| owners[word[0, size]] << word }
    end
    table = {}
    owners.each { |beginning, found| table[beginning] = found[0] if found.uniq.size == 1 }
    words.each { |word| table[word] = word }
    pattern ? table.select { |beginning, _| pattern.match?(beginning) } : table
  end

  def abbrev(words, pattern = nil)
    Abbrev.abbrev(words, pattern)
  end
end

class Array
  def abbrev(pattern = nil)
    Abbrev.abbrev(self, pattern)
  end
end
