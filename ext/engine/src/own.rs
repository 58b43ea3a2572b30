//! The pages that an instance has of its own, and which of them it keeps for its next run.
//!
//! One that is kept is compared and copied back after each run; one that is given up costs
//! the next run that writes to it a page fault, which is more. So it keeps what runs write
//! to again and again.

use crate::pages::Page;

/// Pages that an instance keeps beside what was prepared: what ordinary scripts write to.
const MOST: usize = 128;

/// With more than these a run was not an ordinary one, whatever it did with them.
const MANY: usize = 4 * MOST;

/// Runs that left a page alone until it is given up.
const IDLE: u8 = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Owned {
    page: Page,
    /// Runs since it was written to.
    idle: u8,
    /// Of this run.
    new: bool,
}

#[derive(Default)]
pub struct Own(Vec<Owned>);

impl Own {
    /// Those that the last run may have written to.
    pub fn changed(&self) -> impl Iterator<Item = Page> {
        self.0
            .iter()
            .filter(|owned| owned.idle == 0)
            .map(|owned| owned.page)
    }

    /// Those that are there by now, in order.
    pub fn found(&mut self, pages: &[Page]) {
        let mut before = std::mem::take(&mut self.0).into_iter().peekable();
        let owned = pages.iter().map(|page| {
            while before.next_if(|owned| owned.page < *page).is_some() {}
            let known = before.next_if(|owned| owned.page == *page);
            known.unwrap_or(Owned {
                page: *page,
                idle: 0,
                new: true,
            })
        });
        self.0 = owned.collect();
    }

    /// Keeps what is worth it; those that are not, in order. `is_changed` says whether the
    /// run wrote to a page, `is_needed` whether it is kept in any case.
    pub fn settle(
        &mut self,
        is_changed: impl Fn(Page) -> bool,
        is_needed: impl Fn(Page) -> bool,
    ) -> Vec<Page> {
        let many = self.0.len() > MANY;
        for owned in &mut self.0 {
            let idle = owned.idle.saturating_add(1);
            owned.idle = if many || is_changed(owned.page) {
                0
            } else {
                idle
            };
        }
        let longest = self.longest_idle();
        let mut given_up = Vec::new();
        self.0.retain_mut(|owned| {
            let keep = match longest {
                Some(longest) => owned.idle <= longest,
                None => !owned.new,
            } || is_needed(owned.page);
            owned.new = false;
            if !keep {
                given_up.push(owned.page);
            }
            keep
        });
        given_up
    }

    /// How long a page that is kept may have been idle; none after a run that wrote to
    /// more than can be kept: then those of before it stay.
    fn longest_idle(&self) -> Option<u8> {
        if self.0.len() <= MOST {
            return Some(IDLE);
        }
        let mut idle: Vec<u8> = self.0.iter().map(|owned| owned.idle).collect();
        idle.sort_unstable();
        let longest = idle[MOST];
        (self.0.len() <= MANY && longest > 0).then(|| longest - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(own: &Own) -> Vec<Page> {
        own.0.iter().map(|owned| owned.page).collect()
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
