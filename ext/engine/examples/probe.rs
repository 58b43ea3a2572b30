use kobako_engine::*;
use std::time::Instant;
struct H;
impl Host for H {
    fn advance(&mut self, poll: &mut dyn FnMut() -> Step) {
        while let Step::Ticked = poll() {}
    }
    fn answer(&mut self, _r: &[u8]) -> Result<Vec<u8>, Failure> {
        Ok(vec![0x92, 0, 1])
    }
    fn tick(&mut self) -> Result<(), Failure> {
        Ok(())
    }
}
fn main() {
    let t = Instant::now();
    let g = Guest::load(std::path::Path::new("data/kobako.wasm"), None)
        .map_err(|e| panic!("{e}"))
        .unwrap();
    eprintln!("load {:?} min {}", t.elapsed(), g.minimum_memory);
    let prelude = kobako_wire::envelope::Invocation::prelude(&[("KV", vec!["Get"])]).unwrap();
    let bare = kobako_wire::envelope::Invocation::prelude(&[]).unwrap();
    for (prelude, src) in [
        (&bare, "nil"),
        (
            &bare,
            "a = 1; b = a + 2 * 3; [a, b].map { |x| x.to_s }.join(',')",
        ),
        (
            &bare,
            "x=0;i=0; while i < 100_000; x = x ^ i; i += 1; end; x",
        ),
        (
            &bare,
            "def fib(n) n < 2 ? n : fib(n-1)+fib(n-2) end; fib(20)",
        ),
        (
            &prelude,
            "i=0; while i < 1000; KV::Get.call(i); i += 1; end",
        ),
        (&prelude, "nil"),
        (&bare, "puts 'hello'"),
        (&bare, "1000.times { puts 'hello' }"),
        (&bare, "1000.times { begin; raise 'x'; rescue; end }"),
        (&bare, "def f(n) f(n+1) end\nf(1)"),
        (&bare, "1 +"),
        (&bare, "[nil,true,1.5,'a',:b,{a: 1},2**100,1..2,-(2**63)]"),
    ] {
        let inv = kobako_wire::envelope::Invocation::complete(prelude, src.as_bytes()).unwrap();
        let mut best = std::time::Duration::MAX;
        let mut out = vec![];
        let mut ts = vec![];
        for _ in 0..200 {
            let t = Instant::now();
            let limits = Limits {
                deadline: None,
                memory: Some(5 << 20),
                stdout: capture::Pipe::new(1 << 20),
                stderr: capture::Pipe::new(1 << 20),
            };
            let r = run(&g, &inv, &limits, &mut H);
            let e = t.elapsed();
            ts.push(e);
            best = best.min(e);
            out = match r {
                Ok(o) => o,
                Err(e) => format!("{e}").into_bytes(),
            };
        }
        ts.sort();
        eprintln!(
            "{:10.1?} med {:10.1?}  {}  => {:?}",
            best,
            ts[100],
            &src[..src.len().min(50)],
            String::from_utf8_lossy(&out[..out.len().min(160)])
        );
    }
}
