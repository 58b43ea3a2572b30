lead = { email: "cto@corp.example", title: "Chief Technology Officer", visits: 14, employees: 230, last_seen_days: 3, unsubscribed: false }
score = 0
score += 20 if lead[:title] =~ /chief|vp|head|director/i
score += [lead[:visits] * 2, 30].min
score += { 0..10 => 0, 11..200 => 10, 201.. => 25 }.find { |r, _| r.cover?(lead[:employees]) }.last
score += lead[:last_seen_days] <= 7 ? 15 : 0
score -= 10 if lead[:email].match?(/@(gmail|yahoo|hotmail)\./)
score = 0 if lead[:unsubscribed]
grade = %w[D C B A][score.clamp(0, 99) / 25]
{ score:, grade: }
