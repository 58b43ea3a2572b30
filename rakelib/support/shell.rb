# frozen_string_literal: true

module Kobako
  module Build
    # Runs programs of the build, each with its name and time, outside Bundler's
    # environment: what it sets would make cargo build everything anew.
    module Shell
      class Failed < StandardError; end

      module_function

      # With `log`, a file, what the program prints goes there, and is shown when it fails.
      def run(name, env, *command, chdir: Dir.pwd, log: nil)
        started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
        streams = log ? { out: log, err: %i[child out] } : { out: :err }
        done = unbundled { system(env, *command, chdir:, **streams) }
        warn File.readlines(log).last(40).join if log && !done
        raise Failed, "#{name} failed: #{command.join(" ")}" unless done

        seconds = Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
        warn format("compile: %<name>s, %<seconds>.1f s", name:, seconds:) if seconds > 0.5
      end

      def unbundled(&)
        defined?(Bundler) ? Bundler.with_unbundled_env(&) : yield
      end
    end
  end
end
