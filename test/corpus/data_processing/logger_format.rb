require "logger"
require "stringio"
io = StringIO.new
log = Logger.new(io)
log.formatter = proc { |sev, _time, prog, msg| "[#{sev}]#{prog && " #{prog}:"} #{msg}\n" }
log.level = Logger::INFO
log.debug("hidden")
log.info("shown")
log.warn { "lazy" }
log.error("prog") { "with progname" }
log.add(Logger::FATAL, "added")
log.unknown("what")
log.progname = "app"
log.info("named")
log << "raw\n"
puts io.string
p log.debug?, log.info?, log.level, log.warn("x")
log2 = Logger.new($stdout, level: :warn, formatter: ->(s, t, p, m) { "#{s[0]}|#{m.inspect}\n" })
log2.info("no")
log2.warn(sym: 1)
log2.error(RuntimeError.new("oops"))
log2.level = "debug"
log2.debug "now"
io3 = StringIO.new
l3 = Logger.new(io3, progname: "svc")
l3.info("hello")
puts io3.string.sub(/\[.*?\]/, "[TS]")
