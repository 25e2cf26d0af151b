-- The question of `qualify --year 2026 --as-of 2026-11-24`, as somebody who knows SQL would ask DuckDB for speed: what
-- each distributor had invoiced by the end of each quarter, and the engagement of the deals won in the quarter.
-- Decimals are exact. Nothing is checked, cited or explained, and the other criteria are left out.
--
-- The orders are parsed once, which takes most of the time, and only what is needed of them is kept. An upgrade's
-- earlier orders are those of earlier days: `qualify` tells those of one day apart by their rows, and in a generated
-- book none meet an upgrade.

set preserve_insertion_order = false;

create temp table sales as
select partner, customer, subscription, ordered, gross, currency, kind = 'upgrade' as is_upgrade,
    case when invoiced between date '2026-01-01' and date '2026-11-24' then invoiced end as counted
from read_csv('$BOOK/$ORDERS', header = true, auto_detect = false, quote = '"', escape = '"', columns = {
    'id': 'VARCHAR', 'partner': 'VARCHAR', 'customer': 'VARCHAR', 'kind': 'VARCHAR', 'ordered': 'DATE',
    'invoiced': 'DATE', 'gross': 'DECIMAL(18,2)', 'currency': 'VARCHAR', 'deal': 'VARCHAR',
    'subscription': 'VARCHAR', 'bundle': 'VARCHAR', 'hosts': 'INTEGER', 'years': 'INTEGER'})
where kind in ('new', 'renewal', 'upgrade');

with
upgrades as materialized (
    select rowid as id, partner, subscription, customer, ordered, gross, counted from sales where is_upgrade
),
asked as materialized (
    select * from upgrades where counted is not null
),
-- A credit note goes by the upgrade that it takes back, where there is one.
taken_back as (
    select credit.id, arg_max(upgrade.id, upgrade.ordered) as upgrade
    from asked credit join upgrades upgrade
        on upgrade.partner = credit.partner and upgrade.subscription = credit.subscription
        and upgrade.ordered < credit.ordered
    where credit.gross < 0 and upgrade.gross >= 0
    group by credit.id
    union all
    select credit.id, arg_max(upgrade.id, upgrade.ordered)
    from asked credit join upgrades upgrade
        on upgrade.partner = credit.partner and upgrade.customer = credit.customer
        and upgrade.ordered < credit.ordered
    where credit.gross < 0 and credit.subscription is null and upgrade.gross >= 0
    group by credit.id
),
waited as materialized (
    select asked.id, partner, subscription, customer, ordered
    from asked anti join taken_back on asked.id = taken_back.id
    union all
    select taken_back.id, partner, subscription, customer, ordered
    from taken_back join upgrades on upgrades.id = taken_back.upgrade
),
previous as (
    select waited.id, any_value(waited.ordered) as ordered, max(sales.ordered) as previous
    from sales join waited
        on sales.partner = waited.partner and sales.subscription = waited.subscription
        and sales.ordered < waited.ordered
    where not is_upgrade and gross >= 0
    group by waited.id
    union all
    select waited.id, any_value(waited.ordered), max(sales.ordered)
    from sales join waited
        on sales.partner = waited.partner and sales.customer = waited.customer
        and sales.ordered < waited.ordered
    where not is_upgrade and gross >= 0 and waited.subscription is null
    group by waited.id
),
sold as (
    select partner, gross, currency, counted from sales where not is_upgrade and counted is not null
    union all
    select partner, gross, currency, counted
    from sales semi join (
        select id from previous where ordered >= cast(previous + interval 3 months as date)
    ) enough on sales.rowid = enough.id
),
-- The latest rate of each day, so that rows find theirs by equality.
days as (
    select cast(day as date) as day from range(date '2026-01-01', date '2026-11-25', interval 1 day) as of_year(day)
),
rates as (
    select date, "from" as currency, rate
    from read_csv('$BOOK/rates.csv', header = true, auto_detect = false, columns = {
        'date': 'DATE', 'from': 'VARCHAR', 'to': 'VARCHAR', 'rate': 'DECIMAL(9,4)'})
    where "to" = 'USD'
),
rates_of_days as materialized (
    select day, currency, arg_max(rate, date) as rate from days join rates on date <= day group by day, currency
    union all
    select day, 'USD', 1.0000 from days
),
-- Amounts of one rate are added first, and converted then.
by_rate as (
    select partner, quarter(counted) as quarter, rate, sum(gross) as gross
    from sold join rates_of_days on rates_of_days.currency = sold.currency and day = counted
    group by all
),
invoiced as (
    select partner, quarter, sum(cast(gross as decimal(22,2)) * rate) as gross from by_rate group by all
),
engagement as (
    select partner, quarter(closed) as quarter, count(*) as deals,
        count(*) filter (engagement = 'partner-owned') as partner_owned,
        count(*) filter (engagement in ('co-led', 'co-led:partner', 'co-led:vates')) as co_led,
        count(*) filter (engagement = 'late-involvement') as late_involvement
    from read_csv('$BOOK/$DEALS', header = true, auto_detect = false, quote = '"', escape = '"', columns = {
        'id': 'VARCHAR', 'partner': 'VARCHAR', 'customer': 'VARCHAR', 'engagement': 'VARCHAR', 'status': 'VARCHAR',
        'registered': 'DATE', 'closed': 'DATE', 'amount': 'DECIMAL(18,2)', 'currency': 'VARCHAR'})
    where status = 'won' and closed between date '2026-01-01' and date '2026-11-24'
    group by all
),
distributors as (
    select id as partner
    from read_csv('$BOOK/partners.csv', header = true, auto_detect = false, quote = '"', escape = '"', columns = {
        'id': 'VARCHAR', 'name': 'VARCHAR', 'type': 'VARCHAR', 'joined': 'DATE', 'left': 'DATE', 'tier': 'VARCHAR',
        'discount': 'VARCHAR', 'l1_support': 'VARCHAR', 'country': 'VARCHAR', 'currency': 'VARCHAR',
        'website': 'VARCHAR'})
    where type = 'distributor'
)
select partner, quarter,
    round(coalesce(sum(gross) over (partition by partner order by quarter), 0), 2) as gross,
    coalesce(deals, 0) as deals, coalesce(partner_owned, 0) as partner_owned, coalesce(co_led, 0) as co_led,
    coalesce(late_involvement, 0) as late_involvement
from distributors cross join (values (1), (2), (3), (4)) as quarters(quarter)
left join invoiced using (partner, quarter)
left join engagement using (partner, quarter)
order by partner, quarter;
