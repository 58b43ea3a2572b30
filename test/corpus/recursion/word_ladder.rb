WORDS = %w[hit hot dot dog lot log cog cot].freeze
def neighbours(w) = WORDS.select { |x| x.chars.zip(w.chars).count { |a, b| a != b } == 1 }
def ladders(from, to, path = [from], best = [99])
  if from == to
    best[0] = [best[0], path.size].min
    return [path]
  end
  return [] if path.size >= best[0]
  (neighbours(from) - path).flat_map { |w| ladders(w, to, path + [w], best) }
end
all = ladders("hit", "cog")
short = all.select { |x| x.size == all.map(&:size).min }.sort
puts short.map { |l| l.join(" > ") }
short.size
