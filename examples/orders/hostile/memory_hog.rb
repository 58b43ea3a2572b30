# Keeps more and more memory.
hoard = []
loop { hoard << ("x" * 100_000) }
