//! What is left of numbers when others have explained what they can?

/// Orthonormal columns that span some numbers, the constant first.
pub(super) struct Span(Vec<Vec<f64>>);

/// A column whose part beside the others is shorter than this share of it follows from them.
const FOLLOWS: f64 = 1e-9;

impl Span {
    /// The span of the constant and the columns.
    ///
    /// # Errors
    /// The number of the first column that follows from those before it.
    pub(super) fn of(length: usize, columns: &[&[f64]]) -> Result<Self, usize> {
        let mut span = Self(vec![vec![1.0 / (length as f64).sqrt(); length]]);
        for (number, column) in columns.iter().enumerate() {
            let rest = span.residual(column);
            let norm = dot(&rest, &rest).sqrt();
            if norm <= FOLLOWS * dot(column, column).sqrt() {
                return Err(number);
            }
            span.0.push(rest.iter().map(|cell| cell / norm).collect());
        }
        Ok(span)
    }

    /// What the span does not explain. Twice, because once loses digits (Giraud et al. 2005,
    /// doi:10.1007/s00211-005-0615-4).
    pub(super) fn residual(&self, numbers: &[f64]) -> Vec<f64> {
        let mut rest = numbers.to_vec();
        for _ in 0..2 {
            for column in &self.0 {
                let share = dot(column, &rest);
                for (cell, along) in rest.iter_mut().zip(column) {
                    *cell -= share * along;
                }
            }
        }
        rest
    }

    /// The squared length of what the span explains.
    pub(super) fn explained(&self, numbers: &[f64]) -> f64 {
        self.0
            .iter()
            .map(|column| dot(column, numbers).powi(2))
            .sum()
    }
}

pub(super) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter()
        .zip(right)
        .map(|(left, right)| left * right)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_explained_by_the_constant_and_the_steps() {
        let steps = [0.0, 1.0, 2.0, 3.0];
        let span = Span::of(4, &[&steps]).expect("independent");
        let line = [5.0, 7.0, 9.0, 11.0];
        assert!(dot(&span.residual(&line), &span.residual(&line)) < 1e-24);
        assert!((span.explained(&line) - dot(&line, &line)).abs() < 1e-9);
        assert_eq!(Span::of(4, &[&steps, &line]).err(), Some(1));
        assert_eq!(Span::of(4, &[&[2.0; 4]]).err(), Some(0));
    }
}
