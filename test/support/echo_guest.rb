# frozen_string_literal: true

require "fileutils"
require "tmpdir"
require_relative "tiny_wasm"

# A guest that leaves what its script says, byte by byte, as the outcome of its run.
module EchoGuest
  PAGES = 300
  LENGTH_AT = TinyWasm.signed((PAGES << 16) - 8)

  def self.body(*parts) = parts.map(&:b).join

  # The Invocation lies at 0: five bytes, then the script with a head of 2, 3 or 5.
  LENGTH = body("\x41", LENGTH_AT, "\x35\x02\0")
  HEAD = body("\x42\x07", LENGTH, "\x42", TinyWasm.signed(262), "\x56\xAD\x7C",
              LENGTH, "\x42", TinyWasm.signed(65_543), "\x56\xAD\x42\x02\x7E\x7C")
  # Where the script begins is the upper half, what is left of the length the lower.
  TAKE = body(LENGTH, HEAD, "\x42", TinyWasm.signed((1 << 32) - 1), "\x7E\x7C")
  RUN = body("\x41", LENGTH_AT, "\x20\x01\x36\x02\0")

  EXPORTS = TinyWasm::EXPORTS.merge("__kobako_run" => [[TinyWasm::I32] * 2, [], RUN],
                                    "__kobako_take_outcome" => [[], [TinyWasm::I64], TAKE])

  # Also for the machine code that is made of it.
  FOLDER = Dir.mktmpdir
  PATH = File.join(FOLDER, "echo.wasm")
  File.binwrite(PATH, TinyWasm.bytes(exports: EXPORTS, pages: PAGES))
  Minitest.after_run { FileUtils.rm_rf(FOLDER) }
end
