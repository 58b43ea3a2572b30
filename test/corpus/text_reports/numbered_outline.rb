outline = { "Intro" => {}, "Body" => { "First" => { "Detail" => {} }, "Second" => {} }, "End" => {} }
def render(tree, prefix = [])
  tree.each_with_index.flat_map do |(title, children), i|
    number = [*prefix, i + 1]
    ["#{"   " * prefix.size}#{number.join(".")} #{title}", *render(children, number)]
  end
end
lines = render(outline)
puts lines
depth = ->(t) { t.empty? ? 0 : 1 + t.values.map(&depth).max }
puts depth.(outline)
lines.map { |l| l[/[\d.]+/] }
