Page = Struct.new(:items, :next_token)
API = lambda do |token|
  start = token.to_i
  Page.new((start...[start + 3, 8].min).map { |i| "item#{i}" }, start + 3 < 8 ? (start + 3).to_s : nil)
end
requests = 0
all = Enumerator.new do |y|
  token = nil
  loop do
    requests += 1
    page = API.call(token)
    page.items.each { |i| y << i }
    token = page.next_token or break
  end
end
puts all.first(2).inspect, requests, all.lazy.select { |i| i.end_with?("4") }.first, requests, all.count, all.each_slice(3).map(&:size).inspect, all.with_index(1).to_a.last.inspect, all.next, all.next, all.peek, all.include?("item7")
all.rewind
taken = []
loop { taken << all.next }
puts taken.size
[taken.last, all.size, all.each_entry.first, all.zip(1..8).last]
