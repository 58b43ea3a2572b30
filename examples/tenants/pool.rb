# frozen_string_literal: true

module Tenants
  Job = Data.define(:tenant, :source)

  # Threads that run jobs. Of a tenant's jobs one runs at a time, so that a tenant with many
  # slow ones holds one thread and leaves the rest to the others.
  class Pool
    def initialize(size)
      @size = size
      @lock = Mutex.new
      @idle = ConditionVariable.new
    end

    # The Results, in the order of the jobs.
    def run(jobs)
      @waiting = jobs.each_with_index.to_a
      @busy = {}
      results = Array.new(jobs.size)
      Array.new(@size) { Thread.new { work(results) } }.each(&:join)
      results
    end

    private

    def work(results)
      while (job, place = take)
        begin
          results[place] = job.tenant.run(job.source)
        ensure
          give_back(job.tenant)
        end
      end
    end

    # The first job whose tenant has none running, with its place; nil when all are taken.
    def take
      @lock.synchronize do
        until @waiting.empty?
          index = @waiting.index { |job, _| !@busy[job.tenant] }
          return @waiting.delete_at(index).tap { |job, _| @busy[job.tenant] = true } if index

          @idle.wait(@lock)
        end
      end
    end

    def give_back(tenant)
      @lock.synchronize do
        @busy.delete(tenant)
        @idle.broadcast
      end
    end
  end
end
