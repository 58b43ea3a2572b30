class Record
  class << self
    def table = @table ||= []
    def fields(*names, **defaults)
      @fields = names.to_h { |n| [n, nil] }.merge(defaults)
      attr_accessor :id, *@fields.keys
    end
    def defaults = @fields
    def create(**attrs) = new(**attrs).save
    def find(id) = table.find { |r| r.id == id } || raise(KeyError, "#{name} #{id} is not there")
    def where(**conds) = table.select { |r| conds.all? { |k, v| v === r.public_send(k) } }
    def method_missing(name, *args)
      return super unless (field = name.to_s[/\Afind_by_(\w+)\z/, 1]) && @fields.key?(field.to_sym)
      where(field.to_sym => args.first).first
    end
    def respond_to_missing?(name, all = false) = name.to_s.start_with?("find_by_") || super
    def has_many(name, of:, key:) = define_method(name) { of.call.where(key => id) }
  end
  def initialize(**attrs) = self.class.defaults.merge(attrs).each { |k, v| public_send(:"#{k}=", v) }
  def save = tap { (self.id = self.class.table.size + 1; self.class.table << self) unless id }
  def to_h = { id:, **self.class.defaults.keys.to_h { |k| [k, public_send(k)] } }
end
class Post < Record
  fields :title, :author_id, likes: 0
end
class Author < Record
  fields :name
  has_many :posts, of: -> { Post }, key: :author_id
end
ann, bob = %w[Ann Bob].map { |n| Author.create(name: n) }
Post.create(title: "One", author_id: ann.id, likes: 3)
Post.create(title: "Two", author_id: ann.id)
puts ann.posts.map(&:title).inspect, bob.posts.inspect, Author.find_by_name("Bob").id, Post.where(likes: 1..).map(&:to_h), Author.respond_to?(:find_by_name), Post.find(2).to_h
begin
  Post.find(9)
rescue KeyError => e
  puts e.message
end
begin
  Author.find_by_age(3)
rescue NoMethodError => e
  puts e.message
end
begin
  Post.create(titel: "x")
rescue NoMethodError => e
  puts e.message[/undefined method 'titel='/]
end
[Author.table.size, Post.table.sum(&:likes)]
