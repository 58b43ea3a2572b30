applicant = { age: 34, income: 42_000, debts: 11_500, years_employed: 2.5, history: %i[ok ok late ok], country: "FR" }
checks = {
  adult: applicant[:age].between?(18, 70),
  ratio: applicant[:debts].fdiv(applicant[:income]) < 0.35,
  employed: applicant[:years_employed] >= 1,
  clean: applicant[:history].count(:late) <= 1 && !applicant[:history].include?(:default),
  region: %w[DE FR NL].include?(applicant[:country])
}
failed = checks.reject { |_, ok| ok }.keys
failed.empty? ? { approved: true, limit: [applicant[:income] / 4, 10_000].min } : { approved: false, reasons: failed }
