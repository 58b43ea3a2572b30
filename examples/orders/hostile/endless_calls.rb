# Calls a Service for ever.
loop { Orders::Store.page(0, limit: 1) }
