Kobako::Features.load("thread")

# A lock that who holds it may take again.
class Monitor
  def enter
    @depth = (@depth || 0) + 1
    nil
  end
  alias mon_enter enter

  def try_enter
    enter
    true
  end
  alias mon_try_enter try_enter

  def exit
    raise ThreadError, "current thread not owner" unless mon_locked?

    @depth -= 1
    nil
  end
  alias mon_exit exit

  def synchronize
    enter
    begin
      yield
    ensure
      self.exit
    end
  end
  alias mon_synchronize synchronize

  def mon_locked?
    (@depth || 0) > 0
  end
  alias mon_owned? mon_locked?
end

module MonitorMixin
  def mon_enter
    __monitor.enter
  end

  def mon_exit
    __monitor.exit
  end

  def mon_try_enter
    __monitor.try_enter
  end

  def mon_synchronize(&block)
    __monitor.synchronize(&block)
  end
  alias synchronize mon_synchronize

  private

  def __monitor
    @__monitor ||= Monitor.new
  end
end
