# frozen_string_literal: true

module Kobako
  module RPC
    # The host objects that a guest has Handles of, by id. The extension defines it.
    #
    #   table = Kobako::RPC::HandleTable.new
    #   id = table.alloc(object) # => 1
    #   table.fetch(id)          # => object
    #
    # Ids are Integers from 1 on, and none is given twice until `reset!`. What takes one
    # raises HandleTableError for what is no id and for one that is not given.
    class HandleTable
      ##
      # :singleton-method: new
      # :call-seq: new(limit: nil) -> HandleTable
      #
      # `limit` is how many ids are given, an Integer from 1 to 2**31 - 1, which nil stands
      # for; ArgumentError for anything else.

      ##
      # :method: alloc
      # :call-seq: alloc(object) -> Integer
      #
      # The object's id; the same object has the same one. HandleTableExhausted when all
      # are given.

      ##
      # :method: fetch
      # :call-seq: fetch(id) -> object
      #
      # The object. ServiceError::Disconnected when it has been taken away.

      ##
      # :method: release
      # :call-seq: release(id) -> object
      #
      # Forgets the id, and gives its object, nil when it was disconnected.

      ##
      # :method: mark_disconnected
      # :call-seq: mark_disconnected(id) -> self
      #
      # Lets go of the object: from now on the id is a ServiceError::Disconnected.

      ##
      # :method: reset!
      # :call-seq: reset! -> self
      #
      # Forgets everything; ids count from 1 again.

      ##
      # :method: id_of
      # :call-seq: id_of(object) -> Integer or nil
      #
      # The id that the object has, or nil.

      ##
      # :method: include?
      # :call-seq: include?(id) -> true or false
      #
      # Whether the id has an object; false for what is no id.

      ##
      # :method: size
      # :call-seq: size -> Integer
      #
      # How many objects are held.

      ##
      # :method: limit
      # :call-seq: limit -> Integer
      #
      # How many ids are given at most.

      ##
      # :method: inspect
      # :call-seq: inspect -> String
      #
      # Shows the size and no object.
    end
  end
end
