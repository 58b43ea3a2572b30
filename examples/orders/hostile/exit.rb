# Wants to end the process.
exit 1
