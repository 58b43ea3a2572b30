def execute(line)
  case line.split
  in ["go", ("north" | "south" | "east" | "west") => dir] then "moving #{dir}"
  in ["take", *items] unless items.empty? then "taking #{items.join(" and ")}"
  in ["set", key, value] if value.match?(/\A\d+\z/) then "#{key} := #{value.to_i}"
  in ["quit" | "exit"] then :bye
  in [] then ""
  in [verb, *] then "I don't know how to #{verb}"
  end
end
["go north", "go up", "take lamp key", "take", "set x 10", "set x y", "exit", ""].map { |l| execute(l).tap { |r| puts "> #{l}\n#{r}" } }
