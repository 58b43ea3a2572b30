ROUTES = [
  [%r{\A/users/(?<id>\d+)/?\z}, :user],
  [%r{\A/posts/(?<slug>[\w-]+)/comments/(?<n>\d+)\z}, :comment],
  [%r{\A/(?:home)?\z}, :home],
  [/\.(?<ext>css|js)\z/, :asset]
].freeze
def route(path)
  ROUTES.each do |pattern, name|
    m = pattern.match(path) or next
    return [name, m.named_captures.transform_keys(&:to_sym).transform_values { |v| Integer(v, exception: false) || v }]
  end
  [:not_found, { path: }]
end
%w[/users/42 /posts/hello-world/comments/3 / /home /app.css /users/x].map { |path| route(path).tap { |r| puts "#{path} => #{r}" } }.map(&:first)
