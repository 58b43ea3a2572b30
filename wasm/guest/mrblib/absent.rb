module Kobako
  # What Ruby has and the sandbox has not: whoever asks for it is told so. Constants are
  # not defined for that, since an application may have a Namespace of such a name.
  module Absent
    CONSTANTS = %i[
      ARGF Addrinfo BasicSocket Bundler CGI DRb Dir ERB Etc Fiddle File FileTest
      FileUtils Find Gem IRB Net ObjectSpace Open3 OpenSSL OpenURI PTY Pathname Psych
      Ractor RbConfig Readline Resolv RubyVM Signal Socket TCPServer TCPSocket Tempfile Thread
      ThreadGroup TracePoint UDPSocket UNIXSocket URI YAML Zlib
    ]
    METHODS = %i[` exec fork open sleep spawn system trap]
    READERS = %i[binread binwrite copy_stream foreach open pipe popen read readlines select sysopen write]

    # What a NameError tells besides the name, or nil.
    def self.hint(constant)
      "#{constant} is not available in the sandbox" if CONSTANTS.include?(constant)
    end

    def self.refuse(name, shown = name)
      raise NoMethodError.new("undefined method '#{name}' (#{shown} is not available in the sandbox)", name)
    end
  end
end

module Kernel
  Kobako::Absent::METHODS.each do |name|
    define_method(name) { |*, **| Kobako::Absent.refuse(name) }
    private name
  end

  private

  # Ruby has it without `require`; the library puts its own in its place.
  def pp(*objects)
    Kobako::Features.load("pp")
    pp(*objects)
  end
end

class IO
  Kobako::Absent::READERS.each do |name|
    define_singleton_method(name) { |*, **| Kobako::Absent.refuse(name, "IO.#{name}") }
  end
end
