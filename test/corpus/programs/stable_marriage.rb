MEN = {
  "abe" => %w[abi eve cath ivy jan dee fay bea hope gay], "bob" => %w[cath hope abi dee eve fay bea jan ivy gay],
  "col" => %w[hope eve abi dee bea fay ivy gay cath jan], "dan" => %w[ivy fay dee gay hope eve jan bea cath abi],
  "ed" => %w[jan dee bea cath fay eve abi ivy hope gay], "fred" => %w[bea abi dee gay eve ivy cath jan hope fay],
  "gav" => %w[gay eve ivy bea cath abi dee hope jan fay], "hal" => %w[abi eve hope fay ivy cath jan bea gay dee],
  "ian" => %w[hope cath dee gay bea abi fay ivy jan eve], "jon" => %w[abi fay jan gay eve bea dee cath ivy hope]
}.freeze
WOMEN = {
  "abi" => %w[bob fred jon gav ian abe dan ed col hal], "bea" => %w[bob abe col fred gav dan ian ed jon hal],
  "cath" => %w[fred bob ed gav hal col ian abe dan jon], "dee" => %w[fred jon col abe ian hal gav dan bob ed],
  "eve" => %w[jon hal fred dan abe gav col ed ian bob], "fay" => %w[bob abe ed ian jon dan fred gav col hal],
  "gay" => %w[jon gav hal fred bob abe col ed dan ian], "hope" => %w[gav jon bob abe ian dan hal ed col fred],
  "ivy" => %w[ian col hal gav fred bob abe ed jon dan], "jan" => %w[ed hal gav abe bob jon col ian fred dan]
}.freeze

class Person
  attr_reader :name
  attr_accessor :partner

  def initialize(name, preferences)
    @name = name
    @preferences = preferences
    @asked = -1
  end

  def to_s = name
  def next_choice = @preferences[@asked += 1]
  def prefers?(other) = partner.nil? || rank(other) < rank(partner)
  def rank(other) = @preferences.index(other.name)
end

men, women = [MEN, WOMEN].map { |group| group.to_h { |name, prefs| [name, Person.new(name, prefs)] } }
free = men.values
until free.empty?
  man = free.shift
  woman = women[man.next_choice]
  if woman.prefers?(man)
    free.unshift(woman.partner) if woman.partner
    woman.partner&.partner = nil
    man.partner, woman.partner = woman, man
  else
    free.unshift(man)
  end
end
men.each_value { |m| puts "#{m} and #{m.partner}" }

unstable = lambda do
  men.values.product(women.values).select { |m, w| m.partner != w && m.prefers?(w) && w.prefers?(m) }.map { |pair| pair.join("+") }
end
puts unstable.call.empty? ? "stable" : "unstable"
a, b = men["abe"], men["bob"]
a.partner, b.partner = b.partner, a.partner
a.partner.partner, b.partner.partner = a, b
puts unstable.call.any? ? "no longer stable: #{unstable.call.first(2).join(", ")}" : "still stable"
[MEN.keys.zip(men.values.map { |m| m.partner.name }).to_h, unstable.call.size]
