# frozen_string_literal: true

begin
  # RubyGems may be told to keep extensions out of lib/, in a folder of their own.
  beside = File.join(__dir__, "kobako.#{RbConfig::CONFIG["DLEXT"]}")
  require File.exist?(beside) ? beside : "kobako/kobako"
rescue LoadError => e
  raise LoadError, "kobako's extension is not built or does not fit this Ruby (#{e.message}); " \
                   "`rake compile` builds it in a checkout, `gem pristine kobako` for an installed gem"
end
