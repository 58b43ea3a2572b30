class HTML
  def self.build(&) = new.tap { |h| h.instance_eval(&) }.to_s
  def initialize = (@out = []; @depth = 0)
  %i[html body h1 p ul li].each do |tag|
    define_method(tag) do |text = nil, **attrs, &block|
      a = attrs.map { |k, v| %( #{k}="#{v}") }.join
      if block
        line "<#{tag}#{a}>"
        @depth += 1
        instance_eval(&block)
        @depth -= 1
        line "</#{tag}>"
      else
        line "<#{tag}#{a}>#{text}</#{tag}>"
      end
    end
  end
  def line(s) = @out << "  " * @depth + s
  def to_s = @out.join("\n")
end
items = %w[one two]
puts HTML.build {
  html do
    body class: "main" do
      h1 "Title", id: 1
      ul { items.each { |i| li i } }
      p "bye"
    end
  end
}
conf = Class.new do
  def self.setting(*names) = names.each { |n| define_method(n) { |v = nil| v ? (instance_variable_set(:"@#{n}", v); self) : instance_variable_get(:"@#{n}") } }
  setting :host, :port
end
c = conf.new.host("x").port(80)
[c.host, c.port, conf.name]
