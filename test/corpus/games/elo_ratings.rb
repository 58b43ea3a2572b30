class Elo
  K = 32
  attr_reader :ratings
  def initialize(*names) = @ratings = names.to_h { |n| [n, 1500.0] }
  def expected(a, b) = 1 / (1 + 10**((ratings[b] - ratings[a]) / 400))
  def play(winner, loser, draw: false)
    change = K * ((draw ? 0.5 : 1) - expected(winner, loser))
    ratings[winner] += change
    ratings[loser] -= change
    change.round(2)
  end
end
elo = Elo.new(:ann, :bob, :cy)
changes = [elo.play(:ann, :bob), elo.play(:ann, :cy), elo.play(:cy, :ann), elo.play(:bob, :cy, draw: true)]
puts changes.inspect, elo.ratings.sort_by { |_, r| -r }.map { |n, r| "#{n} #{r.round}" }
[elo.ratings.values.sum.round(6), elo.expected(:ann, :bob).round(4)]
