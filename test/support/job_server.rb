# frozen_string_literal: true

require_relative "server_process"

# test/servers/job_worker.rb:
#
#   JobServer.open(folder) { |server| server.add("1 + 1").then { |job| server.answer(job) } }
class JobServer < ServerProcess
  def initialize(folder, *options)
    @folder = folder
    @count = 0
    %w[todo taken done].each { |name| Dir.mkdir("#{folder}/#{name}") }
    super("#{SERVERS}/job_worker.rb", folder, *options)
  end

  # Gives the job's name.
  def add(script)
    name = format("%04d", @count += 1)
    File.write("#{@folder}/#{name}", script)
    File.rename("#{@folder}/#{name}", "#{@folder}/todo/#{name}")
    name
  end

  def taken?(job) = File.exist?("#{@folder}/taken/#{job}")

  # [process id, what became of the script]
  def answer(job)
    wait("an answer") { File.exist?("#{@folder}/done/#{job}") }
    process, answer = File.read("#{@folder}/done/#{job}").split(" ", 2)
    [process.to_i, answer]
  end

  def answers(scripts) = scripts.map { |script| add(script) }.map { |job| answer(job) }
end
