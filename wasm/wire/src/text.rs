//! Bytes to text.

use std::str::Utf8Error;

/// Bytes that are looked at in one step.
const STEP: usize = 32;

/// As `str::from_utf8`, which takes steps of two machine words: small ones in a guest of
/// 32 bits.
pub fn utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
    if bytes.len() >= 2 * STEP && is_ascii(bytes) {
        // SAFETY: what is ASCII is UTF-8.
        return Ok(unsafe { std::str::from_utf8_unchecked(bytes) });
    }
    std::str::from_utf8(bytes)
}

fn is_ascii(bytes: &[u8]) -> bool {
    let steps = bytes.chunks_exact(STEP);
    let rest = steps.remainder();
    steps.into_iter().all(step_is_ascii) && rest.is_ascii()
}

fn step_is_ascii(step: &[u8]) -> bool {
    let words = step.chunks_exact(8).map(|word| {
        let word = word.first_chunk().copied().unwrap_or_default();
        u64::from_ne_bytes(word)
    });
    words.fold(0, |all, word| all | word) & 0x8080_8080_8080_8080 == 0
}

#[cfg(test)]
mod tests {
    use super::utf8;

    #[test]
    fn it_says_of_every_length_and_place_what_the_library_says() {
        for length in 0..200 {
            let ascii = vec![b'x'; length];
            assert_eq!(utf8(&ascii), std::str::from_utf8(&ascii));
            for at in 0..length {
                for odd in [&b"\xff"[..], b"\x80", b"\xc3\xa9", b"\xc3"] {
                    let mut bytes = ascii.clone();
                    let end = length.min(at + odd.len());
                    bytes[at..end].copy_from_slice(&odd[..end - at]);
                    assert_eq!(utf8(&bytes), std::str::from_utf8(&bytes), "{bytes:x?}");
                }
            }
        }
    }
}
