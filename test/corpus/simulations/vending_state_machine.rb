STATES = {
  idle: { coin: :ready }, ready: { coin: :ready, select: :vending, refund: :idle }, vending: { done: :idle }
}.freeze
credit = 0
state = :idle
log = []
[[:coin, 50], [:coin, 20], [:select, "gum"], [:done], [:select, "x"], [:coin, 10], [:refund]].each do |event, arg|
  target = STATES[state][event]
  unless target
    log << "#{event} ignored in #{state}"
    next
  end
  case event
  in :coin then credit += arg
  in :select | :done
    log << "#{event}ing #{arg}" if arg
  in :refund
    log << "refund #{credit}"
    credit = 0
  end
  state = target
end
puts log
[state, credit]
