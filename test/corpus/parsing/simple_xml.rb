# A tiny tag parser: nested tags, attributes and text.
def parse(source)
  root = { tag: "root", attrs: {}, children: [] }
  stack = [root]
  source.scan(%r{<(/?)(\w+)((?:\s+\w+="[^"]*")*)\s*(/?)>|([^<]+)}) do |close, tag, attrs, empty, text|
    if text
      stack.last[:children] << text.strip unless text.strip.empty?
    elsif close == "/"
      node = stack.pop
      raise "expected </#{node[:tag]}>, got </#{tag}>" if node[:tag] != tag
    else
      node = { tag:, attrs: attrs.scan(/(\w+)="([^"]*)"/).to_h, children: [] }
      stack.last[:children] << node
      stack.push(node) if empty.empty?
    end
  end
  raise "unclosed #{stack.last[:tag]}" if stack.size > 1

  root[:children]
end

def show(node, depth = 0)
  case node
  when String then puts "#{"  " * depth}#{node.inspect}"
  else
    attrs = node[:attrs].map { |k, v| " #{k}=#{v}" }.join
    puts "#{"  " * depth}#{node[:tag]}#{attrs}"
    node[:children].each { |child| show(child, depth + 1) }
  end
end

tree = parse('<list id="7"><item kind="a">One</item><item/><note>Hi <b>there</b></note></list>')
tree.each { |n| show(n) }
begin
  parse("<a><b></a>")
rescue => e
  puts "Error: #{e.message}"
end
tree.first[:children].length
