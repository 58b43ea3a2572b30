class Symbol
  alias id2name to_s

  def succ
    name.succ.to_sym
  end
  alias next succ

  def start_with?(*prefixes)
    name.start_with?(*prefixes)
  end

  def end_with?(*suffixes)
    name.end_with?(*suffixes)
  end

  def self.all_symbols
    raise NotImplementedError, "Symbol.all_symbols is not available in the sandbox"
  end
end
