commits = ["feat: add login", "fix(ui): button colour", "feat(api)!: drop v1", "chore: bump", "fix: typo in README"]
PATTERN = /\A(?<type>\w+)(?:\((?<scope>\w+)\))?(?<breaking>!)?: (?<subject>.+)\z/
TITLES = { "feat" => "Features", "fix" => "Bug fixes" }.freeze
parsed = commits.map { |c| PATTERN.match(c).named_captures.transform_keys(&:to_sym) }
parsed.group_by { |c| TITLES[c[:type]] }.each do |title, list|
  next if title.nil?
  puts "## #{title}"
  list.each { |c| puts "- #{"**#{c[:scope]}:** " if c[:scope]}#{c[:subject]}#{" (BREAKING)" if c[:breaking]}" }
end
bump = parsed.any? { _1[:breaking] } ? :major : parsed.any? { _1[:type] == "feat" } ? :minor : :patch
bump
