# Never has enough.
invoice = Invoice::Current.call
begin
  loop { invoice.note("Thank you!") }
rescue Kobako::ServiceError => e
  warn e.message
  loop {}
end
