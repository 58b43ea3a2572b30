# frozen_string_literal: true

# WebAssembly by hand: modules with the exports of a guest and next to nothing behind
# them.
module TinyWasm
  I32 = "\x7F"
  I64 = "\x7E"
  # What every run gives: the value 42, in the second half of the one page of memory.
  OUTCOME = "\x01\x2A"
  OUTCOME_AT = 1 << 15

  # Signed LEB128.
  def self.signed(number)
    bits = number & 127
    rest = number >> 7
    return [bits].pack("C") if rest == (bits[6] == 1 ? -1 : 0)

    [bits | 128].pack("C") + signed(rest)
  end

  # What a guest must export, beside its memory: parameters, results, body.
  EXPORTS = {
    "__kobako_alloc" => [[I32], [I32], "\x41\x00"],
    "__kobako_run" => [[I32, I32], [], ""],
    "__kobako_take_outcome" => [[], [I64], "\x42#{signed((OUTCOME_AT << 32) | OUTCOME.bytesize)}"],
    "__kobako_abi_v1" => [[], [], ""]
  }.freeze

  # `imports` are pairs of module and name, all of them functions that take and give
  # nothing; memory has so many pages of 64 KiB.
  def self.bytes(exports: EXPORTS, imports: [], memory: true, pages: 1)
    functions = exports.values
    types = [[[], []], *functions.map { |parameters, results, _| [parameters, results] }]
    exported = exports.keys.each_with_index.map { |key, index| "#{name(key)}\0#{leb(imports.size + index)}" }
    exported.unshift("#{name("memory")}\2\0") if memory
    "\0asm\1\0\0\0".b +
      section(1, *types.map { |parameters, results| "\x60#{list(*parameters)}#{list(*results)}" }) +
      section(2, *imports.map { |from, import| "#{name(from)}#{name(import)}\0\0" }) +
      section(3, *(1..functions.size).map { |type| leb(type) }) +
      section(5, "\0".b + leb(pages)) + section(7, *exported) +
      section(10, *functions.map { |_, _, body| name("\0#{body.b}\x0B".b) }) +
      section(11, "\0\x41#{signed(OUTCOME_AT)}\x0B".b + name(OUTCOME))
  end

  class << self
    private

    # Unsigned LEB128.
    def leb(number)
      number < 128 ? [number].pack("C") : [(number & 127) | 128].pack("C") + leb(number >> 7)
    end

    def name(text) = leb(text.bytesize) + text.b

    def list(*items) = leb(items.size) + items.map(&:b).join

    def section(id, *items) = [id].pack("C") + name(list(*items))
  end
end
