# Wants a method that the application keeps for itself.
Invoice::Current.call.void
