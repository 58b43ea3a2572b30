#[path = "../common/mod.rs"]
mod common;
use common::*;
use std::sync::Barrier;
use std::thread;
#[test]
fn probe() {
    let guest = shipped();
    let b = Barrier::new(130);
    let b2 = Barrier::new(130);
    thread::scope(|s| {
        for t in 0..130 {
            let (guest, b, b2) = (&guest, &b, &b2);
            s.spawn(move || {
                let mut calls = 0;
                let mut host = Service(|_: &[u8]| {
                    calls += 1;
                    if calls == 1 { b.wait(); 
                    if t == 0 {
                        let m = kobako_engine::allocation::Allocation::Pooled.engine().unwrap().pooling_allocator_metrics().unwrap();
                        eprintln!("instances {} memories {} tables {} stacks {} gc {}", m.core_instances(), m.memories(), m.tables(), m.stacks(), m.gc_heaps());
                    } 
                    b2.wait(); }
                    Ok(bytes(9000))
                });
                let ended = Run{timeout: None, ..Run::default()}.of(guest, "KV::Get.call.bytesize", &mut host);
                eprint!("[{:?} {calls}]", ended.value());
            });
        }
    });
}
