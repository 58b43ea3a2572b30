class Flaky < StandardError; end
attempts = 0
delays = []
begin
  attempts += 1
  raise Flaky, "attempt #{attempts} failed" if attempts < 4
  puts "succeeded after #{attempts} attempts"
rescue Flaky => e
  puts e.message
  delays << 2**attempts
  retry if attempts < 5
end

def with_retries(max, on: StandardError)
  tries = 0
  begin
    yield tries
  rescue *on => e
    tries += 1
    retry if tries < max
    raise RuntimeError, "gave up after #{tries}: #{e.message}"
  end
end
puts with_retries(3) { |t| t < 2 ? raise("no #{t}") : "ok #{t}" }
begin
  with_retries(2, on: [ArgumentError, KeyError]) { {}.fetch(:a) }
rescue => e
  puts e.message, e.cause.class
end
delays
