# Wants to end the process with a last word.
abort "that was it"
