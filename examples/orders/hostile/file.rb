# Wants a file of the host.
File.read("/etc/passwd")
