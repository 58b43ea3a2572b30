# Takes all memory that there is.
hoard = []
loop { hoard << ("x" * 10_000) }
