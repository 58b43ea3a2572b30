COMPATIBLE = { "O-" => %w[O- O+ A- A+ B- B+ AB- AB+], "O+" => %w[O+ A+ B+ AB+], "A-" => %w[A- A+ AB- AB+], "A+" => %w[A+ AB+], "B-" => %w[B- B+ AB- AB+], "B+" => %w[B+ AB+], "AB-" => %w[AB- AB+], "AB+" => %w[AB+] }.freeze
stock = Hash.new(0).merge!("O-" => 1, "A+" => 2, "B-" => 1)
requests = %w[A+ AB+ O- O- B+ A+]
served = requests.map do |wanted|
  donor = COMPATIBLE.select { |d, to| stock[d].positive? && to.include?(wanted) }.keys.min_by { |d| [d == wanted ? 0 : 1, COMPATIBLE[d].size] }
  if donor
    stock[donor] -= 1
    "#{wanted} <- #{donor}"
  else
    "#{wanted} <- none"
  end
end
puts served, stock
universal = COMPATIBLE.max_by { |_, to| to.size }.first
[served.count { |s| s.end_with?("none") }, universal, COMPATIBLE.count { |_, to| to.include?("AB+") }]
