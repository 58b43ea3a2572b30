text = "Contact: sales@example.com, support@mail.example.org; not.an.email, Bob <bob.smith+news@sub.example.co.uk>. Call +1-555-0100 or 555-0199."
emails = text.scan(/[\w+.-]+@[\w-]+(?:\.[\w-]+)+/)
phones = text.scan(/(?:\+\d-)?\d{3}-\d{4}/)
domains = emails.map { |e| e.split("@").last }.tally
puts emails, phones, domains
by_tld = emails.group_by { |e| e[/\.(\w+)\z/, 1] }
puts by_tld
emails.map { |e| e.sub(/(?<=.).*(?=@)/) { |m| "*" * m.size } }
