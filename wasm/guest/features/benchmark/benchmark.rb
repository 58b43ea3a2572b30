# What took how long: nothing, since the clock stands still.
module Benchmark
  CAPTION = "      user     system      total        real\n"
  FORMAT = "%10.6u %10.6y %10.6t %10.6r\n"

  class Tms
    attr_reader :utime, :stime, :cutime, :cstime, :real, :total, :label

    def initialize(utime = 0.0, stime = 0.0, cutime = 0.0, cstime = 0.0, real = 0.0, label = nil)
      @utime, @stime, @cutime, @cstime, @real = utime, stime, cutime, cstime, real
      @total = utime + stime + cutime + cstime
      @label = label
    end

    def format(_layout = nil)
      Kernel.format("%10.6f %10.6f %10.6f (%10.6f)\n", utime, stime, total, real)
    end
    alias to_s format

    def to_a
      [label, utime, stime, cutime, cstime, real]
    end

    def to_h
      { label: label, utime: utime, stime: stime, cutime: cutime, cstime: cstime, real: real }
    end
  end

  # Prints a line for each `report`.
  class Report
    attr_reader :list

    def initialize(width)
      @width = width
      @list = []
    end

    def report(label = "", &block)
      print label.to_s.ljust(@width)
      tms = Benchmark.measure(label, &block)
      print tms.format
      @list << tms
      tms
    end
    alias item report
  end

  def self.measure(label = "")
    yield
    Tms.new(0.0, 0.0, 0.0, 0.0, 0.0, label)
  end

  def self.realtime
    yield
    0.0
  end

  def self.bm(width = 0)
    print " " * width + CAPTION
    report = Report.new(width)
    yield report
    report.list
  end

  def self.bmbm(width = 0, &block)
    bm(width, &block)
  end
end
