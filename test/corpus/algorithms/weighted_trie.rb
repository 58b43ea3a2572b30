class Trie
  Node = Struct.new(:children, :terminal, :weight) do
    def self.blank = new({}, false, 0)
  end

  def initialize(words = {}) = (@root = Node.blank; words.each { |w, n| insert(w, n) })

  def insert(word, weight = 1)
    node = word.each_char.inject(@root) { |n, c| n.children[c] ||= Node.blank }
    node.terminal = true
    node.weight += weight
    self
  end

  def find(prefix)
    prefix.each_char.reduce(@root) { |n, c| n&.children&.[](c) }
  end

  def complete(prefix, limit: 3)
    start = find(prefix) or return []
    collect(start, prefix).sort_by { |w, n| [-n, w] }.first(limit).map(&:first)
  end

  def include?(w) = !!find(w)&.terminal

  private

  def collect(node, prefix, acc = [])
    acc << [prefix, node.weight] if node.terminal
    node.children.each { |c, n| collect(n, prefix + c, acc) }
    acc
  end
end
t = Trie.new("ruby" => 10, "rust" => 8, "rubocop" => 5, "rake" => 3, "python" => 9)
p t.complete("ru"), t.complete("r", limit: 10), t.complete("z"), t.include?("rub"), t.include?("ruby"), t.insert("rub").include?("rub")
