class TodoList
  Task = Struct.new(:id, :title, :done, :priority) do
    def to_s = "[#{done ? "x" : " "}] #{id}. #{title}#{" !" * priority}"
  end

  class NotFoundError < StandardError
    def initialize(id) = super("Task #{id} not found")
  end

  def initialize
    @tasks = []
    @next_id = 1
  end

  def add(title, priority: 0)
    task = Task.new(@next_id, title, false, priority)
    @tasks << task
    @next_id += 1
    task
  end

  def complete(id) = find(id).done = true

  def remove(id)
    @tasks.delete(find(id))
  end

  def pending = @tasks.reject(&:done)
  def to_s = @tasks.sort_by { |t| [t.done ? 1 : 0, -t.priority, t.id] }.join("\n")

  private

  def find(id) = @tasks.find { |t| t.id == id } || raise(NotFoundError.new(id))
end

list = TodoList.new
list.add("Buy milk")
list.add("Write report", priority: 2)
list.add("Call mum", priority: 1)
list.complete(1)
puts list
begin
  list.complete(42)
rescue TodoList::NotFoundError => e
  puts "Error: #{e.message}"
end
list.remove(3)
list.pending.map(&:title)
