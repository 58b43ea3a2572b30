# Wants a shell.
system("id")
