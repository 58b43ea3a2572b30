# frozen_string_literal: true

class Bench
  # Native mruby from the guest's sources, built by `rake bench:native`.
  module Native
    PROGRAM = File.expand_path("../../tmp/native/bin/mruby", __dir__)

    module_function

    def there! = File.executable?(PROGRAM) || abort("#{PROGRAM} is not there; `rake bench:native` builds it")

    # Seconds that the script takes, told by the program itself: neither its start nor its
    # parser counts.
    def seconds(setup, script)
      program = "#{setup}\nstarted = Time.now\n#{script}\nprint Time.now - started"
      text = IO.popen([PROGRAM, "-e", program], &:read)
      Process.last_status.success? ? Float(text) : abort("native mruby failed: #{script}")
    end
  end
end
