# frozen_string_literal: true

# The command, run in a process of its own.
module Command
  EXE = File.join(TestHelper::ROOT, "exe/kobako")
  LIB = File.join(TestHelper::ROOT, "lib")

  # Bundler would load the checkout's own version.rb.
  UNBUNDLED = { "RUBYOPT" => nil, "BUNDLER_SETUP" => nil }.freeze

  # [standard output, standard error, exit status].
  def kobako(*arguments, env: {}, stdin: "", lib: LIB)
    out, err, status = Open3.capture3({ **UNBUNDLED, **env }, RbConfig.ruby, "-w", "-I", lib, EXE, *arguments,
                                      stdin_data: stdin, binmode: true)
    [out.force_encoding("UTF-8"), err.force_encoding("UTF-8"), status.exitstatus]
  end
end
