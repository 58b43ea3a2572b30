# Wants a real public method that it was not granted.
Orders::Store.clear
