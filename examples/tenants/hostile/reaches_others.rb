# Looks for the others' data, by every name that comes to mind.
found = []
attempts = {
  "a keyword" => -> { Sales::Ledger.rows(month: "2026-01", tenant: "forecast") },
  "a month" => -> { Sales::Ledger.rows(month: "../forecast/2026-01") },
  "a number" => -> { Sales::Ledger.deal(-1) },
  "a constant" => -> { Object.const_get(:Tenants)::App.new.good },
  "their Service" => -> { Forecast::Ledger.months },
  "a variable" => -> { Sales::Ledger.instance_variable_get(:@deals) },
  "a variable inside" => -> { Sales::Ledger.instance_eval { @deals } },
  "deletion" => -> { Sales::Ledger.delete_all },
  "send" => -> { Sales::Ledger.send(:delete_all) },
  "a global" => -> { $tenants.first },
  "a forged Handle" => -> { Kobako::RPC::Handle.new(1).customer },
  "all Handles" => -> { Kobako::RPC::Handle.allocate.customer },
  "all objects" => -> { ObjectSpace.each_object(Kobako::RPC::Handle).to_a }
}
attempts.each do |name, attempt|
  found << [name, attempt.call]
rescue StandardError => e
  puts "#{name}: #{e.class}"
end
own = Sales::Ledger.rows(month: "2026-01")
puts "found: #{found.inspect}, beyond #{own.size} rows of my own"
Sales::Ledger.rows(month: "2026-01", tenant: "forecast")
