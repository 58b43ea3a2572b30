CHECKS = {
  email: /\A[\w+.-]+@[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]+\z/i,
  phone: /\A\+?\d{1,3}[\s-]?(\(\d{2,4}\)|\d{2,4})[\s-]?\d{3,4}[\s-]?\d{3,4}\z/,
  ipv4: /\A(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!\z)|\z)){4}\z/,
  hex: /\A#(?:\h{3}){1,2}\z/,
  date: %r{\A(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])/\d{4}\z},
  time24: /\A(?:[01]\d|2[0-3]):[0-5]\d\z/,
  slug: /\A[a-z0-9]+(?:-[a-z0-9]+)*\z/
}.freeze
samples = ["a.b+c@mail.example.org", "bad@", "+49 (030) 123 4567", "192.168.1.254", "256.1.1.1", "#ff00AA", "#ab", "31/12/2024", "23:59", "24:00", "my-slug-1", "-no"]
samples.to_h { |s| [s, CHECKS.select { |_, re| s.match?(re) }.keys] }.each { |s, kinds| puts "#{s.ljust(24)} #{kinds.empty? ? "-" : kinds.join(", ")}" }
