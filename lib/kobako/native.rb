# frozen_string_literal: true

begin
  require_relative "kobako"
rescue LoadError => e
  raise LoadError, "kobako's extension is not built or does not fit this Ruby (#{e.message}); " \
                   "`rake compile` builds it in a checkout, `gem pristine kobako` for an installed gem"
end
