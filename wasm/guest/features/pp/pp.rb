# Values over several lines, where one is too short.
class PP
  # Up to this column, the end of the line not counted.
  WIDTH = 79

  def self.pp(object, out = "".dup, width = WIDTH)
    out << new(width).text(object) << "\n"
  end

  def self.singleline_pp(object, out = "".dup)
    out << object.inspect
  end

  def initialize(width)
    @width = width
  end

  # `column` is where it begins, `behind` how much stands behind its last line.
  def text(object, column = 0, behind = 0)
    line = object.inspect
    return line if column + line.size + behind <= @width

    case object
    when Array then object.empty? ? line : list("[", object, "]", column, behind)
    when Hash then object.empty? ? line : hash(object, column, behind)
    when Set then set(object, column, behind)
    when Struct then struct(object, column, behind)
    else line
    end
  end

  private

  def list(left, elements, right, column, behind)
    inner = column + left.size
    last = elements.size - 1
    lines = elements.each_with_index.map do |element, index|
      text(element, inner, index == last ? right.size + behind : 1)
    end
    left + lines.join(",\n#{" " * inner}") + right
  end

  def hash(hash, column, behind)
    last = hash.size - 1
    lines = hash.each_with_index.map do |(key, value), index|
      pair(key, value, column + 1, index == last ? 1 + behind : 1)
    end
    "{#{lines.join(",\n#{" " * (column + 1)}")}}"
  end

  # The value goes to a line of its own where it does not fit beside its key.
  def pair(key, value, column, behind)
    name = "{#{{ key => nil }.inspect[1..-2].delete_suffix("nil")}"[1..].rstrip
    line = "#{name} #{value.inspect}"
    return line if column + line.size + behind <= @width

    "#{name}\n#{" " * (column + 1)}#{text(value, column + 1, behind)}"
  end

  def set(set, column, behind)
    "#<Set:\n#{" " * (column + 1)}{#{set.map { |element| text(element, column + 2, 1) }.join(",\n#{" " * (column + 2)}")}}>"
  end

  def struct(struct, column, _behind)
    inner = column + 1
    fields = struct.members.map do |name|
      line = "#{name}=#{struct[name].inspect}"
      next line if inner + line.size + 1 <= @width

      "#{name}=\n#{" " * (inner + 1)}#{text(struct[name], inner + 1, 1)}"
    end
    "#<struct #{struct.class}\n#{" " * inner}#{fields.join(",\n#{" " * inner}")}>"
  end
end

module Kernel
  def pretty_inspect
    PP.pp(self)
  end

  private

  def pp(*objects)
    objects.each { |object| PP.pp(object, $stdout) }
    return nil if objects.empty?

    objects.size == 1 ? objects[0] : objects
  end
end
