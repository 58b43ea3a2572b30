module Kobako
  # A frame, as caller_locations and backtrace_locations give it.
  class Location
    attr_reader :path, :lineno, :label

    def self.__new(line)
      location = allocate
      location.send(:__set, line)
      location
    end

    def absolute_path
      path
    end

    def base_label
      label.to_s.split(/[#.]/).last || label
    end

    def to_s
      @line
    end

    def inspect
      @line.inspect
    end

    private

    def __set(line)
      @line = line
      match = /\A(.*?):(\d+)(?::in (.*))?\z/.match(line)
      @path = match ? match[1] : line
      @lineno = match ? match[2].to_i : 0
      @label = match && match[3] || "<main>"
    end
  end
end
