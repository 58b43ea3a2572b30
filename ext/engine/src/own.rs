//! The pages that an instance has of its own, and which of them it keeps for its next run.
//!
//! One that is kept is compared and copied back after each run; one that is given up costs
//! the next run that writes to it a page fault, which is more. So it keeps what runs write
//! to again and again.

use std::collections::VecDeque;

use crate::pages::Page;

/// Pages that an instance keeps beside what was prepared: what ordinary scripts write to.
const MOST: usize = 128;

/// With more than these a run was not an ordinary one, whatever it did with them.
const MANY: usize = 4 * MOST;

/// Runs that left a page alone until it is given up. One that is wanted again after that
/// is kept for twice as long the next time: a run may write what was there before.
const IDLE: u8 = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Owned {
    page: Page,
    /// Runs since it was written to.
    idle: u8,
    /// How many there may be.
    patience: u8,
    /// Of this run.
    new: bool,
}

#[derive(Default)]
pub struct Own {
    owned: Vec<Owned>,
    /// Pages that were given up for being idle, and what their patience will be.
    missed: VecDeque<(Page, u8)>,
}

impl Own {
    /// Those that the last run may have written to.
    pub fn changed(&self) -> impl Iterator<Item = Page> {
        self.owned
            .iter()
            .filter(|owned| owned.idle == 0)
            .map(|owned| owned.page)
    }

    /// Those that are there by now, in order.
    pub fn found(&mut self, pages: &[Page]) {
        let mut before = std::mem::take(&mut self.owned).into_iter().peekable();
        let missed = &mut self.missed;
        let owned = pages.iter().map(|page| {
            while before.next_if(|owned| owned.page < *page).is_some() {}
            let known = before.next_if(|owned| owned.page == *page);
            known.unwrap_or_else(|| Owned {
                page: *page,
                idle: 0,
                patience: patience(missed, *page),
                new: true,
            })
        });
        self.owned = owned.collect();
    }

    /// Keeps what is worth it; those that are not, in order. `is_changed` says whether the
    /// run wrote to a page, `is_needed` whether it is kept in any case.
    pub fn settle(
        &mut self,
        is_changed: impl Fn(Page) -> bool,
        is_needed: impl Fn(Page) -> bool,
    ) -> Vec<Page> {
        let many = self.owned.len() > MANY;
        for owned in &mut self.owned {
            let idle = owned.idle.saturating_add(1);
            owned.idle = if many || is_changed(owned.page) {
                0
            } else {
                idle
            };
        }
        let longest = self.longest_idle();
        let mut given_up = Vec::new();
        let missed = &mut self.missed;
        self.owned.retain_mut(|owned| {
            let idle = owned.idle > owned.patience;
            let keep = match longest {
                Some(longest) => owned.idle <= longest && !idle,
                None => !owned.new,
            } || is_needed(owned.page);
            owned.new = false;
            if !keep {
                given_up.push(owned.page);
                if idle {
                    missed.push_back((owned.page, owned.patience.saturating_mul(2)));
                }
            }
            keep
        });
        missed.drain(..missed.len().saturating_sub(MOST));
        given_up
    }

    /// How long a page that is kept may have been idle; none after a run that wrote to
    /// more than can be kept: then those of before it stay.
    fn longest_idle(&self) -> Option<u8> {
        if self.owned.len() <= MOST {
            return Some(u8::MAX);
        }
        let mut idle: Vec<u8> = self.owned.iter().map(|owned| owned.idle).collect();
        idle.sort_unstable();
        let longest = idle[MOST];
        (self.owned.len() <= MANY && longest > 0).then(|| longest - 1)
    }
}

fn patience(missed: &mut VecDeque<(Page, u8)>, page: Page) -> u8 {
    let place = missed.iter().position(|(missed, _)| *missed == page);
    let found = place.and_then(|place| missed.remove(place));
    found.map_or(IDLE, |(_, patience)| patience)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(own: &Own) -> Vec<Page> {
        own.owned.iter().map(|owned| owned.page).collect()
    }

    /// What is given up after a run that wrote to these pages.
    fn run(own: &mut Own, written: &[Page]) -> Vec<Page> {
        let mut pages: Vec<Page> = [all(own).as_slice(), written].concat();
        pages.sort_unstable();
        pages.dedup();
        own.found(&pages);
        own.settle(|page| written.contains(&page), |_| false)
    }

    fn pages(range: std::ops::Range<Page>) -> Vec<Page> {
        range.collect()
    }

    #[test]
    fn ordinary_runs_keep_what_they_write_to() {
        let mut own = Own::default();
        assert_eq!(run(&mut own, &[3, 9]), []);
        assert_eq!(run(&mut own, &[1, 9]), []);
        assert_eq!(all(&own), [1, 3, 9]);
        assert_eq!(own.changed().collect::<Vec<_>>(), [1, 9]);
    }

    #[test]
    fn a_page_that_no_run_writes_to_is_given_up_in_the_end() {
        let mut own = Own::default();
        run(&mut own, &[1, 2]);
        let given_up: Vec<_> = (0..=IDLE).map(|_| run(&mut own, &[1])).collect();
        assert_eq!(given_up.concat(), [2]);
        assert_eq!(all(&own), [1]);
    }

    #[test]
    fn a_page_that_is_wanted_again_is_kept_for_longer() {
        let mut own = Own::default();
        let faults = |own: &mut Own| {
            let known = all(own).contains(&2);
            // written to, and nothing changed
            own.found(&[1, 2]);
            own.settle(|page| page == 1, |_| false);
            !known
        };
        let count = (0..2000).filter(|_| faults(&mut own)).count();
        assert!(count <= 11, "{count}");
    }

    #[test]
    fn a_heavy_run_leaves_what_was_there_before_it() {
        for heavy in [MOST as Page + 50, MANY as Page + 50] {
            let mut own = Own::default();
            run(&mut own, &[1, 2]);
            assert_eq!(run(&mut own, &pages(0..heavy)).len(), heavy as usize - 2);
            assert_eq!(all(&own), [1, 2]);
        }
    }

    #[test]
    fn what_was_idle_longest_makes_room() {
        let mut own = Own::default();
        run(&mut own, &pages(0..60));
        run(&mut own, &pages(100..160));
        assert_eq!(run(&mut own, &pages(200..240)), pages(0..60));
        assert_eq!(all(&own).len(), 100);
        assert_eq!(run(&mut own, &pages(200..240)), []);
    }

    #[test]
    fn what_is_needed_stays() {
        let mut own = Own::default();
        own.found(&pages(0..600));
        let given_up = own.settle(|_| true, |page| page < 3);
        assert_eq!(given_up, pages(3..600));
    }
}
