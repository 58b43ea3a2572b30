class ThreadError < StandardError
end

class ClosedQueueError < StopIteration
end

# A lock. There is one thread here, so it is never waited for.
class Mutex
  def lock
    raise ThreadError, "deadlock; recursive locking" if @locked

    @locked = true
    self
  end

  def try_lock
    return false if @locked

    @locked = true
  end

  def unlock
    raise ThreadError, "Attempt to unlock a mutex which is not locked" unless @locked

    @locked = false
    self
  end

  def locked?
    @locked ? true : false
  end
  alias owned? locked?

  def synchronize
    lock
    begin
      yield
    ensure
      @locked = false
    end
  end
end
