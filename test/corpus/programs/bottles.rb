# The song, down from 99.
def bottles(n)
  case n
  when 0 then "no more bottles"
  when 1 then "1 bottle"
  else "#{n} bottles"
  end + " of beer"
end

def verse(n)
  first = "#{bottles(n)} on the wall, #{bottles(n)}.".sub(/\A[a-z]/, &:upcase)
  second = if n.zero?
             "Go to the store and buy some more, #{bottles(99)} on the wall."
           else
             "Take #{n == 1 ? "it" : "one"} down and pass it around, #{bottles(n - 1)} on the wall."
           end
  [first, second].join("\n")
end

song = 99.downto(0).map { |n| verse(n) }
puts song.first, "", song[97], "", song.last(2).join("\n\n")
[song.size, song.join("\n\n").lines.size, song.join.scan(/\d+ bottles?/).size]
