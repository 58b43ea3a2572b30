temp, humid, wind = 23.5, 61, 18
advice = if temp > 28 && humid > 60 then "stay inside"
         elsif temp.between?(18, 28) and not wind > 30 then "go out"
         else "take a coat"
         end
level = humid > 80 ? :high : humid > 40 ? :ok : :low
extra = "umbrella" if humid > 90
extra ||= "nothing"
index = temp + 0.33 * (humid / 100.0 * 6.105 * Math.exp(17.27 * temp / (237.7 + temp))) - 0.7 * (wind / 3.6) - 4
unless index < 20
  note = "feels like #{index.round(1)}"
end
[advice, level, extra, note, (temp if wind > 100), (wind > 10 or raise("x"))]
