# frozen_string_literal: true

# A Sandbox whose Services hand out two objects, and what a test asks of them.
module People
  # Asks to be left alone: nothing but `name` and `friend` may ever run.
  class Person
    attr_reader :label
    attr_accessor :friend

    def initialize(label)
      @label = label
    end

    def knows?(other) = friend.equal?(other)
    def ==(other) = raise("asked for #{other}")
    def eql?(other) = raise("asked for #{other}")
    def hash = raise("asked")
    def inspect = raise("asked")
    def to_s = raise("asked")
    def nil? = raise("asked")
    def class = raise("asked")
    def is_a?(kind) = raise("asked for #{kind}")
    def respond_to?(*) = raise("asked")
  end

  # What all of it is about, and what a script calls to get at it.
  def setup
    @ann = Person.new("Ann")
    @bob = Person.new("Bob")
    @seen = []
    @reply = nil
    @sandbox = new_sandbox
  end

  def new_sandbox(**)
    sandbox = Kobako::Sandbox.new(**)
    sandbox.define(:S)
           .bind(:Ann, -> { @ann })
           .bind(:Bob, -> { @bob })
           .bind(:Reply, -> { @reply })
           .bind(:See, ->(*list, **named) { @seen.replace([list, named]).size })
           .bind(:Close, -> { sandbox.disconnect(@ann) })
           .bind(:Collect, -> { GC.start && GC.compact && nil })
    sandbox
  end

  def guest(script) = @sandbox.run(script)

  # What the Services saw of `See`'s arguments.
  def seen(arguments)
    @sandbox.run("S::See.call(#{arguments})")
    @seen
  end

  # The class and message of what the script rescues, by the Service's failure or its own.
  def rescued(script)
    @sandbox.run("begin; #{script}; rescue StandardError => e; [e.class.to_s, e.message]; end")
  end

  def assert_undefined(method, script)
    error = assert_fails(Kobako::ServiceError, "undefined method '#{method}' for a Handle") { @sandbox.run(script) }
    assert_equal({ "type" => "undefined" }, error.details)
  end
end
