//! Bytes into a guest's memory.

/// Bytes from which on pages are asked for together.
const MUCH: usize = 64 << 10;

/// Copies `bytes` to a place of the same length. Much of it often goes where nothing has been
/// yet, and a fault for each page takes longer than to copy it.
pub fn deliver(place: &mut [u8], bytes: &[u8]) {
    if bytes.len() >= MUCH {
        ask_for_pages(place);
    }
    place.copy_from_slice(bytes);
}

#[cfg(target_os = "linux")]
fn ask_for_pages(place: &mut [u8]) {
    // the largest that a page is: a system that has smaller ones takes it as well
    const PAGE: usize = 64 << 10;

    let start = place.as_mut_ptr();
    let before = start.align_offset(PAGE);
    let length = place.len().saturating_sub(before) / PAGE * PAGE;
    if length == 0 {
        return;
    }
    // SAFETY: whole pages inside of `place`, whose content stays what it is. A kernel that does
    // not know how refuses.
    unsafe {
        libc::madvise(
            start.wrapping_add(before).cast(),
            length,
            libc::MADV_POPULATE_WRITE,
        );
    }
}

#[cfg(not(target_os = "linux"))]
fn ask_for_pages(_: &mut [u8]) {}

#[cfg(test)]
mod tests {
    use super::deliver;

    #[test]
    fn what_is_delivered_is_there_whatever_its_length_and_place() {
        for length in [0, 1, 65_535, 65_536, 65_537, 200_000, 1 << 20] {
            for at in [0, 1, 4095, 4096, 65_535] {
                let bytes: Vec<u8> = (0..length).map(|n: usize| n as u8).collect();
                let mut memory = vec![0xaa; at + length + 1];
                deliver(&mut memory[at..at + length], &bytes);
                assert_eq!(memory[at..at + length], bytes);
                assert!(memory[..at].iter().all(|byte| *byte == 0xaa));
                assert_eq!(memory[at + length], 0xaa);
            }
        }
    }
}
