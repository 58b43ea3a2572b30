a = :hello
puts a, a.to_s, a.to_proc.call("x") rescue puts "#{$!.class}: #{$!.message}"
puts :abc.length, :abc <=> :abd, :a.size, :abc[1], :Abc.swapcase.inspect, :"with space".inspect, :"a-b".inspect, :a?.inspect, :b!.inspect, :c=.inspect, :[]=.inspect, :+.inspect, :"9a".inspect, :"".inspect, :é.inspect, :A.inspect, :@iv.inspect, :$g.inspect
puts "str".to_sym.inspect, "a b".intern.inspect, %s(x y).inspect, :a.equal?(:a), :abc.start_with?("a"), :a.succ.inspect, %i[c a b].sort.inspect, %i[c a b].max.inspect, :abc =~ /b/, :abc.to_proc.inspect.class, :upcase.to_proc.("x"), :a.frozen?
puts %w[apple pear].map(&:upcase).inspect, [1, 2, 3].inject(:+), [[1, 2], [3]].sum(&:size), %w[a b].each_with_index.map { |s, i| :"#{s}#{i}" }.inspect
:hello.to_proc.arity
