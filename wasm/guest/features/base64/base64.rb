# Bytes as text of 64 characters.
module Base64
  class << self
    def encode64(bytes)
      [bytes].pack("m")
    end

    def decode64(text)
      text.unpack1("m")
    end

    def strict_encode64(bytes)
      [bytes].pack("m0")
    end

    def strict_decode64(text)
      unless text.match?(%r{\A(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?\z})
        raise ArgumentError, "invalid base64"
      end

      text.unpack1("m")
    end

    def urlsafe_encode64(bytes, padding: true)
      text = strict_encode64(bytes).tr("+/", "-_")
      padding ? text : text.delete("=")
    end

    def urlsafe_decode64(text)
      text = text.tr("-_", "+/")
      text += "=" * (-text.size % 4) unless text.end_with?("=")
      strict_decode64(text)
    end
  end
end
