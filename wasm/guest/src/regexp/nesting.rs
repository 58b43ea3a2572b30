//! How much stack compiling a pattern takes: Oniguruma walks its tree by recursion.
//!
//! Measured with patterns nested until the guest trapped: what is added here is a third
//! more than what was found there.

const GROUP: usize = 400;
const SEQUENCE: usize = 600;
const ALTERNATIVES: usize = 600;
const LOOK_AROUND: usize = 400;
const REPEAT: usize = 1100;
const ABSENT: usize = 2200;
const CONDITION: usize = 600;
const CLASS: usize = 600;
/// A call of a group is followed into the group, and from there into the next.
const CALL: usize = 1700;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Plain,
    LookAround,
    Absent,
    Condition,
}

struct Level {
    own: usize,
    has_sequence: bool,
    has_alternatives: bool,
    pieces: usize,
    deepest: usize,
}

pub struct Nesting {
    levels: Vec<Level>,
    /// Of the piece that a repeat operator would apply to.
    last: usize,
    calls: usize,
}

impl Level {
    fn new(own: usize) -> Level {
        Level {
            own,
            has_sequence: false,
            has_alternatives: false,
            pieces: 0,
            deepest: 0,
        }
    }

    fn stack(&self) -> usize {
        let sequence = if self.has_sequence { SEQUENCE } else { 0 };
        let alternatives = if self.has_alternatives {
            ALTERNATIVES
        } else {
            0
        };
        self.own + sequence + alternatives + self.deepest
    }
}

impl Nesting {
    pub fn new() -> Nesting {
        Nesting {
            levels: vec![Level::new(0)],
            last: 0,
            calls: 0,
        }
    }

    fn note(&mut self, piece: usize) {
        self.last = piece;
        if let Some(level) = self.levels.last_mut() {
            level.deepest = level.deepest.max(piece);
        }
    }

    /// A character, an escape: whatever holds nothing.
    pub fn piece(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.pieces += 1;
            level.has_sequence |= level.pieces > 1;
        }
        self.note(0);
    }

    pub fn call(&mut self) {
        self.piece();
        self.calls += 1;
    }

    pub fn class(&mut self, depth: usize) {
        self.piece();
        self.note(depth * CLASS);
    }

    pub fn alternative(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.pieces = 0;
            level.has_alternatives = true;
        }
        self.note(0);
    }

    pub fn repeat(&mut self) {
        self.note(self.last + REPEAT);
    }

    pub fn open(&mut self, kind: Kind) {
        self.piece();
        self.levels.push(Level::new(match kind {
            Kind::Plain => GROUP,
            Kind::LookAround => GROUP + LOOK_AROUND,
            Kind::Absent => GROUP + ABSENT,
            Kind::Condition => GROUP + CONDITION,
        }));
    }

    /// `(?i)`, which holds what is behind it as a group does.
    pub fn isolated_option(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.own += GROUP + SEQUENCE + ALTERNATIVES;
            level.pieces = 0;
        }
    }

    pub fn close(&mut self) {
        if self.levels.len() > 1 {
            let closed = self.levels.pop().map_or(0, |level| level.stack());
            self.note(closed);
        }
    }

    /// Bytes of stack.
    pub fn stack(mut self) -> usize {
        while self.levels.len() > 1 {
            self.close();
        }
        self.levels.first().map_or(0, Level::stack) + self.calls * CALL
    }
}
