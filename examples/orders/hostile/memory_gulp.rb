# Wants half a gigabyte at once.
"x" * (1 << 29)
