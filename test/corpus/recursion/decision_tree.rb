TREE = { question: "Does it fly?", yes: { question: "Is it a bird?", yes: "sparrow", no: "plane" }, no: { question: "Does it bark?", yes: "dog", no: "cat" } }.freeze
def decide(node, answers, asked = [])
  return [node, asked] if node.is_a?(String)
  answer = answers.fetch(asked.size) { return [nil, asked] }
  decide(node[answer ? :yes : :no], answers, asked + [node[:question]])
end
def leaves(n) = n.is_a?(String) ? [n] : leaves(n[:yes]) + leaves(n[:no])
def learn(node, old, new, question)
  return node == old ? { question:, yes: new, no: old } : node if node.is_a?(String)
  node.to_h { |k, v| [k, k == :question ? v : learn(v, old, new, question)] }
end
puts decide(TREE, [true, false]).inspect, decide(TREE, [false]).inspect, leaves(TREE).inspect
bigger = learn(TREE, "cat", "fish", "Does it swim?")
[leaves(bigger), decide(bigger, [false, false, true]).first]
