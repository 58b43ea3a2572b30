# Gives a Service what it does not take.
Orders::Store.page("0; DROP TABLE orders", limit: -1)
