def ago(from, now)
  seconds = (now - from).to_i
  case seconds
  when ...0 then "in the future"
  when 0..4 then "just now"
  when 5...60 then "#{seconds} seconds ago"
  when 60...3600 then "#{seconds / 60} minute(s) ago"
  when 3600...86_400 then "#{seconds / 3600} hour(s) ago"
  when 86_400...172_800 then "yesterday"
  else from.strftime("on %b %-d, %Y")
  end
end
now = Time.at(1_715_000_000).utc
[-10, 3, 45, 150, 7300, 100_000, 400_000].map { |s| ago(now - s, now).tap { |x| puts x } }
