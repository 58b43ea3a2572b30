use crate::limit;

/// Why a value cannot be carried, or why bytes are no value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("the message ends early")]
    Truncated,
    #[error("{0}")]
    InvalidType(String),
    #[error("{0}")]
    InvalidEncoding(String),
    #[error("{0} cannot be carried across the boundary")]
    Unsupported(String),
    #[error("a Handle cannot be a Hash key or the end of a Range")]
    HandleKey,
    #[error("a Hash has keys that are equal where it arrives")]
    EqualKeys,
    #[error("an Array or a Hash changed while it was read")]
    Changed,
    #[error("nested deeper than {} levels, or cyclic", limit::DEPTH)]
    TooDeep,
    #[error("more than {} values in one message", limit::NODES)]
    TooManyNodes,
    #[error("more than {} bytes in one message", limit::PAYLOAD)]
    TooLarge,
}

impl Error {
    pub(crate) fn invalid(what: impl Into<String>) -> Self {
        Error::InvalidType(what.into())
    }
}
