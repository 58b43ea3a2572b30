# frozen_string_literal: true

require "open3"

module Kobako
  module Build
    # Finds the programs that build the guest, and says what to install when one is missing.
    #
    #   Kobako::Build::Toolchain.clang             # => "/usr/bin/clang"
    #   Kobako::Build::Toolchain.guest_environment # => { "RUSTC" => "/usr/bin/rustc", ... }
    #
    # Reads PATH, WASI_SDK_PATH and KOBAKO_GUEST_RUSTC. bin/setup looks in the same places.
    module Toolchain
      class Missing < StandardError; end

      RUST_TARGET = "wasm32-wasip1"
      OLDEST_WASM_OPT = 118 # the first that has --translate-to-exnref

      module_function

      # The environment for the guest's `cargo build`. A nil unsets: RUSTFLAGS that are meant for
      # the host would replace the linker's flags below.
      def guest_environment
        {
          "RUSTC" => rustc,
          "RUSTFLAGS" => nil,
          "CARGO_ENCODED_RUSTFLAGS" => nil,
          "CARGO_TARGET_WASM32_WASIP1_LINKER" => wasm_ld,
          "CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS" => "-Clinker-flavor=wasm-ld -Clink-self-contained=yes",
          "CC_wasm32_wasip1" => clang,
          "AR_wasm32_wasip1" => ar,
          "CFLAGS_wasm32_wasip1" => c_flags.join(" ")
        }
      end

      # PATH comes first, then the system's own: a rustup toolchain without the target often hides
      # a packaged one that has it.
      def rustc
        candidates = [ENV.fetch("KOBAKO_GUEST_RUSTC", nil), on_path("rustc"), "/usr/bin/rustc"].compact
        candidates.find { |candidate| targets_guest?(candidate) } or
          raise Missing, "no rustc has the #{RUST_TARGET} target: run `rustup target add #{RUST_TARGET}`, " \
                         "or install Debian's rustc and libstd-rust-dev-wasm32, or set KOBAKO_GUEST_RUSTC"
      end

      # The cargo that belongs to the guest's rustc.
      def cargo
        beside = File.join(File.dirname(rustc), "cargo")
        return beside if File.executable?(beside)

        on_path("cargo") or raise Missing, "there is no cargo beside #{rustc} nor on PATH: install it"
      end

      def clang = program("clang", "install clang 19 or newer")
      def ar = program("llvm-ar", "install llvm")
      def wasm_ld = program("wasm-ld", "install lld")

      def wasm_opt
        path = on_path("wasm-opt") or raise Missing, "wasm-opt is not on PATH: install binaryen"
        found = output(path, "--version")[/\d+/].to_i
        return path if found >= OLDEST_WASM_OPT

        raise Missing, "#{path} is version #{found}: install binaryen #{OLDEST_WASM_OPT} or newer"
      end

      # What every C file of the guest is compiled with.
      def c_flags
        ["--target=#{c_target}", *("--sysroot=#{sysroot}" if sysroot)]
      end

      # nil where clang finds the packaged wasi-libc by itself.
      def sysroot = wasi_sdk && File.join(wasi_sdk, "share", "wasi-sysroot")

      # The folder of wasi-libc's archives, where the linker finds -lsetjmp.
      def library_directory
        archive = output(clang, *c_flags, "-print-file-name=libsetjmp.a").strip
        return File.dirname(archive) if File.file?(archive)

        raise Missing, "clang finds no libsetjmp.a for #{c_target}: install wasi-libc of 2024 or newer, " \
                       "or set WASI_SDK_PATH to a wasi-sdk"
      end

      # Newer wasi-sdks have dropped the older of the two names.
      def c_target
        return "wasm32-wasi" unless sysroot && !Dir.exist?(File.join(sysroot, "lib", "wasm32-wasi"))

        RUST_TARGET
      end

      def program(name, remedy)
        in_sdk = File.join(wasi_sdk, "bin", name) if wasi_sdk
        return in_sdk if in_sdk && executable?(in_sdk)

        on_path(name) || newest_on_path(name) or
          raise Missing, "#{name} is not on PATH: #{remedy}, or set WASI_SDK_PATH to a wasi-sdk"
      end

      def on_path(name)
        path_folders.map { |folder| File.join(folder, name) }.find { |path| executable?(path) }
      end

      # Debian and others also install clang as clang-19, and sometimes only so.
      def newest_on_path(name)
        path_folders.flat_map { |folder| Dir.glob(File.join(folder, "#{name}-[0-9]*")) }
                    .select { |path| path.match?(/-\d+\z/) && executable?(path) }
                    .max_by { |path| path[/\d+\z/].to_i }
      end

      def targets_guest?(compiler)
        return false unless executable?(compiler)

        sysroot = output(compiler, "--print", "sysroot").strip
        Dir.exist?(File.join(sysroot, "lib", "rustlib", RUST_TARGET, "lib"))
      end

      def output(*command)
        Open3.capture2(*command, err: File::NULL).first
      rescue SystemCallError
        ""
      end

      def executable?(path) = File.file?(path) && File.executable?(path)
      def wasi_sdk = ENV.fetch("WASI_SDK_PATH", "").then { |path| path unless path.empty? }
      def path_folders = ENV.fetch("PATH", "").split(File::PATH_SEPARATOR)

      private_class_method :c_target, :program, :on_path, :newest_on_path, :targets_guest?, :output,
                           :executable?, :wasi_sdk, :path_folders
    end
  end
end
