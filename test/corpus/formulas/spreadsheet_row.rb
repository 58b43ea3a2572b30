row = { "qty" => 12, "price" => "3,50", "discount" => nil, "vat" => "19%" }
num = ->(s) { s.to_s.sub(",", ".").delete("%").to_f }
net = row["qty"] * num[row["price"]] * (1 - num[row["discount"]] / 100)
gross = net * (1 + num[row["vat"]] / 100)
"%.2f" % gross
