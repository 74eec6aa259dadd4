//! What improvements are worth and what they cost, as they stand on the board and in the matrix.

use std::sync::Arc;

use crate::edit::Edit;
use crate::model::{Improvement, ImprovementId, Project, Rating, Status};
use crate::session::evidence::change_improvement;

/// Whose value stands against effort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Worth {
    #[default]
    Customer,
    Business,
    Mean,
}

/// What an improvement is worth, 1.0 ..= 5.0; of a mean of which one half is missing, the other half.
pub fn worth(improvement: &Improvement, by: Worth) -> Option<f64> {
    let number = |rating: Option<Rating>| rating.map(|rating| f64::from(rating.value()));
    let (customer, business) = (number(improvement.customer_value), number(improvement.business_value));
    match by {
        Worth::Customer => customer,
        Worth::Business => business,
        Worth::Mean => match (customer, business) {
            (Some(customer), Some(business)) => Some((customer + business) / 2.0),
            (one, other) => one.or(other),
        },
    }
}

/// The row of the matrix, 1 ..= 5; halves go up.
pub fn row(improvement: &Improvement, by: Worth) -> Option<u8> {
    worth(improvement, by).map(|worth| worth.round() as u8)
}

/// The same improvement in this row of the matrix; none takes its value away. A mean moves both halves, one step at
/// a time and as far as each can go, so that what they differ in stays.
pub fn in_row(improvement: &mut Improvement, by: Worth, to: Option<u8>) {
    let to = to.and_then(Rating::new);
    match by {
        Worth::Customer => improvement.customer_value = to,
        Worth::Business => improvement.business_value = to,
        Worth::Mean => match (to, row(improvement, by)) {
            (None, _) | (Some(_), None) => {
                (improvement.customer_value, improvement.business_value) = (to, to);
            }
            (Some(to), Some(from)) => {
                let up = to.value() > from;
                // Four steps lead from one end to the other, for each half.
                for _ in 0..8 {
                    if row(improvement, by) == Some(to.value()) {
                        break;
                    }
                    for half in [&mut improvement.customer_value, &mut improvement.business_value] {
                        *half = half.map(|half| stepped(half, up));
                    }
                }
            }
        },
    }
}

/// One up or down, within the range.
pub fn stepped(rating: Rating, up: bool) -> Rating {
    let to = if up { rating.value() + 1 } else { rating.value().saturating_sub(1) };
    Rating::new(to).unwrap_or(rating)
}

/// The edit that gives an improvement this status, before another one in the order of all; without one behind the
/// last of that status. None where it is there already.
pub fn moved(project: &Project, what: ImprovementId, status: Status, before: Option<ImprovementId>) -> Option<Edit> {
    let from = project.improvements.iter().position(|one| one.id == what)?;
    let improvement = &project.improvements[from];
    let rest: Vec<&Arc<Improvement>> = project.improvements.iter().filter(|one| one.id != what).collect();
    let last = || rest.iter().rposition(|one| one.status == status).map(|at| at + 1);
    let index = match before.filter(|before| *before != what) {
        Some(before) => rest.iter().position(|one| one.id == before),
        None => last(),
    };
    let index = index.unwrap_or(from);
    let mut edits = Vec::new();
    if improvement.status != status {
        let to = Improvement { status, ..Improvement::clone(improvement) };
        edits.push(change_improvement(project, to));
    }
    if index != from {
        edits.push(Edit::MoveImprovement { improvement: what, index });
    }
    match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::Many(edits)),
    }
}
