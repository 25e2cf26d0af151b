//! What the columns of each kind of record hold, and what others call them. Names are normal: see `names`.

use super::names::holds;
use crate::records::kinds::Kind;

/// The words a column may hold, each with what others say for it.
pub(super) type Words = &'static [(&'static str, &'static str)];

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// What tells a record from all others of its kind.
    Id,
    /// The id of a partner.
    Partner,
    /// Any text.
    Text,
    /// A day.
    Date,
    /// An amount, a rate of exchange, points.
    Number,
    /// A number of hosts, of years; a tier.
    Count,
    /// A discount.
    Rate,
    /// A currency.
    Currency,
    /// One of a few words.
    Word(Words),
}

/// A column: what it holds, and what others call it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spec {
    /// What it holds.
    pub(super) role: Role,
    /// The names that mean it, the surest first.
    pub(super) names: &'static str,
    /// The names of columns that it might be made from; which values mean what, only a person knows.
    pub(super) perhaps: &'static str,
}

const STATUS: Words = &[
    (
        "open",
        "open, new, in progress, active, pipeline, prospecting, prospect, qualification, \
         qualified, proposal, negotiation, pending, offen, in bearbeitung, ouvert, ouverte, \
         en cours, abierta, \
         discovery, needs analysis, value proposition, id decision makers, perception analysis, \
         proposal price quote, negotiation review, appointment scheduled, qualified to buy, \
         presentation scheduled, decision maker bought in, contract sent",
    ),
    ("won", "won, closed won, win, gewonnen, gagne, gagnee, ganada, signed"),
    ("lost", "lost, closed lost, loss, verloren, perdu, perdue, perdida"),
];
const ENGAGEMENT: Words = &[
    ("partner-owned", "partner owned"),
    ("co-led", "co led, coled"),
    ("co-led:partner", "co led partner, co led by partner"),
    ("co-led:vates", "co led vates, co led by vates"),
    ("late-involvement", "late involvement"),
];
const ORDER_KIND: Words = &[
    ("new", "new, new business, new customer, new order, neugeschaft, neu, neukunde, nouveau"),
    ("renewal", "renewal, renew, verlangerung, renouvellement, renovacion"),
    ("upgrade", "upgrade, erweiterung"),
    ("internal-use", "internal use, nfr, not for resale, iul"),
    ("trial", "trial, test"),
    ("poc", "poc, proof of concept"),
];
const TRIAL_KIND: Words = &[("trial", "trial, test"), ("poc", "poc, proof of concept")];
const CLAIM: Words = &[
    ("submitted", "submitted, pending, open, in review, eingereicht, soumis"),
    ("awarded", "awarded, approved, accepted, granted, genehmigt, accepte, approuve"),
    ("rejected", "rejected, declined, denied, refused, abgelehnt, refuse"),
];
const TRACK: Words =
    &[("sales", "sales, vertrieb, commercial, ventes"), ("technical", "technical, tech, technik, technique")];
const SESSION: Words = &[
    ("webinar", "webinar, webinaire"),
    ("enablement", "enablement, enablement session"),
    ("sales-training", "sales training, vertriebsschulung, formation commerciale"),
    ("technical-training", "technical training, technische schulung, formation technique"),
];
const PARTNER_TYPE: Words = &[
    ("distributor", "distributor, distributeur"),
    ("msp", "msp, managed service provider"),
    ("reseller", "reseller, revendeur, handler, var"),
    ("csp", "csp, cloud service provider"),
    ("order-taker", "order taker"),
];
const DIMENSION: Words = &[
    ("delivery", "delivery"),
    ("displacement", "displacement"),
    ("certification-support", "certification support"),
    ("autonomy", "autonomy"),
    ("marketing", "marketing"),
];
const CUSTOMER_STATUS: Words = &[
    ("charity", "charity"),
    ("education", "education, school, university"),
    ("non-profit", "non profit, nonprofit, not for profit"),
];

const PARTNER: &str = "partner, partner id, partner name, partner account, channel partner, reseller, \
         reseller name, distributor, distributor name, revendeur, partenaire, vertriebspartner, \
         handler";
const PERHAPS_PARTNER: &str = "sales agent, agent, owner, account owner, opportunity owner, deal owner, \
         account manager, sales rep, rep, salesperson, channel, source, lead source";
const PERHAPS_EMPLOYER: &str =
    "company, company name, account, account name, organization, organisation, firma";
const CUSTOMER: &str = "customer, customer name, end customer, end user, client name, client, account name, \
         account, buyer, company, company name, organization, organisation, kunde, kundenname, \
         kundin, debitor, debitorname, nom du client, raison sociale, cliente, vendor name, \
         supplier name, supplier, vendor, payee, beneficiary, fournisseur, lieferant, kreditor, \
         customer id, client id, account id, customer no, customer number, kundennummer, \
         vendor id, ~buchungstext, ~konto";
const CURRENCY: &str = "currency, currency code, currency iso code, curr, ccy, devise, monnaie, wahrung, \
         waehrung, wkz umsatz, wkz, moneda, divisa, cur";
const DEAL: &str = "deal, deal id, opportunity, opportunity id, opportunity no, opportunity number";

/// The phrases of a list: what stands between its commas. A `~` marks one that only may mean it.
pub(super) fn phrases(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(", ").map(|phrase| phrase.trim_start_matches('~')).filter(|phrase| !phrase.is_empty())
}

/// Whether a phrase of a list only may mean the column.
pub(super) fn is_weak(list: &'static str, phrase: &str) -> bool {
    list.split(", ").any(|known| known.strip_prefix('~') == Some(phrase))
}

/// What a column of a kind holds, and what others call it.
pub(super) fn spec(kind: Kind, column: &str) -> Spec {
    let of = |role, names| Spec { role, names, perhaps: "" };
    match (kind, column) {
        (Kind::Deals | Kind::Orders, "partner") => {
            Spec { role: Role::Partner, names: PARTNER, perhaps: PERHAPS_PARTNER }
        }
        (_, "partner") => Spec { role: Role::Partner, names: PARTNER, perhaps: PERHAPS_EMPLOYER },
        (_, "customer") => of(Role::Text, CUSTOMER),
        (_, "currency") => of(Role::Currency, CURRENCY),
        (Kind::Deals, _) => deal(column),
        (Kind::Orders, _) => order(column),
        _ => other(kind, column),
    }
}

fn deal(column: &str) -> Spec {
    let of = |role, names| Spec { role, names, perhaps: "" };
    match column {
        "id" => of(
            Role::Id,
            "id, opportunity id, deal id, opportunity no, opportunity number, deal number, deal no, \
         record id, registration number, registration id, deal registration, reference, ref, \
         number, no, nummer, nr, numero, code",
        ),
        "engagement" => Spec {
            role: Role::Word(ENGAGEMENT),
            names: "engagement, engagement model, sales model, involvement",
            perhaps: "source, lead source, deal source, origin, channel, led by, quelle",
        },
        "status" => of(
            Role::Word(STATUS),
            "status, stage, deal stage, opportunity stage, state, phase, statut, etape, outcome",
        ),
        "registered" => of(
            Role::Date,
            "registered, registered on, registration date, date registered, created, created date, \
         created on, create date, creation date, date created, created at, engage date, \
         engaged on, opened, open date, opened on, start date, erstellt, erstellt am, angelegt, \
         angelegt am, erstelldatum, date de creation, cree le, date d ouverture",
        ),
        "closed" => of(
            Role::Date,
            "closed, closed on, close date, closed date, closing date, date closed, closed at, \
         won date, end date, abschlussdatum, abgeschlossen am, geschlossen am, date de cloture, \
         cloture le, cloture, ~expected close date, ~expected close",
        ),
        _ => of(
            Role::Number,
            "amount, deal amount, deal value, close value, value, deal size, total, total amount, \
         revenue, price, net, net amount, gross, betrag, wert, auftragswert, umsatz, montant, \
         montant ht, valeur, importe",
        ),
    }
}

fn order(column: &str) -> Spec {
    let of = |role, names| Spec { role, names, perhaps: "" };
    match column {
        "id" => of(
            Role::Id,
            "id, invoice no, invoice number, invoice id, invoice, order id, order no, order number, \
         document no, document number, document id, transaction number, transaction no, \
         transaction id, voucher no, voucher, rechnungsnummer, rechnungsnr, rechnungs nr, \
         rechnung nr, belegnummer, belegnr, beleg nr, belegfeld 1, numero de facture, \
         no facture, n facture, facture, numero, numero de commande, auftragsnummer, \
         bestellnummer, reference, ref, number, no, nummer, nr",
        ),
        "kind" => Spec {
            role: Role::Word(ORDER_KIND),
            names: "kind, order type, sales type, order kind, type, auftragsart, type de commande",
            perhaps: "category, product type, line type, art, kategorie, categorie",
        },
        "ordered" => of(
            Role::Date,
            "ordered, ordered on, order date, date ordered, date of order, purchase date, po date, \
         booking date, bestelldatum, auftragsdatum, date de commande, commande le",
        ),
        "invoiced" => of(
            Role::Date,
            "invoiced, invoiced on, invoice date, date invoiced, date of invoice, billing date, \
         billed, posting date, document date, belegdatum, rechnungsdatum, buchungsdatum, \
         date de facture, date facture, date de facturation, facture le, transaction date, \
         ~clearing date, ~payment date, ~paid on, ~date paid, ~date, ~datum, ~fecha",
        ),
        "gross" => of(
            Role::Number,
            "gross, gross amount, list amount, amount, invoice amount, invoice total, total amount, \
         total, net amount, net, value, line amount, subtotal, umsatz, betrag, rechnungsbetrag, \
         nettobetrag, bruttobetrag, montant, montant ht, montant total, total ht, importe, price",
        ),
        "deal" => of(Role::Text, DEAL),
        "subscription" => of(
            Role::Text,
            "subscription, subscription id, subscription no, contract, contract id, contract no, \
         contract number, vertrag, vertragsnummer, abonnement, abo",
        ),
        "bundle" => of(Role::Text, "bundle, bundle id"),
        "hosts" => of(Role::Count, "hosts, number of hosts, host count, servers, nombre d hotes"),
        _ => of(Role::Count, "years, number of years, term years, jahre, annees"),
    }
}

fn other(kind: Kind, column: &str) -> Spec {
    let of = |role, names| Spec { role, names, perhaps: "" };
    match (kind, column) {
        (Kind::Partners, "type") => of(Role::Word(PARTNER_TYPE), "type, partner type, program, typ"),
        (Kind::Partners, "joined") => of(
            Role::Date,
            "joined, joined on, join date, partner since, member since, start date, since, beitritt",
        ),
        (Kind::Partners, "left") => of(Role::Date, "left, left on, end date, austritt, terminated"),
        (Kind::Partners, "tier") => of(Role::Count, "tier, level, stufe, niveau"),
        (Kind::Partners, "discount") => of(Role::Rate, "discount, discount rate, rabatt, remise"),
        (Kind::Partners, "l1_support") => of(Role::Date, "l1 support, l1 support since, first level support"),
        (Kind::Partners, "website") => of(Role::Text, "website, web site, url, homepage, site web"),
        (Kind::Partners, "id") => of(Role::Id, "id, partner id, account id, code, key, partner code"),
        (Kind::Partners | Kind::Customers, "name") => {
            of(Role::Text, "name, partner name, account name, company, company name, customer name, nom")
        }
        (_, "country") => of(Role::Text, "country, country code, land, pays, pais"),
        (Kind::Customers, "id") => {
            of(Role::Id, "id, customer id, account id, customer no, customer number, kundennummer, code")
        }
        (Kind::Customers, "status") => {
            of(Role::Word(CUSTOMER_STATUS), "status, type, customer type, category")
        }
        (Kind::Trials, column) => trial(column),
        (Kind::Customers, "ein") => of(Role::Text, "ein, employer identification number, tax id"),
        (Kind::Activities, "id") => of(Role::Id, "id, activity id, claim id, reference, ref, number, no"),
        (Kind::Activities, "activity") => {
            of(Role::Text, "activity, activity type, claim, type, description, aktivitat, activite")
        }
        (Kind::Activities, "dimension") => of(Role::Word(DIMENSION), "dimension, category"),
        (Kind::Activities, "points") => of(Role::Number, "points, score, pes, punkte"),
        (Kind::Activities, "status") => of(Role::Word(CLAIM), "status, state, decision, statut"),
        (Kind::Activities, "evidence") => of(Role::Text, "evidence, proof, link, url, nachweis, preuve"),
        (Kind::Activities | Kind::Sessions | Kind::Rates, "date") => of(
            Role::Date,
            "date, activity date, session date, held on, day, start date, datum, fecha, valid from",
        ),
        (Kind::Certifications, "person") => of(
            Role::Text,
            "person, name, full name, contact, contact name, employee, trainee, participant, nom",
        ),
        (Kind::Certifications, "track") => {
            of(Role::Word(TRACK), "track, certification, certificate, exam, type, course")
        }
        (Kind::Certifications, "certified") => of(
            Role::Date,
            "certified, certified on, certification date, issued, issue date, passed on, date, datum",
        ),
        (Kind::Certifications, "expires") => of(
            Role::Date,
            "expires, expires on, expiry date, expiration date, valid until, gultig bis, expire le",
        ),
        (Kind::Sessions, "title") => {
            of(Role::Text, "title, session, session title, topic, subject, name, titel, titre")
        }
        (Kind::Sessions, "kind") => of(Role::Word(SESSION), "kind, type, session type, format, art"),
        (Kind::Rates, "from") => of(Role::Currency, "from, from currency, base, base currency, source"),
        (Kind::Rates, "to") => of(Role::Currency, "to, to currency, quote, quote currency, target"),
        (Kind::Rates, "rate") => of(Role::Number, "rate, exchange rate, fx rate, value, kurs, taux"),
        _ => of(Role::Text, ""),
    }
}

fn trial(column: &str) -> Spec {
    let of = |role, names| Spec { role, names, perhaps: "" };
    match column {
        "id" => of(Role::Id, "id, trial id, poc id, reference, ref, number, no"),
        "kind" => of(Role::Word(TRIAL_KIND), "kind, type, licence type, license type, art"),
        "started" => of(Role::Date, "started, started on, start date, start, begin, valid from"),
        "ends" => of(Role::Date, "ends, ends on, end date, end, expires, expiry date, valid until"),
        "bundle" => of(Role::Text, "bundle, bundle id"),
        "hosts" => of(Role::Count, "hosts, number of hosts, host count, servers, nombre d hotes"),
        "requested" => of(Role::Date, "requested, requested until, extension until"),
        "reason" => of(Role::Text, "reason, justification, grund, raison"),
        "order" => of(Role::Text, "order, order id, order no, order number"),
        _ => of(Role::Text, ""),
    }
}

/// Whether a normal name means some column of a kind.
pub(super) fn knows(kind: Kind, name: &str) -> bool {
    kind.columns().iter().any(|column| {
        let spec = spec(kind, column.name);
        phrases(spec.names).any(|known| known == name || (known.contains(' ') && holds(name, known)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::guess::names::normal;

    #[test]
    fn names_are_normal_and_every_column_knows_its_own() {
        for kind in Kind::ALL {
            for column in kind.columns() {
                let spec = spec(kind, column.name);
                phrases(spec.names)
                    .chain(phrases(spec.perhaps))
                    .for_each(|name| assert_eq!(normal(name), name));
                let first = phrases(spec.names).next();
                assert_eq!(first, Some(normal(column.name).as_str()), "{kind} {}", column.name);
                if let Role::Word(words) = spec.role {
                    words
                        .iter()
                        .flat_map(|(_, others)| phrases(others))
                        .for_each(|other| assert_eq!(normal(other), other));
                }
            }
        }
    }
}
