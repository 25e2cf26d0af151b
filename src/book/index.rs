//! Which records of a book are whose.

use super::{Activity, Book, OfPartner, PartnerIndex};

impl Book {
    /// The same book, put together from records that were checked before, with all of them found by their partners.
    #[must_use]
    pub fn indexed(mut self) -> Book {
        self.index_by_partner();
        self
    }

    /// What scores are made of, with other activities: no deals, no orders.
    #[must_use]
    pub fn scoring(&self, activities: Vec<Activity>) -> Book {
        let (partners, catalogue) = (self.partners.clone(), self.catalogue.clone());
        Book { catalogue, partners, activities, ..Book::default() }.indexed()
    }

    /// Notes which records are whose; done once, when all are read.
    pub(super) fn index_by_partner(&mut self) {
        let mut of: Vec<OfPartner> = vec![OfPartner::default(); self.partners.len()];
        let mut note =
            |partner: PartnerIndex, index: usize, records: fn(&mut OfPartner) -> &mut Vec<usize>| {
                of.get_mut(partner.position()).into_iter().for_each(|of| records(of).push(index));
            };
        for (index, deal) in self.deals.iter().enumerate() {
            note(deal.partner, index, |of| &mut of.deals);
        }
        for (index, order) in self.orders.iter().enumerate() {
            note(order.partner, index, |of| &mut of.orders);
        }
        for (index, activity) in self.activities.iter().enumerate() {
            note(activity.partner, index, |of| &mut of.activities);
        }
        for (index, certification) in self.certifications.iter().enumerate() {
            note(certification.partner, index, |of| &mut of.certifications);
        }
        for (index, session) in self.sessions.iter().enumerate() {
            note(session.partner, index, |of| &mut of.sessions);
        }
        self.of_partners = of;
    }
}
