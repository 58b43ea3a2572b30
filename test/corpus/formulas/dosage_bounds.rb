def dose(weight:, age:, per_kg: 15, max: 1000, form: :tablet)
  raise ArgumentError, "weight must be positive" unless weight.positive?
  mg = [weight * per_kg, max].min
  mg *= 0.75 if age >= 70
  step = { tablet: 250, syrup: 25 }.fetch(form)
  { mg: (mg / step).floor * step, times: age < 12 ? 3 : 4 }
end
results = [dose(weight: 70, age: 40), dose(weight: 18.5, age: 5, form: :syrup), dose(weight: 80, age: 75)]
results << begin
  dose(weight: 0, age: 1)
rescue ArgumentError => e
  e.message
end
results << (dose(weight: 50, age: 30, form: :gel) rescue $!.class.name)
results
