enemies = [[:orc, 10, 1], [:wolf, 6, 2], [:troll, 20, 1]].map { |kind, hp, speed| { kind:, hp:, speed:, at: 0 } }
towers = [{ at: 3, range: 2, damage: 3 }, { at: 6, range: 1, damage: 5 }]
log = []
turn = 0
lives = 3
until enemies.empty? || lives.zero?
  turn += 1
  enemies.each { |e| e[:at] += e[:speed] }
  towers.each do |t|
    target = enemies.select { |e| (e[:at] - t[:at]).abs <= t[:range] }.max_by { |e| e[:at] } or next
    target[:hp] -= t[:damage]
    log << "turn #{turn}: #{target[:kind]} killed at #{target[:at]}" if target[:hp] <= 0
  end
  enemies.reject! { |e| e[:hp] <= 0 }
  through, enemies = enemies.partition { |e| e[:at] >= 9 }
  through.each { |e| lives -= 1; log << "turn #{turn}: #{e[:kind]} got through" }
end
puts log
{ turn:, lives: }
