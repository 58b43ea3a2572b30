events = [[0, :click], [1, :view], [1, :view], [3, :click], [7, :view], [8, :buy], [8, :click], [12, :view]]
windows = events.group_by { |t, _| t / 5 }.transform_values { |l| l.map(&:last).tally }
(0..windows.keys.max).each { |w| puts "#{w * 5}-#{w * 5 + 4}: #{windows.fetch(w, {}).map { |k, n| "#{k}=#{n}" }.join(" ")}" }
sessions = events.slice_when { |(a, _), (b, _)| b - a > 3 }.to_a
funnel = %i[view click buy].each_cons(2).map { |a, b| [a, b, sessions.count { |s| (i = s.index { |_, k| k == a }) && s.drop(i).any? { |_, k| k == b } }] }
puts sessions.map { |s| s.map(&:last).join(">") }, funnel.inspect
{ sessions: sessions.size, longest: sessions.map { |s| s.last[0] - s.first[0] }.max, gaps: events.each_cons(2).map { |(a, _), (b, _)| b - a }.tally.sort.to_h }
