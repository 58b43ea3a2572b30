PLURAL = [[/(quiz)\z/i, '\1zes'], [/(matr|vert)(?:ix|ex)\z/i, '\1ices'], [/(x|ch|ss|sh)\z/i, '\1es'], [/([^aeiouy]|qu)y\z/i, '\1ies'], [/(?:([^f])fe|([lr])f)\z/i, '\1\2ves'], [/sis\z/i, "ses"], [/s\z/i, "s"], [/\z/, "s"]].freeze
IRREGULAR = { "person" => "people", "child" => "children", "sheep" => "sheep" }.freeze
def pluralize(w) = IRREGULAR.fetch(w) { re, to = PLURAL.find { |r, _| w.match?(r) }; w.sub(re, to) }
def camelize(s) = s.sub(/\A[a-z\d]*/) { $&.capitalize }.gsub(%r{(?:_|(/))([a-z\d]*)}i) { "#{$1 && "::"}#{$2.capitalize}" }
def underscore(s) = s.gsub("::", "/").gsub(/([A-Z\d]+)([A-Z][a-z])/, '\1_\2').gsub(/([a-z\d])([A-Z])/, '\1_\2').tr("-", "_").downcase
def humanize(s) = s.sub(/_id\z/, "").tr("_", " ").capitalize
puts %w[cat box city quiz matrix knife wolf analysis bus person sheep day].map { |w| pluralize(w) }.join(" ")
%w[user_account admin/html_page].map { |s| [camelize(s), underscore(camelize(s)), humanize(s)] }
