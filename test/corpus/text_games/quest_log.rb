Quest = Struct.new(:title, :goals, :reward) do
  def progress = goals.values.count { |have, need| have >= need }
  def done? = progress == goals.size
  def bar = "[#{"■" * progress}#{"□" * (goals.size - progress)}]"
  def to_s = "#{bar} #{title}#{" ✔" if done?}"
end
quests = [Quest.new("Rat problem", { rats: [0, 3] }, 10), Quest.new("Herbalist", { mint: [0, 2], sage: [0, 1] }, 25)]
gold = 0
%i[rats mint rats sage dragon rats mint].each do |thing|
  hit = quests.reject(&:done?).select { |q| q.goals.key?(thing) }
  puts "Nothing happens with the #{thing}." if hit.empty?
  hit.each do |q|
    q.goals[thing][0] += 1
    next unless q.done?
    gold += q.reward
    puts "Completed: #{q.title} (+#{q.reward} gold)"
  end
end
puts quests, gold
quests.to_h { |q| [q.title, q.goals.transform_values(&:first)] }
