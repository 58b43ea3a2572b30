class App
  VERSION = "1.2.0"

  def self.start(args)
    new(args).run
  end

  def initialize(args)
    @args = args
  end

  def run
    return help if @args.empty?

    puts "Running with #{@args.inspect}"
    0
  end

  private

  def help
    puts <<~HELP
      app #{VERSION}
      usage: app [options]

        -h   this help
    HELP
    1
  end
end

code = App.start(ARGV)
App.start(%w[-v file]) if __FILE__ == $0
code
