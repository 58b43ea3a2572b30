module Loud
  refine String do
    def loud = upcase + "!"
  end
end

def before(text) = text.loud

using Loud

begin
  before("hi")
rescue NoMethodError
  "not refined there"
end
