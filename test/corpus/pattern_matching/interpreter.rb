def evaluate(node, env = {})
  case node
  in Numeric | true | false then node
  in Symbol => name then env.fetch(name) { raise NameError, "unbound #{name}" }
  in [:+ | :- | :* | :/ => op, l, r] then evaluate(l, env).public_send(op, evaluate(r, env))
  in [:if, c, t, e] then evaluate(c, env) ? evaluate(t, env) : evaluate(e, env)
  in [:let, Symbol => n, v, body] then evaluate(body, { **env, n => evaluate(v, env) })
  in [:fn, [*params], body] then ->(*args) { evaluate(body, env.merge(params.zip(args).to_h)) }
  in [:call, f, *args] then evaluate(f, env).call(*args.map { |a| evaluate(a, env) })
  in [:<, a, b] then evaluate(a, env) < evaluate(b, env)
  end
end
program = [:let, :double, [:fn, [:x], [:*, :x, 2]], [:if, [:<, 1, 2], [:call, :double, [:+, 20, 1]], 0]]
puts evaluate(program)
begin
  evaluate([:+, :nope, 1])
rescue NameError => e
  puts e.message
end
begin
  evaluate([:bogus])
rescue NoMatchingPatternError => e
  puts e.message
end
evaluate([:call, [:fn, [:a, :b], [:-, :a, :b]], 10, 4])
