# frozen_string_literal: true

# An example as a user starts it: [standard output, standard error, exit status].
module ExampleProgram
  # The gems of a Bundler that runs these tests are not the application's.
  PLAIN = { "RUBYOPT" => nil, "RUBYLIB" => nil }.freeze

  def self.run(path)
    output, errors, status = Open3.capture3(PLAIN, RbConfig.ruby, "-w", path)
    [output.force_encoding("UTF-8"), errors, status.exitstatus]
  end
end
