# Sorts what depends on each other: tsort_each_node and tsort_each_child say what and how.
module TSort
  class Cyclic < StandardError
  end

  def tsort
    strongly_connected_components.map do |component|
      raise Cyclic, "topological sort failed: #{component.inspect}" if component.size > 1

      component[0]
    end
  end

  def tsort_each(&block)
    return to_enum(:tsort_each) unless block

    tsort.each(&block)
    nil
  end

  def strongly_connected_components
    TSort.__components(method(:tsort_each_node), method(:tsort_each_child))
  end

  def each_strongly_connected_component(&block)
    return to_enum(:each_strongly_connected_component) unless block

    strongly_connected_components.each(&block)
    nil
  end

  def self.tsort(each_node, each_child)
    __components(each_node, each_child).map do |component|
      raise Cyclic, "topological sort failed: #{component.inspect}" if component.size > 1

      component[0]
    end
  end

  def self.strongly_connected_components(each_node, each_child)
    __components(each_node, each_child)
  end

  # By Tarjan, children first.
  def self.__components(each_node, each_child)
    ids = {}
    stack = []
    components = []
    each_node.call { |node| __visit(node, each_child, ids, stack, components) unless ids.key?(node) }
    components
  end

  def self.__visit(node, each_child, ids, stack, components)
    lowest = id = ids[node] = ids.size
    start = stack.size
    stack << node
    each_child.call(node) do |child|
      reached = ids.key?(child) ? ids[child] : __visit(child, each_child, ids, stack, components)
      lowest = reached if reached && reached < lowest
    end
    return lowest unless lowest == id

    component = stack.slice!(start..-1)
    component.each { |member| ids[member] = nil }
    components << component
    nil
  end
end
