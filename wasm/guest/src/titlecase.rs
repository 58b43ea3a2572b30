//! The first character of a capitalized word, which is not always its upper case.

pub fn titlecase(character: char, out: &mut String) {
    match character {
        'Ǆ'..='ǆ' => out.push('ǅ'),
        'Ǉ'..='ǉ' => out.push('ǈ'),
        'Ǌ'..='ǌ' => out.push('ǋ'),
        'Ǳ'..='ǳ' => out.push('ǲ'),
        // Georgian has no title case
        '\u{10d0}'..='\u{10ff}' => out.push(character),
        // Greek with an iota below: the capital that has it beside
        '\u{1f80}'..='\u{1faf}' => push(u32::from(character) | 8, out),
        '\u{1fb3}' | '\u{1fc3}' | '\u{1ff3}' => push(u32::from(character) + 9, out),
        '\u{1fbc}' | '\u{1fcc}' | '\u{1ffc}' => out.push(character),
        // what becomes several letters: only the first is a capital
        'ß' | '\u{587}' | '\u{fb00}'..='\u{fb06}' | '\u{fb13}'..='\u{fb17}' => {
            let mut letters = character.to_uppercase();
            out.extend(letters.next());
            out.extend(letters.flat_map(char::to_lowercase));
        }
        _ => out.extend(character.to_uppercase()),
    }
}

fn push(code: u32, out: &mut String) {
    out.extend(char::from_u32(code));
}
