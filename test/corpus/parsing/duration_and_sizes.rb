def seconds(text)
  units = { "w" => 604_800, "d" => 86_400, "h" => 3600, "m" => 60, "s" => 1 }
  raise ArgumentError, "invalid duration: #{text.inspect}" unless text =~ /\A(?:\d+[wdhms]\s*)+\z/

  text.scan(/(\d+)([wdhms])/).sum { |n, u| n.to_i * units[u] }
end

def bytes(text)
  m = text.match(/\A(?<n>\d+(?:\.\d+)?)\s*(?<u>[KMGT]?)(?<i>i?)B?\z/i) or return nil
  (m[:n].to_f * (m[:i].empty? ? 1000 : 1024)**" KMGT".index(m[:u].upcase.then { |u| u.empty? ? " " : u })).round
end

["1h30m", "2d 4h", "45s", "1x", ""].each do |t|
  puts "#{t}: #{seconds(t)}"
rescue ArgumentError => e
  puts e.message
end
%w[10 1K 1KiB 2.5MB 3GiB ten].to_h { |t| [t, bytes(t)] }
