//! Upgrades that don't count, and would have some days later. Clause: `sales.upgrade-gap`.

use super::{Audit, counted, days_between};
use crate::assessment::sales::{Counting, Wait, counting};
use crate::book::checks::{Check, Limit};
use crate::calendar::time_between;

pub(super) fn too_soon(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::UpgradeTooSoon) {
        return;
    }
    let (basis, limit) = (audit.basis, audit.limit(Limit::UpgradeDays));
    for (index, _) in basis.book.partners() {
        for (_, counting) in counting(basis, index) {
            let Counting::TooEarly(Wait { order, upgrade, previous, earliest }) = counting else { continue };
            let days = days_between(upgrade.ordered, earliest);
            if order.origin != upgrade.origin || days > limit {
                continue;
            }
            let message = format!(
                "the upgrade {}, {}, doesn't count: it was placed on {}, {} after {} of {}; {} later, from \
                 {earliest} on, it counts ({})",
                upgrade.id,
                upgrade.gross(),
                upgrade.ordered,
                time_between(previous.ordered, upgrade.ordered),
                audit.named(&previous.id, previous.origin),
                previous.ordered,
                counted(days, "day"),
                basis.program.upgrade_gap.clause,
            );
            let fix = "see that `ordered` is right; the next upgrade can wait for its day";
            audit.report(Check::UpgradeTooSoon, upgrade.origin, message, fix);
        }
    }
}
