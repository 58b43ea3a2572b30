# Boggle: words of a list that can be walked on a board.
WORDS = %w[cat cats car care cared dear deal deals east eat eats are area ore read red rest seat sea star stare stared tar tare tears teal trade].freeze
BOARD = <<~B.lines.map { |line| line.split }
  c a t s
  r e d e
  a l s a
  t s e t
B

class Trie
  attr_reader :children
  attr_accessor :word

  def initialize = @children = {}

  def self.of(words)
    words.each_with_object(new) do |word, root|
      word.each_char.inject(root) { |node, c| node.children[c] ||= Trie.new }.word = word
    end
  end

  def size = 1 + children.each_value.sum(&:size)
end

class Boggle
  def initialize(board, trie)
    @board = board
    @trie = trie
  end

  def words
    found = {}
    places.each { |place| walk(place, @trie, [], found) }
    found
  end

  private

  def places = @board.each_index.flat_map { |r| @board[r].each_index.map { |c| [r, c] } }

  def walk(place, node, path, found)
    r, c = place
    return if path.include?(place) || !(following = node.children[@board[r][c]])

    path += [place]
    found[following.word] ||= path if following.word
    [-1, 0, 1].product([-1, 0, 1]) do |dr, dc|
      nr, nc = r + dr, c + dc
      walk([nr, nc], following, path, found) if nr.between?(0, @board.size - 1) && nc.between?(0, @board[nr].size - 1)
    end
  end
end

POINTS = { 3 => 1, 4 => 1, 5 => 2, 6 => 3, 7 => 5 }.freeze
trie = Trie.of(WORDS)
found = Boggle.new(BOARD, trie).words
found.sort.each { |word, path| puts "#{word.ljust(7)}#{POINTS.fetch(word.size, 11)} #{path.map { |r, c| "#{("a".ord + c).chr}#{r + 1}" }.join("-")}" }
puts "#{found.sum { |word, _| POINTS.fetch(word.size, 11) }} points, #{trie.size} nodes, longest #{found.keys.max_by { |w| [w.size, w] }}"
(WORDS - found.keys).sort
