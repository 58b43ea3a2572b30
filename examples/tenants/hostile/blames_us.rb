# Hopes that a failure which is not its own will not be counted.
raise Kobako::ServiceError, "RuntimeError: the database is down"
