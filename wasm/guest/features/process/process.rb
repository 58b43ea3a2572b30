# Of processes there is only the clock, which stands where the run's does.
module Process
  CLOCK_REALTIME = 0
  CLOCK_MONOTONIC = 1
  CLOCK_PROCESS_CPUTIME_ID = 2
  CLOCK_THREAD_CPUTIME_ID = 3
  UNITS = {
    float_second: 1e-9, float_millisecond: 1e-6, float_microsecond: 1e-3, second: 1_000_000_000,
    millisecond: 1_000_000, microsecond: 1000, nanosecond: 1
  }.freeze

  def self.clock_gettime(clock, unit = :float_second)
    raise ArgumentError, "unexpected unit: #{unit}" unless UNITS.key?(unit)

    nanoseconds = clock == CLOCK_REALTIME ? Time.now.__nanoseconds : 0
    each = UNITS[unit]
    each.is_a?(Float) ? nanoseconds * each : nanoseconds / each
  end

  def self.method_missing(name, *)
    Kobako::Absent.refuse(name, "Process.#{name}")
  end

  def self.respond_to_missing?(*)
    false
  end
end
