class Trie
  def initialize(words = [])
    @root = {}
    words.each { |w| add(w) }
  end
  def add(word) = word.each_char.inject(@root) { |n, c| n[c] ||= {} }[:end] = true
  def include?(word) = find(word)&.key?(:end) || false
  def complete(prefix) = collect(find(prefix), prefix)
  private
  def find(s) = s.each_char.inject(@root) { |n, c| n && n[c] }
  def collect(node, prefix)
    return [] unless node
    node.flat_map { |k, child| k == :end ? [prefix] : collect(child, prefix + k) }.sort
  end
end
t = Trie.new(%w[car card care cat dog do])
p t.include?("car"), t.include?("ca"), t.complete("car"), t.complete("d"), t.complete("x"), t.complete("").size
t.add("carbon")
t.complete("carb")
