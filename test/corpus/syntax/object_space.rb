class Base; end
class One < Base; end
class Two < Base; end
found = ObjectSpace.each_object(Class).select { |c| c < Base }.map(&:name).sort
GC.start
[found, Base.subclasses.map(&:name).sort]
