# frozen_string_literal: true

require "net/http"
require_relative "server_process"

# Puma with test/servers/config.ru:
#
#   WebServer.open("-w", "2", "--preload") { |server| server.post("1 + 1").body }
class WebServer < ServerProcess
  CONFIG = File.join(SERVERS, "puma.rb")
  PLAIN = { "content-type" => "text/plain" }.freeze

  def initialize(*options)
    super("-r", "puma/cli", "-e", "Puma::CLI.new(ARGV).run", "--", "-C", CONFIG, *options)
  end

  def boot = wait("a start") { @log.include?("Use Ctrl-C to stop") }

  def until_workers(count) = wait("#{count} workers") { workers.size >= count }

  # The process ids of all workers that there have been.
  def workers = @log.scan(/Worker \d+ \(PID: (\d+)\) booted/).flatten.map(&:to_i)

  # The response; its body tells what became of the script.
  def post(script, path = "warm")
    Net::HTTP.start("127.0.0.1", port, read_timeout: PATIENCE) { |http| http.post("/#{path}", script, PLAIN) }
  end

  private

  def port = @log[%r{Listening on http://127\.0\.0\.1:(\d+)}, 1].to_i
end
