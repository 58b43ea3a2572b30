def kind(v)
  case v
  in true | false => b then "boolean #{b}"
  in Integer | Float => n if n.negative? then "negative"
  in 0 then "zero"
  in 1..9 then "digit"
  in 10... => big then "big #{big}"
  in Float => f then "float #{f.round(1)}"
  in ""  then "empty string"
  in /\A[A-Z]/ then "capitalised"
  in String => s then "string of #{s.length}"
  in :a | :b then "known symbol"
  in Symbol then "symbol"
  in [] | {} then "nothing in it"
  in [_] then "singleton"
  in Array(a, b) then "pair #{a},#{b}"
  in Hash => h then "hash #{h.keys}"
  in Range => r then "range to #{r.end}"
  in Class => c then "class #{c}"
  in Proc then "code"
  in nil then "nil"
  end
end
[true, -2, 0, 7, 42, 3.14, "", "Bob", "bob", :b, :z, [], [1], [1, 2], { q: 1 }, 1..5, String, -> {}, nil].map { |v| kind(v).tap { |k| puts k } }.uniq.size
