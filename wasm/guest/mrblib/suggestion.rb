# "Did you mean?" for names and keys that are not there.
module DidYouMean
  # Names of a receiver that is asked for; more would cost more than a hint is worth.
  MOST_NAMES = 2000

  class << self
    def spell(name, names)
      name = name.to_s
      return [] if name.empty? || name.size > 60

      plain = plain(name)
      limit = plain.size > 3 ? 0.834 : 0.77
      near = names.first(MOST_NAMES).select { |other| jaro_winkler(plain(other), plain) >= limit }
      near = near.reject { |other| other.to_s == name }
      near = near.sort_by { |other| -jaro_winkler(other.to_s, name) }
      most = (plain.size * 0.25).ceil
      found = near.select { |other| levenshtein(plain(other), plain) <= most }
      return found unless found.empty?

      near.select do |other|
        text = plain(other)
        length = [plain.size, text.size].min
        levenshtein(text, plain) < length
      end.first(1)
    end

    def hint(names, &shown)
      return "" if names.empty?

      "\nDid you mean?  #{names.map(&shown).join("\n               ")}"
    end

    private

    def plain(name)
      name.to_s.downcase.delete("@")
    end

    def jaro(one, other)
      one, other = other, one if one.size > other.size
      return 0.0 if one.empty?

      range = other.size > 3 ? other.size / 2 - 1 : 0
      taken = {}
      matched = []
      (0...one.size).each do |index|
        from = index > range ? index - range : 0
        upto = [index + range, other.size - 1].min
        at = (from..upto).find { |place| !taken[place] && other[place] == one[index] }
        next unless at

        taken[at] = true
        matched << one[index]
      end
      return 0.0 if matched.empty?

      swaps = 0
      taken.keys.sort.each_with_index { |place, index| swaps += 1 if other[place] != matched[index] }
      count = matched.size.to_f
      (count / one.size + count / other.size + (count - swaps / 2) / count) / 3
    end

    def jaro_winkler(one, other)
      distance = jaro(one, other)
      return distance unless distance > 0.7

      common = 0
      common += 1 while common < 4 && one[common] && one[common] == other[common]
      distance + common * 0.1 * (1 - distance)
    end

    def levenshtein(one, other)
      row = (0..other.size).to_a
      (0...one.size).each do |index|
        last = row[0]
        row[0] = index + 1
        (0...other.size).each do |place|
          cost = last + (one[index] == other[place] ? 0 : 1)
          last = row[place + 1]
          row[place + 1] = [cost, last + 1, row[place] + 1].min
        end
      end
      row[other.size]
    end
  end
end

class NameError
  private

  def __hint
    wanted = name
    return "" unless wanted

    owner = begin
      receiver
    rescue ArgumentError
      return ""
    end
    return "" if owner.nil?

    text = wanted.to_s
    if ("A".."Z").include?(text[0])
      __constants_near(wanted, owner)
    elsif text[0] == "@"
      DidYouMean.hint(DidYouMean.spell(wanted, owner.instance_variables), &:to_s)
    else
      DidYouMean.hint(DidYouMean.spell(wanted, __callable(owner)), &:to_s)
    end
  rescue StandardError
    ""
  end

  # By their full names, and none that the message has already.
  def __constants_near(wanted, owner)
    scopes = owner.is_a?(Module) && owner != Object ? [owner, Object] : [Object]
    near = scopes.flat_map do |scope|
      DidYouMean.spell(wanted, scope.constants).map { |name| scope == Object ? name.to_s : "#{scope}::#{name}" }
    end
    DidYouMean.hint(near.uniq.reject { |name| message.include?(name) }, &:to_s)
  end

  def __callable(owner)
    names = is_a?(NoMethodError) ? owner.methods : owner.methods + owner.private_methods
    names.reject { |one| one.to_s.start_with?("__") }
  end
end

class KeyError
  private

  def __hint
    keys = receiver.respond_to?(:keys) ? receiver.keys : []
    keys = keys.select { |one| one.is_a?(String) || one.is_a?(Symbol) }
    wanted = key
    return "" unless wanted.is_a?(String) || wanted.is_a?(Symbol)

    DidYouMean.hint(DidYouMean.spell(wanted, keys), &:inspect)
  rescue StandardError
    ""
  end
end
