require "json"
text = '{"employees":[{"name":"Ann","dept":"dev","salary":5000,"skills":["ruby","sql"]},{"name":"Bob","dept":"ops","salary":4200,"skills":["bash"]},{"name":"Cy","dept":"dev","salary":6100.5,"skills":[]}]}'
data = JSON.parse(text, symbolize_names: true)
depts = data[:employees].group_by { |e| e[:dept] }.transform_values do |list|
  { count: list.size, average: (list.sum { |e| e[:salary] } / list.size.to_f).round(2), skills: list.flat_map { |e| e[:skills] }.uniq }
end
puts JSON.pretty_generate(depts)
puts JSON.generate(data[:employees].map { |e| e.slice(:name, :salary) })
puts JSON.parse("[1, 2.0, null, true, \"x\"]").inspect
JSON.parse(depts.to_json)["dev"]
