tokens = [[:kw, "let"], [:id, "x"], [:op, "="], [:num, 4], [:semi], [:kw, "print"], [:id, "x"], [:op, "*"], [:num, 2], [:semi]]
program = []
until tokens.empty?
  case tokens
  in [[:kw, "let"], [:id, name], [:op, "="], [:num, v], [:semi], *rest]
    program << { let: name, value: v }
  in [[:kw, "print"], [:id, name], [:op, ("+" | "*") => op], [:num, n], [:semi], *rest]
    program << { print: [op.to_sym, name, n] }
  in [[kind, *], *]
    raise "unexpected #{kind}"
  end
  tokens = rest
end
env = {}
program.each do |node|
  case node
  in { let: String => name, value: } then env[name] = value
  in { print: [op, name, n] } then puts env.fetch(name).public_send(op, n)
  end
end
[program, env]
