class Ledger
  class TxError < StandardError
    attr_reader :code
    def initialize(msg = "transaction failed", code: :generic)
      super(msg)
      @code = code
    end
  end
  class Insufficient < TxError
    def initialize(need, have) = super("need #{need}, have #{have}", code: :funds)
  end

  def initialize(**accounts)
    @acc = accounts
    @journal = []
  end

  def transaction
    snapshot = @acc.dup
    depth = (@depth ||= 0)
    @depth += 1
    result = yield self
    @journal << [:commit, depth]
    result
  rescue TxError => e
    @acc = snapshot
    @journal << [:rollback, e.code]
    raise if depth.positive?
    nil
  ensure
    @depth -= 1
  end

  def transfer(from, to, amount)
    raise TxError.new("bad amount", code: :amount) unless amount.positive?
    have = @acc.fetch(from) { raise TxError.new("no account #{from}", code: :missing) }
    raise Insufficient.new(amount, have) if have < amount
    @acc[from] -= amount
    @acc[to] = @acc.fetch(to, 0) + amount
    amount
  end

  attr_reader :acc, :journal
end
l = Ledger.new(alice: 100, bob: 20)
p l.transaction { |t| t.transfer(:alice, :bob, 30); t.transfer(:bob, :carl, 10) }
p l.transaction { _1.transfer(:alice, :bob, 50); _1.transfer(:alice, :bob, 50) }
p l.transaction { |t| t.transfer(:bob, :alice, 1); t.transaction { |u| u.transfer(:zed, :bob, 1) } }
p l.acc, l.journal
begin
  l.transfer(:alice, :bob, 1e6)
rescue Ledger::TxError => e
  puts "#{e.class} [#{e.code}] #{e.message}"
end
x = begin
  Integer("q")
rescue ArgumentError
  -1
else
  0
ensure
  99
end
p x
def m
  return 1
ensure
  puts "in ensure"
end
p m
def n
  yield
rescue LocalJumpError => e
  e.reason
else
  :else
ensure
  puts "e"
end
p n { :v }
def order
  log = []
  begin
    log << 1
    begin
      log << 2
      raise "a"
    ensure
      log << 3
    end
  rescue => e
    log << e.message
    begin
      raise "b"
    rescue => f
      log << f.cause&.message
    end
  else
    log << :never
  ensure
    log << 4
  end
  log
end
p order
r = [1, 2, 0, 4].map { |d| 12 / d rescue Float::INFINITY }
p r
e = (raise "x" rescue $!)
p e.class, $!, e.full_message(highlight: false, order: :top).include?("x (RuntimeError)"), e.detailed_message, e.backtrace.is_a?(Array)
def checked(v)
  Integer(v)
rescue TypeError, ArgumentError => err
  raise ArgumentError, "invalid: #{v.inspect}"
end
[nil, "5", "x", [1]].each { |v| puts(checked(v)) rescue puts("#{$!.message} <- #{$!.cause.class}: #{$!.cause.message}") }
