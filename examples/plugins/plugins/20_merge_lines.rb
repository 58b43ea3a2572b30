# frozen_string_literal: true

# Makes one line of those for the same thing. The lines are objects of the application: they
# go back to it as arguments.

invoice = Invoice::Current.call
invoice.lines.group_by { |line| [line.text, line.cents] }.each_value do |first, *others|
  others.each { |other| invoice.merge(first, other) }
  puts "#{first.text}: #{others.size + 1} lines made one, of #{first.quantity}" if others.any?
end
invoice.lines.size
