# frozen_string_literal: true

module CodeMode
  # A Service that is described to a model, and that counts its calls.
  class Tool
    include Kobako::Service

    # A tool says no. Scripts are told why, so the message holds nothing secret.
    class Refused < StandardError; end

    # What a run may collect of a kind. The guest's limits do not count the host's memory.
    MOST_COLLECTED = 100

    class << self
      # Exposes a method, with a line on it for the model.
      def tool(name, text)
        expose(name)
        texts[name] = text
      end

      # The lines by the methods' names.
      def texts = @texts ||= {}

      # A line for every method that is bound in `sandbox`, as it is called.
      def describe(sandbox)
        sandbox.services.namespaces.flat_map do |namespace|
          namespace.members.flat_map do |member|
            tool = namespace.fetch(member)
            Kobako::Service.exposed(tool.class).map do |name|
              "#{namespace.name}::#{member}.#{signature(tool.method(name))} # #{tool.class.texts.fetch(name)}"
            end
          end
        end
      end

      private

      def signature(method)
        arguments = method.parameters.map do |kind, name|
          { req: name.name, opt: "[#{name}]", keyreq: "#{name}:", key: "[#{name}:]" }.fetch(kind)
        end
        "#{method.name}(#{arguments.join(", ")})"
      end
    end

    # `calls` counts the calls of all tools, by name.
    def initialize(records, calls)
      @records = records
      @calls = calls
    end

    private

    def called(name) = @calls["#{self.class.name.split("::").last}.#{name}"] += 1

    # An argument may be anything that a script can hold, a Customer too, and a message
    # with one in it would show the script all that its `inspect` shows.
    def text(value, what, longest: 50)
      return value if value.is_a?(String) && value.encoding == Encoding::UTF_8 && value.size <= longest

      raise Refused, "#{what} must be a String of at most #{longest} characters"
    end

    def collect(list, entry)
      raise Refused, "a run may make #{MOST_COLLECTED} of these" if list.size >= MOST_COLLECTED

      list << entry
    end

    def customer(value)
      value.is_a?(Customer) ? value : raise(Refused, "a customer must be what Customers.find gives")
    end
  end
end
