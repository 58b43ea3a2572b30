salt = "ab"
puts "abc".crypt(salt)[0, 2]
"abc".crypt(salt) == "abc".crypt(salt)
