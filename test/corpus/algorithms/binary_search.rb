def bsearch(a, t)
  lo, hi = 0, a.size - 1
  steps = 0
  while lo <= hi
    steps += 1
    mid = (lo + hi) / 2
    case a[mid] <=> t
    when 0 then return [mid, steps]
    when -1 then lo = mid + 1
    else hi = mid - 1
    end
  end
  [nil, steps]
end
a = (0...1000).map { |x| x * 3 }
[0, 2997, 1500, 4].each { |t| puts "#{t}: #{bsearch(a, t).inspect}" }
lower = ->(x) { a.bsearch_index { |v| v >= x } }
puts lower.(10), lower.(5000).inspect, a.bsearch { |v| v >= 100 }, (0..100).bsearch { |x| x**3 >= 50_000 }, (0.0..10.0).bsearch { |x| x * x >= 2 }.round(6), [1, 4, 9].bsearch { |x| 4 <=> x }
bsearch(a, 999)
