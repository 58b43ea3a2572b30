def reduce(state, action)
  case [state, action]
  in [{ items: [], **}, { type: :checkout }] then state.merge(error: "empty cart")
  in [{ items: }, { type: :add, item: { id:, price: Integer => price } => item }]
    items.any? { |i| i[:id] == id } ? state : { **state, items: [*items, item], total: state[:total] + price }
  in [{ items: [*before, { id: ^(action[:id]), price: }, *after] }, { type: :remove }]
    { **state, items: before + after, total: state[:total] - price }
  in [{ total: 100.. }, { type: :coupon, code: "BIG" }] then { **state, total: state[:total] - 20 }
  in [_, { type: :coupon | :checkout => type }] then { **state, done: type }
  in [_, { type: }] then { **state, error: "unknown #{type}" }
  end
end
actions = [{ type: :checkout }, { type: :add, item: { id: 1, price: 80 } }, { type: :add, item: { id: 2, price: 40 } }, { type: :add, item: { id: 1, price: 80 } }, { type: :coupon, code: "BIG" }, { type: :remove, id: 2 }, { type: :dance }, { type: :checkout }]
actions.inject({ items: [], total: 0 }) { |s, a| reduce(s, a).tap { |n| puts n } }
