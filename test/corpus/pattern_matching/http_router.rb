def dispatch(verb, path, params = {})
  case [verb, path.delete_prefix("/").split("/"), params]
  in ["GET", [], _] then [200, "home"]
  in ["GET", ["users"], { page: /\A\d+\z/ => page }] then [200, "users page #{page}"]
  in ["GET", ["users"], _] then [200, "users"]
  in ["GET", ["users", /\A\d+\z/ => id], _] then [200, "user #{id.to_i}"]
  in ["POST", ["users"], { name: String => name, **rest }] if !name.empty? then [201, "created #{name} #{rest}"]
  in ["POST", ["users"], _] then [422, "name is missing"]
  in ["DELETE" | "PUT" => v, ["users", id], _] then [204, "#{v.downcase} #{id}"]
  in [_, ["admin", *rest], _] then [403, rest.join("/")]
  in [verb, [*, "feed.xml"], _] then [200, "#{verb} feed"]
  else [404, "no #{path}"]
  end
end
[["GET", "/"], ["GET", "/users", { page: "2" }], ["GET", "/users/42"], ["POST", "/users", { name: "Ann", age: 3 }], ["POST", "/users", { name: "" }], ["PUT", "/users/7"], ["GET", "/admin/a/b"], ["HEAD", "/x/y/feed.xml"], ["GET", "/nope"]].map { |a| dispatch(*a).tap { |s, b| puts "#{a[0]} #{a[1]}: #{s} #{b}" }.first }
