# Loops for ever, and rescues whatever might stop it.
loop do
  begin
    loop { 1 + 1 }
  rescue Exception
    retry
  end
end
