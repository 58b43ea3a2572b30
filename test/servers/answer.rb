# frozen_string_literal: true

# What becomes of one script, as text.
module Answer
  def self.of(sandbox, script)
    sandbox.run(script).inspect
  rescue Kobako::Error => e
    "#{e.class}: #{e.message}"
  end
end
