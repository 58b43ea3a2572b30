QUESTIONS = [{ q: "Capital of Norway?", options: %w[Bergen Oslo Narvik], answer: 1 }, { q: "2**10?", options: %w[512 1000 1024], answer: 2 }, { q: "Who wrote Ruby?", options: ["Guido", "Matz", "Larry"], answer: 1 }].freeze
answers = %w[b C x].each
score = QUESTIONS.each_with_index.sum do |q, i|
  puts "#{i + 1}. #{q[:q]}"
  q[:options].each_with_index { |o, n| puts "   #{("a".ord + n).chr}) #{o}" }
  given = answers.next
  choice = given.downcase.ord - "a".ord
  if choice == q[:answer]
    puts "   #{given}: correct!"
    1
  else
    puts "   #{given}: wrong, it is #{q[:options][q[:answer]]}"
    0
  end
end
percent = (score * 100.0 / QUESTIONS.size).round
puts "#{score}/#{QUESTIONS.size} (#{percent}%) #{percent >= 60 ? "passed" : "failed"}"
percent
