configs = [
  { env: "prod", servers: [{ host: "a", roles: %i[web db] }, { host: "b", roles: %i[web] }], limits: { cpu: 0.5 } },
  { env: "dev", servers: [], limits: nil },
  { env: :test, servers: [{ host: "c" }] },
  { servers: "none" }
]
configs.map do |config|
  case config
  in { env: String => env, servers: [{ host:, roles: [*, :db, *] }, *others], limits: { cpu: Float => cpu } } if cpu < 1
    "#{env}: db on #{host}, #{others.length} more, cpu #{cpu}"
  in { env: "dev" | "staging" => env, servers: [] } then "#{env}: no servers"
  in { env: Symbol => env, servers: [{ host: String => only }] } then "#{env}: just #{only}"
  in { servers: String | nil => odd } then "odd servers #{odd.inspect}"
  end.tap { |line| puts line }
end.map(&:size)
