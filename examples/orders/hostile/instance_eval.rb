# Wants to run code inside a bound object.
Orders::Store.instance_eval("@lines.clear")
