# Wants a gigabyte at once.
"x" * (1 << 30)
