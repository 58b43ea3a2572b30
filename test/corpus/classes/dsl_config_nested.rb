class Config
  def self.load(&) = new.tap { _1.instance_eval(&) }
  def initialize = @data = {}
  def method_missing(name, *args, **kw, &block)
    key = name.to_s.chomp("=").to_sym
    if block
      @data[key] = Config.new.tap { |c| block.arity == 1 ? block.call(c) : c.instance_eval(&block) }
    elsif args.size == 1 then @data[key] = args.first
    elsif args.size > 1 then @data[key] = args
    elsif kw.any? then @data[key] = kw
    else @data.fetch(key) { raise KeyError, "missing config: #{key}" }
    end
  end
  def respond_to_missing?(*) = true
  def to_h = @data.transform_values { |v| v.is_a?(Config) ? v.to_h : v }
  def dig(*path) = path.reduce(self) { |c, k| c.public_send(k) }
end
cfg = Config.load do
  app_name "demo"
  port 8080
  hosts "a", "b"
  limits cpu: 2, mem: "1G"
  database do
    adapter "pg"
    pool { size 5 }
  end
  logging { |l| l.level = :debug }
end
p cfg.to_h, cfg.port, cfg.database.pool.size, cfg.dig(:logging, :level), cfg.hosts
begin
  cfg.nothing
rescue KeyError => e
  puts e.message
end
cfg.port = 9090
cfg.port
