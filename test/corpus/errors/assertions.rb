class AssertionFailed < StandardError; end
module Assert
  def assert(cond, msg = "assertion failed") = cond || raise(AssertionFailed, msg)
  def assert_equal(a, b) = assert(a == b, "expected #{a.inspect}, got #{b.inspect}")
  def assert_raises(*kinds)
    yield
    raise AssertionFailed, "nothing raised"
  rescue *kinds => e
    e
  end
end
class Suite
  include Assert
  def test_add = assert_equal(4, 2 + 2)
  def test_string = assert_equal("abc", "ab" + "d")
  def test_raise = assert_equal("divided by 0", assert_raises(ZeroDivisionError) { 1 / 0 }.message)
  def test_nothing = assert_raises(KeyError) { 1 }
  def test_crash = nil.crash
  def helper = 1
end
results = Suite.instance_methods(false).grep(/\Atest_/).sort.map do |t|
  Suite.new.public_send(t)
  [t, :pass]
rescue AssertionFailed => e
  puts "#{t}: #{e.message}"
  [t, :fail]
rescue StandardError => e
  puts "#{t}: #{e.class} #{e.message}"
  [t, :error]
end
results.map(&:last).tally
