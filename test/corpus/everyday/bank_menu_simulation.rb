commands = ["balance", "deposit 100", "withdraw 30", "withdraw 500", "deposit -5", "dance", "history", "quit", "balance"]
balance = 50.0
history = []
commands.each do |line|
  command, amount = line.split
  amount = amount&.to_f
  case command
  when "balance"
    puts "Balance: $#{'%.2f' % balance}"
  when "deposit"
    if amount.nil? || amount <= 0
      puts "Invalid amount"
      next
    end
    balance += amount
    history << "+#{amount}"
  when "withdraw"
    if amount > balance
      puts "Insufficient funds"
    else
      balance -= amount
      history << "-#{amount}"
    end
  when "history" then puts history.empty? ? "No transactions" : history.each_with_index.map { |h, i| "#{i + 1}. #{h}" }
  when "quit"
    puts "Goodbye!"
    break
  else puts "Unknown command: #{command}"
  end
end
balance
