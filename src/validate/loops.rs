//! Do parents lead back to where they start?

/// Which members of a forest lie on a loop of parents: one of each loop, the first.
///
/// `parent[i]` is the position of the parent of `i`. Every member is visited once.
pub(super) fn loops(parent: &[Option<usize>]) -> Vec<usize> {
    const NEW: usize = usize::MAX;
    let mut walk_of = vec![NEW; parent.len()];
    let mut found = Vec::new();
    for start in 0..parent.len() {
        let mut at = Some(start);
        while let Some(here) = at.filter(|&here| walk_of[here] == NEW) {
            walk_of[here] = start;
            at = parent[here];
        }
        if let Some(closed) = at.filter(|&closed| walk_of[closed] == start) {
            found.push(first_of_loop(parent, closed));
        }
    }
    found
}

fn first_of_loop(parent: &[Option<usize>], member: usize) -> usize {
    let mut first = member;
    let mut at = parent[member];
    while let Some(here) = at.filter(|&here| here != member) {
        first = first.min(here);
        at = parent[here];
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_one_member_of_each_loop() {
        assert!(loops(&[Some(1), Some(2), None]).is_empty());
        assert_eq!(loops(&[Some(0)]), [0]);
        assert_eq!(
            loops(&[Some(1), Some(2), Some(1), Some(4), Some(3)]),
            [1, 3]
        );
        assert!(loops(&[]).is_empty());
    }
}
