# Ends with an Array inside itself.
report = []
report << report
