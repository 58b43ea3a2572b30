# Wants a Service that is not bound.
Orders::Customers.all
