DEPS = { "deploy" => %w[test build], "test" => %w[compile], "build" => %w[compile lint], "compile" => %w[fetch], "lint" => [], "fetch" => [] }
class CycleError < StandardError; end
def order(deps)
  result, state = [], Hash.new(:new)
  visit = lambda do |task, trail|
    case state[task]
    when :done then next
    when :active then raise CycleError, (trail + [task]).join(" -> ")
    end
    state[task] = :active
    deps.fetch(task) { raise KeyError, "unknown task #{task}" }.each { |d| visit.(d, trail + [task]) }
    state[task] = :done
    result << task
  end
  deps.each_key { |t| visit.call(t, []) }
  result
end
puts order(DEPS).join(", ")
begin
  order(DEPS.merge("fetch" => ["deploy"]))
rescue CycleError => e
  puts e.message
end
begin
  order({ "a" => ["ghost"] })
rescue KeyError => e
  puts e.message
end
levels = DEPS.keys.group_by { |t| f = ->(x) { DEPS[x].empty? ? 0 : 1 + DEPS[x].map(&f).max }; f[t] }
levels.sort.to_h
