def bsearch(arr, target)
  lo, hi = 0, arr.length - 1
  while lo <= hi
    mid = (lo + hi) / 2
    case arr[mid] <=> target
    when 0 then return mid
    when -1 then lo = mid + 1
    when 1 then hi = mid - 1
    end
  end
  nil
end
def rec(arr, t, lo = 0, hi = arr.size)
  return -1 if lo >= hi
  mid = lo + (hi - lo) / 2
  return mid if arr[mid] == t
  arr[mid] < t ? rec(arr, t, mid + 1, hi) : rec(arr, t, lo, mid)
end
a = [1, 3, 5, 7, 9, 11]
puts a.map { |x| bsearch(a, x) }.inspect, bsearch(a, 4).inspect, rec(a, 11), rec(a, 2)
puts a.bsearch { |x| x >= 6 }, a.bsearch_index { |x| x >= 6 }, a.bsearch { |x| 7 <=> x }, (0..100).bsearch { |x| x * x >= 50 }, (0.0..10.0).bsearch { |x| x * x >= 2 }.round(6)
