# frozen_string_literal: true

module Tenants
  # What a tenant has used, and how often it failed.
  class Account
    # Failures after which nothing of the tenant's is run any more.
    MOST_FAILURES = 3

    # Seconds are of the wall clock: what the tenant kept a thread busy.
    attr_reader :runs, :failures, :refused, :seconds, :longest

    def initialize
      @runs = @failures = @refused = 0
      @seconds = @longest = 0.0
    end

    def charge(seconds, failed:)
      @runs += 1
      @failures += 1 if failed
      @seconds += seconds
      @longest = [longest, seconds].max
    end

    def refuse = @refused += 1

    def suspended? = failures >= MOST_FAILURES
  end
end
