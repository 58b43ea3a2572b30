# Claims that the application failed.
raise Kobako::ServiceError, "the database is down, please restart"
