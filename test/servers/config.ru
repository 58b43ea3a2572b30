# frozen_string_literal: true

# A script comes in the body, and what became of it goes back:
#
#   POST /warm  in a Sandbox that has run before the server forked, with a timeout of 0.3 s
#   POST /2     in one of its own, with a timeout of 2 s

require "kobako"
require_relative "answer"

def sandbox(timeout)
  Kobako::Sandbox.new(timeout:).tap do |sandbox|
    sandbox.define(:Clock).bind(:Wait, ->(seconds) { sleep seconds }, methods: %i[call])
  end
end

warm = Queue.new
# one per thread: a Sandbox runs one script at a time
4.times { warm << sandbox(0.3).tap { |ready| ready.run("1") } }

def lend(pool)
  lent = pool.pop
  yield lent
ensure
  pool << lent
end

run(lambda do |request|
  script = request["rack.input"].read
  path = request["PATH_INFO"].delete_prefix("/")
  answer = if path == "warm"
             lend(warm) { |ready| Answer.of(ready, script) }
           else
             Answer.of(sandbox(path.include?(".") ? Float(path) : Integer(path)), script)
           end
  [200, { "content-type" => "text/plain", "x-worker" => Process.pid.to_s }, [answer]]
end)
