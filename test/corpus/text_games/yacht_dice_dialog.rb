DIALOG = { "start" => ["You see a door.", { "open" => "hall", "listen" => "start2" }], "start2" => ["You hear steps.", { "open" => "trap", "wait" => "hall" }], "hall" => ["A hall with treasure. The end.", {}], "trap" => ["A trap! The end.", {}] }.freeze
def play(choices)
  node = "start"
  path = []
  loop do
    text, exits = DIALOG.fetch(node)
    path << text
    return [node, path] if exits.empty?
    choice = choices.shift or return [:stuck, path]
    node = exits.fetch(choice) { path << "You cannot #{choice}. (#{exits.keys.join("/")})"; node }
  end
end
endings = [%w[open], %w[listen open], %w[dance listen wait], %w[listen]].map { |c| play(c).tap { |_, path| puts path, "--" }.first }
reachable = ->(n, seen = []) { seen.include?(n) ? seen : DIALOG[n][1].values.inject(seen + [n]) { |s, m| reachable.(m, s) } }
[endings, reachable.("start").sort]
