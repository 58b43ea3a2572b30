# frozen_string_literal: true

module CodeMode
  # What a script must end with.
  Answer = Data.define(:summary, :tickets) do
    # The Answer, or what is wrong with the value, a String. A value comes from the script:
    # it is as untrusted as any parameter of a request, and may hold Customers.
    def self.parse(value, records)
      return "the result must be a Hash with the keys #{members.join(", ")} and no other" unless keys?(value)
      return "summary must be a String of 1 to 500 characters" unless text?(value[:summary])
      return "tickets must be a list of ids of tickets" unless ids?(value[:tickets], records)

      new(**value)
    end

    def self.keys?(value) = value.is_a?(Hash) && value.size == members.size && members.all? { |name| value.key?(name) }

    def self.text?(value) = value.is_a?(String) && value.encoding == Encoding::UTF_8 && value.size.between?(1, 500)

    def self.ids?(value, records) = value.is_a?(Array) && value.all? { |id| records.tickets.key?(id) }

    private_class_method :keys?, :text?, :ids?
  end
end
