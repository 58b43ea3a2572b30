//! `Regexp.escape`.

pub fn escape(source: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(source.len() + 8);
    for byte in source {
        match byte {
            b'[' | b']' | b'{' | b'}' | b'(' | b')' | b'|' | b'-' | b'*' | b'.' | b'\\' | b'?'
            | b'+' | b'^' | b'$' | b'#' | b' ' => out.extend([b'\\', *byte]),
            b'\t' => out.extend(b"\\t"),
            b'\n' => out.extend(b"\\n"),
            b'\r' => out.extend(b"\\r"),
            0x0b => out.extend(b"\\v"),
            0x0c => out.extend(b"\\f"),
            _ => out.push(*byte),
        }
    }
    out
}
