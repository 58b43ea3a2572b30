case { status: :pending, id: 7 }
in { status: :done } then puts "done"
in { status: :failed, reason: } then puts reason
end
