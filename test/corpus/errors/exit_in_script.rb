puts "before"
begin
  exit 2
rescue SystemExit => e
  puts "exit #{e.status} #{e.success?} #{e.message}"
end
begin
  abort "fatal"
rescue SystemExit => e
  puts e.message, e.status
end
at = []
begin
  at << 1
  exit
ensure
  puts "ensure ran #{at}"
end
