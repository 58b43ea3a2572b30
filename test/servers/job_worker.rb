# frozen_string_literal: true

# Works off the scripts in a folder with ServerEngine, which forks workers, and new ones for those that die:
#
#   ruby job_worker.rb FOLDER         in the workers
#   ruby job_worker.rb FOLDER alone   each in a process that its worker forks for it, as Resque does
#
# FOLDER/todo/NAME is a script, FOLDER/taken/NAME is being worked on, FOLDER/done/NAME says in which process, and
# what became of it.

require "kobako"
require "serverengine"
require_relative "answer"

module JobWorker
  FOLDER, ALONE = ARGV

  def self.sandbox(timeout)
    Kobako::Sandbox.new(timeout:).tap do |sandbox|
      host = sandbox.define(:Host)
      host.bind(:Kill, -> { Process.kill(:KILL, Process.pid) }, methods: %i[call])
      host.bind(:Fork, method(:answer_in_child), methods: %i[call])
    end
  end

  def self.answer_in_child(script)
    IO.popen("-") do |child|
      next child.read if child

      $stdout.write(Answer.of(sandbox(0.2), script))
      $stdout.flush
      exit!(0)
    end
  end

  # They have run before the workers are forked. What forks or kills has more time.
  QUICK, PATIENT = [0.5, 10].map { |timeout| sandbox(timeout).tap { |ready| ready.run("1") } }

  def run
    until @stop
      job = take
      job ? work_off(job) : sleep(0.01)
    end
  end

  def stop = @stop = true

  private

  # Another worker may have been quicker.
  def take
    name = Dir.children("#{FOLDER}/todo").min or return
    File.rename("#{FOLDER}/todo/#{name}", "#{FOLDER}/taken/#{name}")
    name
  rescue Errno::ENOENT
    nil
  end

  def work_off(job)
    return answer(job) unless ALONE

    child = fork do
      answer(job)
      exit!(0)
    end
    _, status = Process.wait2(child)
    done(job, child, "killed by #{status.termsig}") if status.signaled?
  end

  def answer(job)
    script = File.read("#{FOLDER}/taken/#{job}")
    done(job, Process.pid, Answer.of(script.include?("Host::") ? PATIENT : QUICK, script))
  end

  # There at once or not at all.
  def done(job, process, answer)
    File.write("#{FOLDER}/#{job}", "#{process} #{answer}")
    File.rename("#{FOLDER}/#{job}", "#{FOLDER}/done/#{job}")
  end
end

ServerEngine.create(nil, JobWorker, worker_type: "process", workers: 2, log: "-", log_level: "warn").run
