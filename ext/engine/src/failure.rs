//! Why a run has no outcome: plain data, which `errors` turns into Ruby's.

/// What the engine side can say of a run that did not end by itself.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("the run passed its deadline")]
    Timeout,
    #[error("the guest wanted {wanted} bytes of memory, its limit is {limit}")]
    MemoryLimit { wanted: usize, limit: usize },
    #[error("the run made more Service calls than its limit")]
    CallLimit,
    #[error("the guest broke the calling contract: {0}")]
    Wire(String),
    #[error("the guest trapped: {0}")]
    Trap(String),
    #[error("no instance could be made: {0}")]
    Instantiate(String),
    /// The host wants the run to end; it knows why.
    #[error("stopped by the host")]
    Stopped,
}

impl Failure {
    /// What a failed call into the guest means. A failure that travelled through
    /// wasmtime comes out as it went in.
    pub fn of(error: wasmtime::Error) -> Failure {
        match error.downcast::<Failure>() {
            Ok(failure) => failure,
            Err(error) => match error.downcast_ref::<wasmtime::Trap>() {
                Some(trap) => Failure::Trap(trap.to_string()),
                None => Failure::Trap(format!("{:#}", error.root_cause())),
            },
        }
    }
}
