MENU = { "1" => ["List", ->(s) { s[:items].join(", ") }], "2" => ["Add", ->(s) { s[:items] << "item#{s[:items].size + 1}"; "added" }], "q" => ["Quit", ->(s) { s[:done] = true; "bye" }] }.freeze
state = { items: [], done: false }
inputs = %w[1 2 2 9 1 q 1].to_enum
until state[:done]
  choice = inputs.next
  label, action = MENU.fetch(choice) { ["?", ->(_) { "no such option: #{choice}" }] }
  puts "#{choice}) #{label}: #{action.call(state).then { |r| r.empty? ? "(nothing)" : r }}"
end
rest = []
loop { rest << inputs.next }
[state, rest]
