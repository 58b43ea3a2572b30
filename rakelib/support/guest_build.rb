# frozen_string_literal: true

require "digest"
require "fileutils"
require_relative "shell"
require_relative "toolchain"

module Kobako
  module Build
    # Builds data/kobako.wasm: mruby as a library, the guest crate around it, exceptions
    # in today's encoding, and the boot done once.
    #
    # Each stage is left out when nothing that it is made from is newer.
    class GuestBuild
      STACK_BYTES = 768 << 10

      def initialize(root)
        @root = root
        @mruby = File.join(root, "vendor/mruby-4.0.0")
        @work = File.join(root, "tmp/guest")
        @stage = File.join(@work, "crates")
        @library = File.join(@work, "mruby/guest/lib/libmruby.a")
        @crate = File.join(root, "target/guest/wasm32-wasip1/release/kobako_guest.wasm")
        @optimised = File.join(@work, "optimised.wasm")
        @baker = File.join(root, "target/release/kobako-bake")
      end

      # Writes the baked guest to `target`; the block makes the baker, when it is needed.
      def write(target)
        library
        crate
        optimise
        bakery = sources("{wasm/bake/src/**/*.rs,ext/engine/src/clock.rs}")
        return if fresh?(target, @optimised, *bakery)

        yield
        Shell.run("bake", {}, @baker, @optimised, target)
      end

      private

      def library
        start_over unless same_recipe?
        made_from = sources("wasm/guest/{src/*.{c,h},mrblib/*.rb,features/**/*.rb,mrbgem.rake,features.rb}")
        return if fresh?(@library, *made_from)

        # an archive that is added to keeps an order that no fresh build has
        FileUtils.rm_f(@library)
        env = Toolchain.guest_environment.merge(
          "MRUBY_CONFIG" => File.join(@root, "wasm/guest/mruby/build_config.rb"),
          "MRUBY_BUILD_DIR" => File.join(@work, "mruby"), "INSTALL_DIR" => File.join(@work, "bin")
        )
        Shell.run("mruby", env, RbConfig.ruby, Gem.bin_path("rake", "rake"), "-m", "-j2",
                  chdir: @mruby, log: File.join(@work, "mruby.log"))
        FileUtils.touch(@library)
      end

      # What changes every object file, rather than some.
      def same_recipe?
        stamp = File.join(@work, "recipe")
        File.exist?(stamp) && File.read(stamp) == recipe
      end

      def start_over
        FileUtils.rm_rf(@work)
        FileUtils.mkdir_p(@work)
        File.write(File.join(@work, "recipe"), recipe)
      end

      def recipe
        files = [File.join(@root, "wasm/guest/mruby/build_config.rb"), File.join(@mruby, ".made-from"),
                 *sources("wasm/guest/vm/*.h").sort]
        Digest::SHA256.hexdigest(files.map { |file| File.read(file) }.join << Toolchain.guest_environment.to_a.join)
      end

      # Built from a copy in which both crates lie below one workspace: cargo then knows
      # them by their place in it, and the guest is the same whichever folder it is
      # built in.
      def crate
        stage
        env = Toolchain.guest_environment
        remap = { cargo_home => "cargo", @stage => "kobako" }.map { |from, to| " --remap-path-prefix=#{from}=#{to}" }
        env["CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS"] += remap.join
        env["KOBAKO_MRUBY_LIB"] = File.dirname(@library)
        env["KOBAKO_WASI_LIB"] = Toolchain.library_directory
        env["KOBAKO_STACK_BYTES"] = STACK_BYTES.to_s
        Shell.run("guest crate", env, Toolchain.cargo, "build", "--release", "--locked", "--quiet",
                  "--target", Toolchain::RUST_TARGET, "--target-dir", File.join(@root, "target/guest"), chdir: @stage)
      end

      def stage
        wanted = staged_files
        wanted.each { |to, from| copy(from, to) unless fresh?(to, from) }
        Dir.glob(File.join(@stage, "{guest,wire}/**/*.rs")).each { |file| File.delete(file) unless wanted.key?(file) }
      end

      def staged_files
        files = sources("wasm/{guest,wire}/{Cargo.toml,build.rs,src/**/*.rs}").to_h do |from|
          [from.sub(File.join(@root, "wasm"), @stage), from]
        end
        files.merge(File.join(@stage, "Cargo.toml") => File.join(@root, "wasm/guest/workspace.toml"),
                    File.join(@stage, "Cargo.lock") => File.join(@root, "wasm/guest/Cargo.lock"))
      end

      def copy(from, to)
        FileUtils.mkdir_p(File.dirname(to))
        text = File.read(from)
        # the workspace is the copy's own
        text = text.sub(/^# A workspace of its own.*?\n\[workspace\]\n\n/m, "") if to.end_with?("guest/Cargo.toml")
        File.write(to, text)
      end

      # clang writes the old encoding of exceptions, which the engine does not take.
      def optimise
        return if fresh?(@optimised, @crate)

        Shell.run("wasm-opt", {}, Toolchain.wasm_opt, "-all", "--translate-to-exnref", "--no-inline=vm_*", "-O3",
                  "--strip-debug", "--strip-producers", @crate, "-o", @optimised)
      end

      def cargo_home = ENV.fetch("CARGO_HOME", File.expand_path("~/.cargo"))

      def sources(pattern) = Dir.glob(File.join(@root, pattern))

      def fresh?(target, *sources)
        File.exist?(target) && sources.all? { |source| File.mtime(source) <= File.mtime(target) }
      end
    end
  end
end
