ENVIRONMENT = { "HOME" => "/root", "LANG" => "C" }.freeze
puts ENVIRONMENT.fetch("HOME")
ENVIRONMENT.fetch("SECRET_TOKEN")
