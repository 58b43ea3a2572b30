plan = <<~P.lines(chomp: true).map { |l| l.split("").map(&:to_sym) }
  L.LL
  LLL.
  .LLL
P
step = lambda do |seats|
  seats.each_index.map do |r|
    seats[r].each_index.map do |c|
      near = [-1, 0, 1].product([-1, 0, 1]).count { |a, b| [a, b] != [0, 0] && (r + a) >= 0 && (c + b) >= 0 && seats.dig(r + a, c + b) == :"#" }
      case [seats[r][c], near]
      in [:L, 0] then :"#"
      in [:"#", 4..] then :L
      in [other, _] then other
      end
    end
  end
end
rounds = 0
loop do
  nxt = step[plan]
  break if nxt == plan
  rounds += 1
  plan = nxt
  puts "round #{rounds}", plan.map(&:join)
end
[rounds, plan.flatten.tally]
