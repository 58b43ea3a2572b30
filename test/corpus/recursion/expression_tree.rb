Num = Struct.new(:value) { def to_s = value.to_s; def eval(_ = {}) = value; def diff(_) = Num.new(0) }
Var = Struct.new(:name) { def to_s = name.to_s; def eval(env) = env.fetch(name); def diff(v) = Num.new(v == name ? 1 : 0) }
Add = Struct.new(:l, :r) do
  def to_s = "(#{l} + #{r})"
  def eval(env) = l.eval(env) + r.eval(env)
  def diff(v) = Add.new(l.diff(v), r.diff(v))
end
Mul = Struct.new(:l, :r) do
  def to_s = "(#{l} * #{r})"
  def eval(env) = l.eval(env) * r.eval(env)
  def diff(v) = Add.new(Mul.new(l.diff(v), r), Mul.new(l, r.diff(v)))
end
def simplify(e)
  case e
  in Add[l, r]
    case [simplify(l), simplify(r)]
    in [Num[0], x] then x
    in [x, Num[0]] then x
    in [Num[a], Num[b]] then Num.new(a + b)
    in [a, b] then Add.new(a, b)
    end
  in Mul[l, r]
    case [simplify(l), simplify(r)]
    in [Num[0], _] then Num.new(0)
    in [_, Num[0]] then Num.new(0)
    in [Num[1], x] then x
    in [x, Num[1]] then x
    in [Num[a], Num[b]] then Num.new(a * b)
    in [a, b] then Mul.new(a, b)
    end
  else e
  end
end
e = Add.new(Mul.new(Num.new(3), Mul.new(Var.new(:x), Var.new(:x))), Mul.new(Num.new(2), Var.new(:x)))
puts e, e.diff(:x), simplify(e.diff(:x)), e.eval({ x: 4 })
simplify(e.diff(:x)).eval({ x: 4 })
