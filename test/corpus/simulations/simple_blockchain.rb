require "digest"
Block = Struct.new(:index, :data, :prev, :nonce, :hash_hex) do
  def self.genesis = mine(0, "genesis", "0" * 64)
  def self.mine(i, data, prev, difficulty: 2)
    nonce = 0
    nonce += 1 until (h = Digest::SHA256.hexdigest("#{i}#{data}#{prev}#{nonce}")).start_with?("0" * difficulty)
    new(i, data, prev, nonce, h)
  end
  def valid? = Digest::SHA256.hexdigest("#{index}#{data}#{prev}#{nonce}") == hash_hex
end
chain = [Block.genesis]
%w[alice->bob:5 bob->carol:2].each { |d| chain << Block.mine(chain.size, d, chain.last.hash_hex) }
chain.each { |b| puts "#{b.index} #{b.data.ljust(14)} #{b.nonce.to_s.rjust(4)} #{b.hash_hex[0, 12]}" }
valid = -> { chain.all?(&:valid?) && chain.each_cons(2).all? { |a, b| b.prev == a.hash_hex } }
p valid.call
chain[1].data = "alice->bob:500"
p valid.call, Digest::MD5.hexdigest("x"), Digest::SHA1.hexdigest(""), Digest::SHA256.digest("a").unpack1("H8"), Digest::SHA256.base64digest("a")[0, 8]
