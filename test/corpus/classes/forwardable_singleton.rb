require "forwardable"
require "singleton"
class Playlist
  extend Forwardable
  include Enumerable
  def_delegators :@songs, :size, :<<, :[], :each, :empty?
  def_delegator :@songs, :first, :opener
  def initialize = @songs = []
end
pl = Playlist.new
pl << "a" << "b"
puts pl.size, pl[1], pl.opener, pl.map(&:upcase).inspect, pl.empty?, pl.sort.inspect
class Settings
  include Singleton
  attr_accessor :mode
end
Settings.instance.mode = :fast
puts Settings.instance.mode, Settings.instance.equal?(Settings.instance)
begin
  Settings.new
rescue NoMethodError => e
  puts e.message
end
pl.to_a
