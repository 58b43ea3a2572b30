# Ends with what cannot leave the guest.
-> { Invoice::Current.call }
