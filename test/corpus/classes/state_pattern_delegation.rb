class Document
  class State
    def initialize(doc) = @doc = doc
    def name = self.class.name.split("::").last.downcase
    %i[edit submit approve].each { |m| define_method(m) { |*| puts "cannot #{m} a #{name} document"; self } }
    private def move(klass) = klass.new(@doc)
  end
  class Draft < State
    def edit(text) = tap { @doc.text << text }
    def submit = @doc.text.empty? ? (puts("nothing to submit"); self) : move(Review)
  end
  class Review < State
    def approve = move(Published)
    def edit(text) = move(Draft).edit(text)
  end
  class Published < State; end
  attr_reader :text
  def initialize = (@text = +""; @state = Draft.new(self))
  def state = @state.name
  %i[edit submit approve].each { |m| define_method(m) { |*a| @state = @state.public_send(m, *a); self } }
end
d = Document.new
puts d.submit.state, d.edit("Hello").submit.state, d.edit(" world").state, d.approve.state, d.submit.approve.state, d.edit("!").state
[d.text, Document::State.subclasses.map(&:name).sort]
