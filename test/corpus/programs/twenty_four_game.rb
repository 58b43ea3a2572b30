# All four numbers once, with + - * / and brackets, to make 24.
class TwentyFour
  OPERATORS = %i[+ - * /].freeze
  TEMPLATES = [
    ->(a, b, c, d, x, y, z) { [[[a, x, b], y, c], z, d] },
    ->(a, b, c, d, x, y, z) { [[a, x, [b, y, c]], z, d] },
    ->(a, b, c, d, x, y, z) { [a, x, [[b, y, c], z, d]] },
    ->(a, b, c, d, x, y, z) { [a, x, [b, y, [c, z, d]]] },
    ->(a, b, c, d, x, y, z) { [[a, x, b], y, [c, z, d]] }
  ].freeze

  def initialize(goal = 24) = @goal = goal

  def solve(digits)
    digits.permutation.to_a.uniq.each do |order|
      OPERATORS.repeated_permutation(3) do |operators|
        TEMPLATES.each do |template|
          tree = template.call(*order, *operators)
          return text(tree) if value(tree) == @goal
        end
      end
    end
    nil
  end

  private

  def value(tree)
    case tree
    in Integer => n then n.to_r
    in [left, operator, right]
      l, r = value(left), value(right)
      return if l.nil? || r.nil? || (operator == :/ && r.zero?)

      l.public_send(operator, r)
    end
  end

  def text(tree, outer: true)
    return tree.to_s if tree.is_a?(Integer)

    inner = tree.map { |part| part.is_a?(Symbol) ? part : text(part, outer: false) }.join(" ")
    outer ? inner : "(#{inner})"
  end
end

game = TwentyFour.new
[[1, 1, 2, 7], [1, 2, 7, 7], [5, 6, 7, 5], [3, 3, 8, 8], [1, 1, 1, 1]].map do |digits|
  solution = game.solve(digits)
  puts "#{digits.join(" ")}: #{solution || "no solution"}"
  !solution.nil?
end
