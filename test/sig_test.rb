# frozen_string_literal: true

require_relative "test_helper"

class SigTest < Minitest::Test
  # Every named module of kobako's, and its types.
  PRELUDE = <<~'RUBY'
    require "kobako/cli"
    require "rbs"
    require "rbs/test"

    RBS.logger_level = "error"
    loader = RBS::EnvironmentLoader.new
    loader.add(path: Pathname("sig"))
    ENVIRONMENT = RBS::Environment.from_loader(loader).resolve_type_names
    BUILDER = RBS::DefinitionBuilder.new(env: ENVIRONMENT)
    MODULES = []
    CONSTANTS = Module.instance_method(:constants)
    walk = lambda do |mod|
      MODULES << mod
      inner = CONSTANTS.bind_call(mod, false).map { |name| mod.const_get(name) }.grep(Module)
      inner.each { |found| walk[found] if found.name.start_with?("#{mod.name}::") }
    end
    walk[Kobako]

    def type_name(mod) = RBS::Factory.new.type_name(mod.name).absolute!
  RUBY

  # Hooks every method that has a signature: a value of another type raises.
  CHECKED = <<~'RUBY'
    tester = RBS::Test::Tester.new(env: ENVIRONMENT)
    MODULES.each { |mod| tester.install!(mod, sample_size: nil, unchecked_classes: []) }
  RUBY

  def with_types(code)
    Dir.chdir(ROOT) { in_ruby(PRELUDE + code) }
  end

  def assert_well_typed(code)
    out, err, status = with_types("#{CHECKED}#{code}\nputs 'done'")
    assert_equal ["", "done"], [err, out.lines(chomp: true).last]
    assert_predicate status, :success?
  end

  test "every public method has a signature, and every signature a method" do
    out, err, = with_types(<<~'RUBY')
      MODULES.each do |mod|
        name = type_name(mod)
        next puts("#{mod} is not in sig/") unless ENVIRONMENT.module_name?(name)

        kinds = { "#" => [BUILDER.build_instance(name), mod], "." => [BUILDER.build_singleton(name), mod.singleton_class] }
        kinds.each do |sign, (definition, owner)|
          generated = mod < Data && sign == "." ? %i[[] members inspect] : []
          missing = owner.public_instance_methods(false) - generated - definition.methods.keys
          own = definition.methods.select { |_, method| method.implemented_in == name }.keys
          absent = own.reject { |method| owner.method_defined?(method) || owner.private_method_defined?(method) }
          missing.each { |method| puts "#{mod}#{sign}#{method} has no signature" }
          absent.each { |method| puts "#{mod}#{sign}#{method} does not exist" }
        end
      end
    RUBY
    assert_equal ["", ""], [out, err]
  end

  test "every constant is of the type that sig names" do
    out, err, = with_types(<<~'RUBY')
      check = RBS::Test::TypeCheck.new(self_class: Object, builder: BUILDER, sample_size: nil, unchecked_classes: [])
      constants = ENVIRONMENT.constant_decls.select { |name, _| name.to_s.start_with?("::Kobako::") }
      constants.each do |name, entry|
        puts "#{name} is not #{entry.decl.type}" unless check.value(Object.const_get(name.to_s), entry.decl.type)
      end
      named = constants.keys.map(&:to_s)
      MODULES.each do |mod|
        CONSTANTS.bind_call(mod, false).each do |name|
          next if mod.const_get(name).is_a?(Module) || named.include?("::#{mod}::#{name}")
          puts "#{mod}::#{name} is not in sig/"
        end
      end
    RUBY
    assert_equal ["", ""], [out, err]
  end

  test "a value of another type than sig names is found by these tests" do
    _, err, status = with_types("#{CHECKED}\nKobako::Sandbox.new(timeout: 'x')")
    assert_includes err, "[Kobako::Sandbox#initialize] ArgumentTypeError: expected `::Numeric?` but given `\"x\"`"
    _, err, = with_types("#{CHECKED}\nKobako::Codec::Decoder.decode(1)")
    assert_includes err, "[Kobako::Codec::Decoder.decode] ArgumentTypeError: expected `::String` (bytes) but given `1`"
    refute_predicate status, :success?
  end

  test "a Sandbox takes and gives what sig says" do
    assert_well_typed <<~'RUBY'
      Kobako::Sandbox.new(wasm_path: nil, timeout: nil, memory_limit: nil, stdout_limit: nil, stderr_limit: 0)
      sandbox = Kobako::Sandbox.new(timeout: 5r, memory_limit: 8 << 20, stdout_limit: 3, stderr_limit: 10)
      %i[wasm_path timeout memory_limit stdout_limit stderr_limit services inspect stdout stdout_capture
         stderr_capture].each { |reader| sandbox.public_send(reader) }
      sandbox.run('puts "long"; warn "\xff"; [nil, true, 1, 2**99, 1.5, "a", "\xff", :b, 1r, (1..), { [1] => { a: 2 } }]')
      %i[stdout stderr stdout_truncated? stderr_truncated? stdout_capture stderr_capture].each do |reader|
        sandbox.public_send(reader)
      end
      sandbox.stdout_capture.truncated?
      sandbox.stdout_capture.bytes
      Kobako::Capture.new("x", true)
      Kobako::Capture.new
      Kobako::Sandbox.new(wasm_path: Pathname(Kobako::Wasm::DEFAULT_PATH)).run("1")
    RUBY
  end

  test "Services take and give what sig says" do
    assert_well_typed <<~'RUBY'
      class Store
        include Kobako::Service

        def fetch(key, default: nil) = { "a" => [1, 1r, 2..3] }.fetch(key) { default || raise(KeyError, "no #{key}") }

        expose :fetch
      end
      sandbox = Kobako::Sandbox.new
      space = sandbox.define("KV").bind(:Store, Store.new).bind("Get", ->(key) { key }).bind(:List, [1], methods: %i[first])
      [space.name, space.members, space[:Store], space[:None], space.fetch("Get"), space.inspect]
      server = sandbox.services
      [server.namespaces, server.lookup("KV::Get"), server.bound?("KV::None"), server.sealed?, server.names, server.paths]
      sandbox.run('[KV::Store.fetch("a"), KV::Store.fetch("b", default: {}), KV::Get.call(a: 1), KV::List.first(1)]')
      rescued = sandbox.run(<<~SCRIPT)
        [-> { KV::Store.fetch("z") }, -> { KV::Store.fetch }, -> { KV::Store.other }, -> { KV::Get.call(1, 2) }].map do |call|
          call.call
        rescue Kobako::ServiceError => e
          e.message
        end
      SCRIPT
      raise "nothing was raised: #{rescued.inspect}" unless rescued.size == 4
      begin
        sandbox.run('KV::Store.fetch("z")')
      rescue Kobako::ServiceError => e
        [e.origin, e.klass, e.backtrace_lines, e.details, e.detailed_message, e.full_message]
      end
      [server.sealed?, server.failure(1)&.exception, server.failure(2), server.disconnect(Object.new)]
    RUBY
  end

  test "messages take and give what sig says" do
    assert_well_typed <<~'RUBY'
      rpc = Kobako::RPC
      request = rpc::Request.new(target: rpc::Handle.new(1), method: :call, args: [[rpc::Handle.new(2)]], kwargs: { a: 1..2 })
      request = rpc.decode_request(rpc.encode_request(request))
      [request.target, request.method, request.method_name, request.args, request.kwargs]
      fault = rpc::Fault.new(type: "runtime", message: "no", details: { "id" => 1 })
      [rpc::Response.ok(nil), rpc::Response.ok([rpc::Handle.new(1)]), rpc::Response.error(fault)].each do |response|
        response = rpc.decode_response(rpc.encode_response(response))
        [response.ok?, response.error?, response.payload, response.value, response.fault&.details]
      end
      table = rpc::HandleTable.new(limit: 3)
      server = rpc::Server.new(surface: :declared, service_errors: :class, handle_table: table)
      server.define(:S).bind(:Call, -> { Object.new })
      server.dispatch(rpc.encode_request(rpc::Request.new("S::Call", "call", [], {})))
      [table.fetch(1), table.id_of(table.fetch(1)), table.mark_disconnected(1), table.size, table.limit, table.inspect]
      [table.alloc(Object.new), table.release(2), table.include?(9), server.reset_handles!, table.reset!]
      [Kobako::Outcome.decode("\x01\x2a".b), Kobako::Outcome.decode("\x02\x80".b).exception]
    RUBY
  end

  test "errors take and give what sig says" do
    assert_well_typed <<~'RUBY'
      ['raise "x"', "1 +", "exit", "Object.new", "loop {}", 'a = []; loop { a << "x" * 100_000 }'].each do |script|
        Kobako::Sandbox.new(timeout: 0.2).run(script)
        raise "nothing was raised by #{script}"
      rescue Kobako::SandboxError => e
        [e.origin, e.klass, e.backtrace_lines, e.details, e.detailed_message(highlight: true), e.full_message]
      rescue Kobako::TrapError
        nil
      end
      Kobako::SandboxError.new.origin
      Kobako::ServiceError::Disconnected.new("gone", details: { "type" => "disconnected" }).details
    RUBY
  end

  test "the codec and the guest take and give what sig says" do
    assert_well_typed <<~'RUBY'
      values = [nil, 1, 2**99, 1.5, "a", "\xFF".b, :b, 1r, (1..), Time.now, [[]], { 1 => { "a" => nil } }]
      values.each { |value| Kobako::Codec::Decoder.decode(Kobako::Codec::Encoder.encode(value)) }
      Kobako::Wasm.guest.minimum_memory
      begin
        Kobako::Wasm.make_artefact("/nowhere", Pathname("/nowhere"))
      rescue RuntimeError
        nil
      end
    RUBY
  end

  test "the command takes and gives what sig says" do
    assert_well_typed <<~'RUBY'
      [%w[-e 1], ["--json", "-e", '{ a: [1.5, 0.0 / 0, :b, 2**99, "\xff"] }'], ["-e", 'raise "x"'], ["--json", "-e", "1 +"],
       %w[--timeout 0.1 -e loop{}], %w[--bogus], %w[--help], %w[--version], []].each do |arguments|
        $stderr.reopen(File::NULL)
        Kobako::CLI.start(arguments)
      end
    RUBY
  end
end
