# Spoils sums, output and Services for every run after it, and looks whether it has done so.
before = [[1, 2].inject(:+), [1, 2].sum, Sales::Target.call]

class Integer
  def +(_other) = 42
end

class Array
  def sum = 42
end

module Kernel
  def puts(*) = nil
end

def (Sales::Target).call = 42

[before, [1, 2].sum]
