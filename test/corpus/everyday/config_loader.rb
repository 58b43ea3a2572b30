DEFAULTS = { host: "localhost", port: 3000, features: { beta: false, limit: 10 } }.freeze

def deep_merge(a, b)
  a.merge(b) { |_, x, y| x.is_a?(Hash) && y.is_a?(Hash) ? deep_merge(x, y) : y }
end

def parse_env(lines)
  lines.each_with_object({}) do |line, config|
    next if line.strip.empty? || line.lstrip.start_with?("#")

    path, value = line.chomp.split("=", 2)
    keys = path.downcase.split("__").map(&:to_sym)
    target = keys[0...-1].inject(config) { |h, k| h[k] ||= {} }
    target[keys.last] =
      case value
      when "true" then true
      when "false" then false
      when /\A\d+\z/ then value.to_i
      else value
      end
  end
end

env = parse_env(<<~ENV.lines)
  # overrides
  PORT=8080
  FEATURES__BETA=true

  NAME=my=app
ENV
config = deep_merge(DEFAULTS, env)
config.each { |k, v| puts "#{k}: #{v}" }
config.dig(:features, :limit) + config[:port]
