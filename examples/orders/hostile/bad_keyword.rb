# Gives a Service a keyword that it does not have.
Orders::Store.page(0, where: "1 = 1")
