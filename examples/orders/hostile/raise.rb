# Raises.
raise ArgumentError, "this customer's prices make no sense"
