Event = Data.define(:kind, :payload, :at)
events = [Event.new(:login, { user: "ann", ok: true }, 1), Event.new(:login, { user: "bob", ok: false }, 2), Event.new(:purchase, { user: "ann", items: [["pen", 2], ["ink", 1]] }, 5), Event.new(:logout, {}, 9)]
log = events.map do |e|
  case e
  in { kind: :login, payload: { user:, ok: true } } then "#{user} in"
  in { kind: :login, payload: { user:, ok: false | nil } } then "#{user} refused"
  in Event[kind: :purchase, payload: { items: [[String => first, Integer], *rest] }, at: 3..] then "bought #{first} and #{rest.size} more"
  in Event(kind:, at:) then "#{kind} at #{at}"
  end
end
puts log
events.select { _1 in { payload: { user: "ann" } } }.sum(&:at)
