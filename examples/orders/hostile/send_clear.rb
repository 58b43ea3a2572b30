# Wants a method that it was not granted, through send.
Orders::Store.send(:clear)
