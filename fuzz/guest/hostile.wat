;; A guest that does what bytes say: each is an operation, with numbers after it.
;;
;; It asks for its program before anything else, in its start function, so that also
;; what it does when it is first asked for room is the program's choice. All exports
;; go on where the last one stopped.
(module
  (import "env" "__kobako_dispatch" (func $dispatch (param i32 i32) (result i64)))
  (import "env" "__kobako_dispatch_long"
    (func $long (param i32 i32 i32 i32) (result i64)))
  (import "env" "__kobako_write" (func $output (param i32 i32 i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_seek"
    (func $seek (param i32 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get" (func $environ (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get"
    (func $sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get"
    (func $clock (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))

  ;; The program lies at PROGRAM, 64 KiB; the Invocation comes behind it at first.
  (memory (export "memory") 4)
  (table $table 4 funcref)
  (tag $thrown (param i32))

  (global $at (mut i32) (i32.const 0x10000))    ;; the next byte of the program
  (global $end (mut i32) (i32.const 0x10000))
  (global $fuel (mut i32) (i32.const 2000))     ;; operations left
  (global $fetching (mut i32) (i32.const 1))
  (global $room (mut i32) (i32.const 0x20000))  ;; what __kobako_alloc answers
  (global $outcome (mut i64) (i64.const 0x10000_0000_0001))
  (global $reply (mut i64) (i64.const 0))       ;; where the last one lies

  (func $fetch
    (global.set $reply (call $dispatch (i32.const 0) (i32.const 0)))
    (global.set $end
      (i32.add (i32.const 0x10000) (i32.wrap_i64 (global.get $reply))))
    (global.set $fetching (i32.const 0))
    (call $go))
  (start $fetch)

  (func (export "__kobako_abi_v1"))

  (func $alloc (export "__kobako_alloc") (param i32) (result i32)
    (if (global.get $fetching) (then (return (i32.const 0x10000))))
    (call $go)
    (global.get $room))

  (func $run (export "__kobako_run") (param i32 i32) (call $go))

  (func $take (export "__kobako_take_outcome") (result i64)
    (call $go)
    (global.get $outcome))

  ;; A byte of the program, 0 behind its end.
  (func $byte (result i32)
    (if (i32.ge_u (global.get $at) (global.get $end)) (then (return (i32.const 0))))
    (global.set $at (i32.add (global.get $at) (i32.const 1)))
    (i32.load8_u (i32.sub (global.get $at) (i32.const 1))))

  (func $size (result i32) (i32.shl (memory.size) (i32.const 16)))

  ;; A number: one that a program is likely to want, by few bytes.
  (func $number (result i32)
    (block $eight (block $seven (block $six (block $five (block $four (block $three
    (block $two (block $one (block $zero
      (br_table $zero $one $two $three $four $five $six $seven $eight
        (i32.and (call $byte) (i32.const 15))))
      (return (call $byte)))
      (return (i32.shl (call $byte) (i32.const 8))))
      (return (i32.shl (call $byte) (i32.const 16))))
      (return (i32.or (i32.shl (call $byte) (i32.const 24)) (call $byte))))
      (return (i32.sub (call $size) (call $byte))))
      (return (i32.sub (i32.shl (i32.const 1) (call $byte)) (call $byte))))
      (return (i32.wrap_i64 (i64.shr_u (global.get $reply) (i64.const 32)))))
      (return (i32.wrap_i64 (global.get $reply))))
    (i32.sub (i32.const 0) (call $byte)))

  (func $deep (param i32) (result i32)
    (i32.add (call $deep (i32.add (local.get 0) (i32.const 1))) (i32.const 1)))

  (func $ask (param i32 i32)
    (global.set $reply (call $dispatch (local.get 0) (local.get 1))))

  ;; Operations until one says so, or none are left.
  (func $go
    (local $times i32)
    (loop $next
      (if (i32.eqz (global.get $fuel)) (then (return)))
      (global.set $fuel (i32.sub (global.get $fuel) (i32.const 1)))
      (block $outputs (block $longs (block $endless (block $exits (block $clocks (block $sizes_ (block $environs
      (block $seeks (block $closes (block $writes (block $tables (block $jumps
      (block $calls_take (block $calls_run (block $calls_alloc (block $catches
      (block $throws (block $sinks (block $traps (block $leaves (block $rooms
      (block $grows (block $copies (block $fills (block $stores (block $flood (block $asks
      (block $returns
        (br_table $returns $asks $flood $stores $fills $copies $grows $rooms $leaves
          $asks $stores $rooms $leaves
          $jumps $calls_alloc $calls_run $calls_take $tables $catches $writes $closes
          $seeks $environs $sizes_ $clocks $throws $sinks $exits $traps $endless
          $longs $outputs
          $returns
          (i32.and (call $byte) (i32.const 31))))
        (return))
        ;; asks
        (call $ask (call $number) (call $number))
        (br $next))
        ;; flood: asks a few times for the same
        (local.set $times (i32.and (call $byte) (i32.const 31)))
        (loop $again
          (call $ask (i32.const 0) (local.get $times))
          (br_if $again
            (local.tee $times (i32.sub (local.get $times) (i32.gt_s (local.get $times) (i32.const 0))))))
        (br $next))
        ;; stores
        (i32.store8 (call $number) (call $byte))
        (br $next))
        ;; fills
        (memory.fill (call $number) (call $byte) (i32.and (call $number) (i32.const 0xfffff)))
        (br $next))
        ;; copies
        (memory.copy (call $number) (call $number) (i32.and (call $number) (i32.const 0xfffff)))
        (br $next))
        ;; grows
        (drop (memory.grow (call $number)))
        (br $next))
        ;; rooms
        (global.set $room (call $number))
        (br $next))
        ;; leaves
        (global.set $outcome
          (i64.or (i64.shl (i64.extend_i32_u (call $number)) (i64.const 32))
            (i64.extend_i32_u (call $number))))
        (br $next))
        ;; traps
        unreachable)
        ;; sinks
        (drop (call $deep (i32.const 0)))
        (br $next))
        ;; throws
        (throw $thrown (call $byte)))
        ;; catches whatever the rest of the program throws
        (block $caught (try_table (catch_all $caught) (call $go)))
        (br $next))
        ;; calls its own exports
        (drop (call $alloc (call $number)))
        (br $next))
        (call $run (call $number) (call $number))
        (br $next))
        (drop (call $take))
        (br $next))
        ;; jumps, as far as there is fuel
        (global.set $at (i32.add (i32.const 0x10000) (i32.and (call $number) (i32.const 0xffff))))
        (br $next))
        ;; tables
        (drop (table.grow $table (ref.null func) (call $number)))
        (br $next))
        ;; WASI
        (drop (call $write (call $number) (call $number) (call $number) (call $number)))
        (br $next))
        (drop (call $close (call $number)))
        (br $next))
        (drop (call $seek (call $number) (i64.extend_i32_u (call $number)) (call $number) (call $number)))
        (br $next))
        (drop (call $environ (call $number) (call $number)))
        (br $next))
        (drop (call $sizes (call $number) (call $number)))
        (br $next))
        (drop (call $clock (call $number) (i64.const 0) (call $number)))
        (br $next))
        (call $exit (call $number))
        (br $next))
      ;; endless, if it is meant
      (if (i32.eq (call $byte) (i32.const 0xfe)) (then (loop $forever (br $forever))))
      (br $next))
      ;; asks with Strings apart
      (global.set $reply
        (call $long (call $number) (call $number) (call $number) (call $number)))
      (br $next))
      ;; writes past WASI
      (call $output (call $number) (call $number) (call $number))
      (br $next))))
