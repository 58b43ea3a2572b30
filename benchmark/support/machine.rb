# frozen_string_literal: true

require "etc"
require "rbconfig"

class Bench
  # What was measured on, and how much else it did meanwhile.
  module Machine
    ROOT = File.expand_path("../..", __dir__)

    module_function

    def description
      { cpu:, cores: Etc.nprocessors, memory:, kernel: "#{Etc.uname[:sysname]} #{Etc.uname[:release][/\A[\d.]*\d/]}",
        ruby: RUBY_VERSION, rust: said("rustc", "--version")&.split&.at(1), wasmtime:, commit: }
    end

    def line
      told = description
      "#{told[:cpu]}, #{told[:cores]} CPUs, #{told[:kernel]}, Ruby #{told[:ruby]}, commit #{told[:commit] || "unknown"}"
    end

    def cpu = read("/proc/cpuinfo")&.slice(/model name\s*: (.*)/, 1) || RbConfig::CONFIG["host_cpu"]

    # Bytes.
    def memory = read("/proc/meminfo")&.slice(/MemTotal:\s+(\d+)/, 1)&.to_i&.*(1024)

    def wasmtime = read(File.join(ROOT, "Cargo.lock"))&.slice(/name = "wasmtime"\nversion = "(.*)"/, 1)

    # Results and documents may have changed since: they are not what was measured.
    def commit
      short = said("git", "-C", ROOT, "rev-parse", "--short", "HEAD") or return
      changed = said("git", "-C", ROOT, "status", "--porcelain", "--", "lib", "ext", "wasm", "Cargo.lock")
      changed.to_s.empty? ? short : "#{short} and changes"
    end

    # Of all the machine's cores, how many were busy with other things than this process and
    # its children while the block ran, on average. nil where there is no /proc/stat.
    def others
      stat = read("/proc/stat") or return yield && nil
      started = Bench.clock
      own = own_seconds
      yield
      elapsed = Bench.clock - started
      [(busy_seconds(read("/proc/stat")) - busy_seconds(stat) - (own_seconds - own)) / elapsed, 0.0].max.round(2)
    end

    # Seconds of all cores' work, and what the host of a virtual machine took away.
    def busy_seconds(stat)
      user, nice, system, _idle, _wait, interrupts, soft, stolen = stat[/^cpu\s+(.*)/, 1].split.map(&:to_i)
      (user + nice + system + interrupts + soft + stolen.to_i) / Float(Etc.sysconf(Etc::SC_CLK_TCK))
    end

    def own_seconds = Process.times.to_a.sum

    def read(path) = File.exist?(path) ? File.read(path) : nil

    def said(*command)
      text = IO.popen(command, err: File::NULL, &:read).strip
      text if Process.last_status.success?
    rescue SystemCallError
      nil
    end
  end
end
