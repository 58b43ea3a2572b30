# frozen_string_literal: true

module Kobako
  module Build
    # Runs programs of the build, each with its name and time, outside Bundler's
    # environment: what it sets would make cargo build everything anew.
    module Shell
      class Failed < StandardError; end

      module_function

      def run(name, env, *command, chdir: Dir.pwd)
        started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
        done = unbundled { system(env, *command, chdir:, out: :err) }
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
