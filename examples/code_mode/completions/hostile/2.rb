# If I get nothing, nobody gets anything.
hoard = []
loop do
  hoard << Desk::Tickets.search
rescue Exception
  retry
end
