# Calls itself without end.
def dig(depth) = dig(depth + 1)
dig(0)
