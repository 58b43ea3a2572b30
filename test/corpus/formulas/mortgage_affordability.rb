income, expenses, rate, years = 5200, 1800, 0.0385, 30
budget = ((income - expenses) * 0.35).floor
r = rate / 12
n = years * 12
loan = budget * (1 - (1 + r)**-n) / r
interest = budget * n - loan
{ budget:, loan: loan.round(-3).to_i, interest_share: (interest / (budget * n)).round(3) }
