use kobako_engine::*;
struct H;
impl Host for H {
    fn advance(&mut self, poll: &mut dyn FnMut() -> Step) {
        while let Step::Ticked = poll() {}
    }
    fn answer(&mut self, r: &[u8]) -> Result<Vec<u8>, Failure> {
        eprintln!("request {:?}", String::from_utf8_lossy(r));
        Ok(vec![0x92, 0, 1])
    }
    fn tick(&mut self) -> Result<(), Failure> {
        Ok(())
    }
}
fn main() {
    let g = Guest::load(std::path::Path::new("data/kobako.wasm"), None)
        .map_err(|e| panic!("{e}"))
        .unwrap();
    for src in std::env::args().skip(1) {
        let prelude = kobako_wire::envelope::Invocation::prelude(&[("KV", vec!["Get"])]).unwrap();
        let inv = kobako_wire::envelope::Invocation::complete(&prelude, src.as_bytes()).unwrap();
        let limits = Limits {
            deadline: None,
            memory: Some(64 << 20),
            stdout: capture::Pipe::new(1 << 20),
            stderr: capture::Pipe::new(1 << 20),
        };
        let r = run(&g, &inv, &limits, &mut H);
        match r {
            Ok(o) => println!("{:?}", String::from_utf8_lossy(&o)),
            Err(e) => println!("{e}"),
        };
        print!("{}", String::from_utf8_lossy(&limits.stdout.take().bytes));
    }
}
