ICS = <<~I.gsub("\n", "\r\n")
  BEGIN:VCALENDAR
  BEGIN:VEVENT
  SUMMARY:Team meeting\\, weekly
  DTSTART:20240517T093000Z
  DURATION:PT1H30M
  END:VEVENT
  BEGIN:VEVENT
  SUMMARY:Long title that is
   folded
  DTSTART;VALUE=DATE:20240601
  END:VEVENT
  END:VCALENDAR
I
lines = ICS.gsub(/\r\n[ \t]/, "").split("\r\n")
events = []
lines.each do |line|
  name, params, value = line.match(/\A([A-Z]+)((?:;[^:]+)?):(.*)\z/).captures
  case [name, value]
  in ["BEGIN", "VEVENT"] then events << {}
  in ["SUMMARY", text] then events.last[:title] = text.gsub('\,', ",")
  in ["DTSTART", /\A(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?\z/]
    events.last[:start] = Time.utc(*$~.captures.compact.map { |d| d.to_i(10) })
    events.last[:all_day] = params.include?("VALUE=DATE")
  in ["DURATION", /\APT(?:(\d+)H)?(?:(\d+)M)?\z/] then events.last[:minutes] = $1.to_i * 60 + $2.to_i
  else nil
  end
end
events.each { |e| puts "#{e[:start].strftime("%a %d %b")}#{e[:start].strftime(" %H:%M") unless e[:all_day]} #{e[:title]}#{" (#{e[:minutes]} min)" if e[:minutes]}" }
events.map { |e| e.slice(:title, :all_day) }
