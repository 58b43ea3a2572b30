api = { data: { items: [{ id: "1", attributes: { title: "One", tags: ["a"], meta: nil } }, { id: "2", attributes: { title: "Two", tags: [], meta: { views: "12" } } }] }, included: nil }
items = api.dig(:data, :items).map do |item|
  item => { id:, attributes: { title:, tags: } }
  views = item.dig(:attributes, :meta, :views).to_i
  { id: Integer(id), title:, tag: tags.first || "none", views: }
end
puts items
summary = items.reduce({ count: 0, views: 0 }) { |acc, i| { count: acc[:count] + 1, views: acc[:views] + i[:views] } }
puts summary, api[:included]&.size.inspect, api.dig(:data, :missing, :deep).inspect
items.to_h { |i| i.values_at(:title, :views) }
