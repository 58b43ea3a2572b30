class SimpleLogger
  LEVELS = %i[debug info warn error].freeze

  def initialize(io = $stdout, level: :info, clock: -> { 0 })
    @io = io
    @level = LEVELS.index(level)
    @clock = clock
  end

  LEVELS.each_with_index do |name, index|
    define_method(name) do |message = nil, &block|
      next false if index < @level

      text = block ? block.call : message
      @io.puts "#{"%04d" % @clock.call} #{name.to_s.upcase.ljust(5)} -- #{text}"
      true
    end

    define_method("#{name}?") { index >= @level }
  end
end

time = 0
log = SimpleLogger.new(level: :info, clock: -> { time += 5 })
log.debug { raise "never evaluated" }
log.info("started")
log.warn { "disk at #{90 + 5}%" }
log.error "failed: %s" % { code: 1 }.inspect
[log.debug?, log.error?, log.debug("x"), log.info("end")]
