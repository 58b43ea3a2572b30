# From here on C takes what is plain, and calls these methods for what is not.
class IO
  __quicken
  singleton_class.remove_method(:__quicken)
end
