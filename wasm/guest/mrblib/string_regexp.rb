# What sub, gsub, scan and split do when they have a block.
class String
  private

  def __sub(pattern)
    walk = __walk(pattern)
    text = walk.text
    walk.put(yield(text)) if text
    walk.result || byteslice(0, bytesize)
  end

  def __sub!(pattern)
    walk = __walk(pattern)
    text = walk.text
    walk.put(yield(text)) if text
    result = walk.result
    result && __put(result)
  end

  def __gsub(pattern)
    walk = __walk(pattern)
    while text = walk.text
      walk.put(yield(text))
    end
    walk.result || byteslice(0, bytesize)
  end

  def __gsub!(pattern)
    walk = __walk(pattern)
    while text = walk.text
      walk.put(yield(text))
    end
    result = walk.result
    result && __put(result)
  end

  def __scan(pattern)
    walk = __walk(pattern)
    while item = walk.item
      yield item
    end
    self
  end

  def __split(separator = nil, limit = 0)
    split(separator, limit).each { |part| yield part }
    self
  end
end
