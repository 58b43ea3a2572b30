# Keeps a deal for later runs, its own and the others', and looks for one that was kept.
kept = [$deal.inspect, Object.const_defined?(:DEAL), Sales.instance_variable_get(:@deal).inspect]
$deal = DEAL = Sales::Ledger.deal(7)
Sales.instance_variable_set(:@deal, DEAL)
kept << DEAL.number
