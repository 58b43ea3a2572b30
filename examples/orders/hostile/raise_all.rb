# Raises what a bare rescue does not catch.
raise Exception, "not even a StandardError"
