#include "model/ledger_table.h"

#include "model/contract.h"
#include "result/measures.h"

/* --- When a line exists ------------------------------------------------------------------------------------------ */

static const struct contract *contract_of(const struct line_place *p)
{
    return &p->scenario->contract[p->subject.contract];
}

static bool has_wave(const struct line_place *p)
{
    return p->scenario->waves > 0;
}

static bool has_release(const struct line_place *p)
{
    return has_wave(p) && p->scenario->reduction.policy != REDUCTION_KEEP;
}

static bool has_contract(const struct line_place *p)
{
    return p->scenario->contracts > 0;
}

static bool has_commitment(const struct line_place *p)
{
    return contract_of(p)->minimum_commitment > 0;
}

static bool may_retender(const struct line_place *p)
{
    return contract_may_be_retendered(p->scenario, p->timeline, p->subject.contract);
}

static bool may_retender_any(const struct line_place *p)
{
    for (int i = 0; i < p->scenario->contracts; i++)
        if (contract_may_be_retendered(p->scenario, p->timeline, i)) return true;
    return false;
}

static bool has_dual_running(const struct line_place *p)
{
    return p->scenario->retender.dual_weeks > 0 && may_retender(p);
}

static bool has_premium(const struct line_place *p)
{
    return p->scenario->retender.runoff_price_factor != 1.0 && may_retender(p);
}

static bool has_bands(const struct line_place *p)
{
    for (int i = 0; i < p->scenario->bands; i++)
        if (p->scenario->band[i].contract == p->subject.contract) return true;
    return false;
}

static bool has_one_price(const struct line_place *p)
{
    return !has_bands(p);
}

static bool has_gain_share(const struct line_place *p)
{
    return contract_of(p)->gain_share > 0;
}

static bool has_termination_fee(const struct line_place *p)
{
    return contract_of(p)->terminate_on != DAY_NEVER && contract_of(p)->termination_fee_months > 0;
}

static bool has_credits(const struct line_place *p)
{
    const struct sla *sla = &p->scenario->sla[p->subject.sla];
    return sla->credit_per_point > 0 && sla->weight > 0 && contract_of(p)->at_risk_cap > 0;
}

static bool has_earn_back(const struct line_place *p)
{
    return has_credits(p) && p->scenario->sla[p->subject.sla].earn_back_months > 0;
}

static bool has_bonus(const struct line_place *p)
{
    const struct sla *sla = &p->scenario->sla[p->subject.sla];
    return sla->bonus_per_point > 0 && sla->weight > 0 && contract_of(p)->at_risk_cap > 0;
}

static bool is_paid_later(const struct line_place *p)
{
    return (has_credits(p) || has_bonus(p)) && contract_of(p)->credit_delay_months > 0;
}

static bool has_offers(const struct line_place *p)
{
    return p->scenario->queue[p->subject.queue].sale_rate > 0;
}

static bool customer_pays_setup(const struct line_place *p)
{
    return contract_of(p)->setup_paid_by == PAID_BY_CUSTOMER;
}

static bool provider_pays_setup(const struct line_place *p)
{
    return contract_of(p)->setup_paid_by == PAID_BY_PROVIDER;
}

static bool customer_pays_training(const struct line_place *p)
{
    return contract_of(p)->initial_training_paid_by == PAID_BY_CUSTOMER;
}

static bool invests(const struct line_place *p)
{
    const struct provider *provider = &p->scenario->provider[contract_of(p)->site];
    return provider->decides == DECIDES_AUTO || provider->investment_per_seat > 0;
}

/* --- What a line counts ------------------------------------------------------------------------------------------ */

static double staff(const struct line_month *m, enum staff_measure measure)
{
    return m->staff[measure] + (m->successor ? m->successor[measure] : 0.0);
}

static double working_hours(const struct line_month *m)
{
    return staff(m, STAFF_PAID_H) - staff(m, STAFF_TRAINING_H);
}

static double paid_hours(const struct line_month *m)
{
    return staff(m, STAFF_PAID_H);
}

static double training_hours(const struct line_month *m)
{
    return staff(m, STAFF_TRAINING_H);
}

static double hires(const struct line_month *m)
{
    return staff(m, STAFF_HIRED);
}

static double severed(const struct line_month *m)
{
    return staff(m, STAFF_SEVERED);
}

static double seats_used(const struct line_month *m)
{
    return staff(m, STAFF_SEATS_USED);
}

static double seats_empty(const struct line_month *m)
{
    return staff(m, STAFF_SEATS_HELD) - staff(m, STAFF_SEATS_USED);
}

static double retention_hours(const struct line_month *m)
{
    return m->happened->retention_paid_h[m->subject.site];
}

static double retained_months(const struct line_month *m)
{
    return m->happened->retained_fte_months;
}

static double billed_units(const struct line_month *m)
{
    return m->contract->settled.units;
}

static double premium_units(const struct line_month *m)
{
    return m->contract->settled.premium_units;
}

static double short_units(const struct line_month *m)
{
    return m->contract->settled.short_units;
}

static double credited_units(const struct line_month *m)
{
    return m->contract->settled.credited_units[m->subject.sla];
}

static double bonus_units(const struct line_month *m)
{
    return m->contract->settled.bonus_units[m->subject.sla];
}

static double earned_back_units(const struct line_month *m)
{
    return m->contract->settled.earned_back_units[m->subject.sla];
}

static double accrued_units(const struct line_month *m)
{
    return credited_units(m) - bonus_units(m) - earned_back_units(m);
}

static double band_units(const struct line_month *m)
{
    return m->contract->settled.band_units[m->subject.band];
}

static double gain_units(const struct line_month *m)
{
    return m->contract->settled.gain_units;
}

static double termination_units(const struct line_month *m)
{
    return m->contract->termination_units;
}

static double sales_made(const struct line_month *m)
{
    return m->happened->sales_made[m->subject.queue];
}

static double sales_missed(const struct line_month *m)
{
    return m->happened->sales_missed[m->subject.queue];
}

static double dual_units(const struct line_month *m)
{
    return m->contract->dual_units;
}

static double setups(const struct line_month *m)
{
    return m->contract->provider_setups;
}

static double setup_seats(const struct line_month *m)
{
    return m->contract->setup_seats;
}

static double initial_training(const struct line_month *m)
{
    return m->contract->initial_training_h;
}

/* Each hour of training sits with one party. */
static double provider_training(const struct line_month *m)
{
    enum paid_by payer = m->scenario->contract[m->subject.contract].initial_training_paid_by;
    return training_hours(m) - (payer == PAID_BY_CUSTOMER ? initial_training(m) : 0.0);
}

static double investment(const struct line_month *m)
{
    return m->contract->investment_eur;
}

static double transition_projects(const struct line_month *m)
{
    return m->happened->transition_projects;
}

static double knowledge_transfers(const struct line_month *m)
{
    return m->happened->knowledge_transfers;
}

static double retenders(const struct line_month *m)
{
    return m->happened->retenders;
}

static double retender_projects(const struct line_month *m)
{
    return m->happened->retender_projects;
}

/* --- The table, in order of category ----------------------------------------------------------------------------- */

#define SITE(field) {RATE_SITE, #field, offsetof(struct site, field)}
#define REDUCTION(field) {RATE_REDUCTION, #field, offsetof(struct reduction, field)}
#define CONTRACT(field) {RATE_CONTRACT, #field, offsetof(struct contract, field)}
#define PROVIDER(field) {RATE_PROVIDER, #field, offsetof(struct provider, field)}
#define RETENDER(field) {RATE_RETENDER, #field, offsetof(struct retender, field)}
#define COSTS(field) {RATE_COSTS, #field, offsetof(struct costs, field)}
#define QUEUE(field) {RATE_QUEUE, #field, offsetof(struct queue, field)}
#define BAND(field) {RATE_BAND, #field, offsetof(struct band, field)}
#define INHOUSE(field) {RATE_FIRST_INHOUSE, #field, offsetof(struct site, field)}
#define NONE {RATE_NONE, NULL, 0}
#define PRICED {CONTRACT(price), NONE}, CONTRACT(indexation_per_year)
#define PRICED_BY_BAND {CONTRACT(price), BAND(price_factor)}, CONTRACT(indexation_per_year)

/* Where a line comes from and whose it is. */
#define OWN LINE_PER_INHOUSE_SITE
#define CASH_INHOUSE LEDGER_CASH, CATEGORY_INHOUSE, +1
#define CASH_WIND_DOWN LEDGER_CASH, CATEGORY_WIND_DOWN, +1
#define CASH_PROVIDER LEDGER_CASH, CATEGORY_PROVIDER, +1
#define CASH_TRANSITION LEDGER_CASH, CATEGORY_TRANSITION, +1
#define REVENUE LEDGER_PROVIDER, CATEGORY_PROVIDER_BOOKS, +1
#define EXPENSE LEDGER_PROVIDER, CATEGORY_PROVIDER_BOOKS, -1
#define MEMO(sign) LEDGER_MEMO, CATEGORY_MEMO, sign

static const struct line_kind table[] = {
    {OWN, "inhouse_wages", "In-house wages", "paid hours", CASH_INHOUSE,
     {SITE(wage_per_paid_hour), NONE}, SITE(wage_growth), NULL, working_hours, BILL_NO},
    {OWN, "inhouse_overhead", "In-house overhead", "paid hours", CASH_INHOUSE,
     {SITE(overhead_per_paid_hour), NONE}, SITE(wage_growth), NULL, paid_hours, BILL_NO},
    {OWN, "inhouse_training", "In-house training", "paid hours in training", CASH_INHOUSE,
     {SITE(wage_per_paid_hour), NONE}, SITE(wage_growth), NULL, training_hours, BILL_NO},
    {OWN, "inhouse_recruiting", "In-house recruiting", "hires", CASH_INHOUSE,
     {SITE(recruit_cost), NONE}, SITE(wage_growth), NULL, hires, BILL_NO},
    {OWN, "inhouse_seats", "Seats and buildings", "seat-months in use", CASH_INHOUSE,
     {REDUCTION(seat_per_month), NONE}, NONE, NULL, seats_used, BILL_NO},
    {OWN, "inhouse_ict", "ICT", "seat-months in use", CASH_INHOUSE,
     {REDUCTION(ict_per_seat_month), NONE}, NONE, NULL, seats_used, BILL_NO},

    {OWN, "seats_stranded", "Empty seats and buildings", "seat-months empty", CASH_WIND_DOWN,
     {REDUCTION(seat_per_month), NONE}, NONE, NULL, seats_empty, BILL_NO},
    {OWN, "ict_stranded", "ICT of empty seats", "seat-months empty", CASH_WIND_DOWN,
     {REDUCTION(ict_per_seat_month), NONE}, NONE, NULL, seats_empty, BILL_NO},
    {OWN, "severance", "Severance", "people severed", CASH_WIND_DOWN,
     {REDUCTION(severance_per_fte), NONE}, SITE(wage_growth), has_release, severed, BILL_NO},
    {OWN, "retention_bonus", "Retention bonus", "paid hours that earn it", CASH_WIND_DOWN,
     {SITE(wage_per_paid_hour), REDUCTION(retention_bonus_share)}, SITE(wage_growth), has_wave, retention_hours,
     BILL_NO},

    {LINE_ONCE, "retained_organisation", "Retained organisation", "FTE-months", LEDGER_CASH, CATEGORY_RETAINED, +1,
     {COSTS(retained_per_fte_month), NONE}, INHOUSE(wage_growth), has_contract, retained_months, BILL_NO},

    {LINE_PER_CONTRACT, "provider_fee", "Provider fee", NULL, CASH_PROVIDER, PRICED, has_one_price, billed_units,
     BILL_CUSTOMER},
    {LINE_PER_BAND, "provider_fee_band", "Provider fee, band", NULL, CASH_PROVIDER, PRICED_BY_BAND, NULL, band_units,
     BILL_CUSTOMER},
    {LINE_PER_CONTRACT, "provider_fee_runoff", "Provider fee, run-off premium", NULL, CASH_PROVIDER, PRICED,
     has_premium, premium_units, BILL_CUSTOMER},
    {LINE_PER_CONTRACT, "provider_top_up", "Top-up to the minimum commitment", NULL, CASH_PROVIDER, PRICED,
     has_commitment, short_units, BILL_CUSTOMER},
    {LINE_PER_CONTRACT, "gain_share", "Provider's share of time saved", NULL, CASH_PROVIDER, PRICED,
     has_gain_share, gain_units, BILL_CUSTOMER},
    {LINE_PER_SLA, "sla_credits", "SLA credits", NULL, LEDGER_CASH, CATEGORY_PROVIDER, -1, PRICED,
     has_credits, credited_units, BILL_CUSTOMER},
    {LINE_PER_SLA, "sla_earned_back", "SLA credits earned back", NULL, CASH_PROVIDER, PRICED,
     has_earn_back, earned_back_units, BILL_CUSTOMER},
    {LINE_PER_SLA, "sla_bonus", "SLA bonus", NULL, CASH_PROVIDER, PRICED,
     has_bonus, bonus_units, BILL_CUSTOMER},

    {LINE_ONCE, "transition_project", "Transition project", "projects", CASH_TRANSITION,
     {COSTS(transition_project), NONE}, NONE, has_wave, transition_projects, BILL_NO},
    {LINE_ONCE, "knowledge_transfer", "Knowledge transfer", "transfers", CASH_TRANSITION,
     {COSTS(knowledge_transfer), NONE}, NONE, has_wave, knowledge_transfers, BILL_NO},
    {LINE_PER_CONTRACT, "provider_setup", "Provider set-up", "set-ups", CASH_TRANSITION,
     {PROVIDER(setup_cost), NONE}, NONE, customer_pays_setup, setups, BILL_NO},
    {LINE_PER_CONTRACT, "provider_setup_seats", "Provider set-up, seats", "seats", CASH_TRANSITION,
     {PROVIDER(setup_per_seat), NONE}, NONE, customer_pays_setup, setup_seats, BILL_NO},
    {LINE_PER_CONTRACT, "provider_initial_training", "Provider's initial training", "paid hours in training",
     CASH_TRANSITION, {SITE(wage_per_paid_hour), NONE}, SITE(wage_growth), customer_pays_training, initial_training,
     BILL_NO},
    {LINE_ONCE, "retender_cost", "Re-tender", "re-tenders", CASH_TRANSITION,
     {RETENDER(cost), NONE}, NONE, may_retender_any, retenders, BILL_NO},
    {LINE_ONCE, "retender_project", "Re-tender, transition project", "projects", CASH_TRANSITION,
     {RETENDER(project), NONE}, NONE, may_retender_any, retender_projects, BILL_NO},
    {LINE_PER_CONTRACT, "dual_running", "Dual running", NULL, CASH_TRANSITION, PRICED,
     has_dual_running, dual_units, BILL_CUSTOMER},
    {LINE_PER_CONTRACT, "termination_fee", "Termination fee", NULL, CASH_TRANSITION, PRICED,
     has_termination_fee, termination_units, BILL_CUSTOMER},

    {LINE_PER_QUEUE, "customer_value", "Customer value at risk", "customers lost above the baseline", LEDGER_BESIDE,
     CATEGORY_CUSTOMER_VALUE, +1, {QUEUE(churn_probability), QUEUE(customer_value)}, NONE, NULL, NULL, BILL_NO},
    {LINE_PER_QUEUE, "sales_made", "Margin of sales made", "sales", LEDGER_BESIDE, CATEGORY_CUSTOMER_VALUE, -1,
     {QUEUE(sale_margin), NONE}, NONE, has_offers, sales_made, BILL_NO},

    {LINE_PER_CONTRACT, "books_fee", "Provider: fee", NULL, REVENUE, PRICED, has_one_price, billed_units, BILL_REVENUE},
    {LINE_PER_BAND, "books_fee_band", "Provider: fee, band", NULL, REVENUE, PRICED_BY_BAND, NULL, band_units,
     BILL_REVENUE},
    {LINE_PER_CONTRACT, "books_fee_runoff", "Provider: run-off premium", NULL, REVENUE, PRICED,
     has_premium, premium_units, BILL_REVENUE},
    {LINE_PER_CONTRACT, "books_top_up", "Provider: top-up", NULL, REVENUE, PRICED,
     has_commitment, short_units, BILL_REVENUE},
    {LINE_PER_CONTRACT, "books_dual_running", "Provider: dual running", NULL, REVENUE, PRICED,
     has_dual_running, dual_units, BILL_REVENUE},
    {LINE_PER_CONTRACT, "books_gain_share", "Provider: share of time saved", NULL, REVENUE, PRICED,
     has_gain_share, gain_units, BILL_REVENUE},
    {LINE_PER_CONTRACT, "books_termination_fee", "Provider: termination fee", NULL, REVENUE, PRICED,
     has_termination_fee, termination_units, BILL_REVENUE},
    {LINE_PER_SLA, "books_sla_credits", "Provider: SLA credits", NULL, EXPENSE, PRICED,
     has_credits, credited_units, BILL_REVENUE},
    {LINE_PER_SLA, "books_sla_earned_back", "Provider: SLA credits earned back", NULL, REVENUE, PRICED,
     has_earn_back, earned_back_units, BILL_REVENUE},
    {LINE_PER_SLA, "books_sla_bonus", "Provider: SLA bonus", NULL, REVENUE, PRICED,
     has_bonus, bonus_units, BILL_REVENUE},
    {LINE_PER_CONTRACT, "books_wages", "Provider: wages", "paid hours", EXPENSE,
     {SITE(wage_per_paid_hour), NONE}, SITE(wage_growth), NULL, working_hours, BILL_NO},
    {LINE_PER_CONTRACT, "books_overhead", "Provider: overhead", "paid hours", EXPENSE,
     {SITE(overhead_per_paid_hour), NONE}, SITE(wage_growth), NULL, paid_hours, BILL_NO},
    {LINE_PER_CONTRACT, "books_training", "Provider: training", "paid hours in training", EXPENSE,
     {SITE(wage_per_paid_hour), NONE}, SITE(wage_growth), NULL, provider_training, BILL_NO},
    {LINE_PER_CONTRACT, "books_recruiting", "Provider: recruiting", "hires", EXPENSE,
     {SITE(recruit_cost), NONE}, SITE(wage_growth), NULL, hires, BILL_NO},
    {LINE_PER_CONTRACT, "books_setup", "Provider: set-up", "set-ups", EXPENSE,
     {PROVIDER(setup_cost), NONE}, NONE, provider_pays_setup, setups, BILL_NO},
    {LINE_PER_CONTRACT, "books_setup_seats", "Provider: set-up, seats", "seats", EXPENSE,
     {PROVIDER(setup_per_seat), NONE}, NONE, provider_pays_setup, setup_seats, BILL_NO},
    {LINE_PER_CONTRACT, "books_investment", "Provider: investment", "EUR", EXPENSE,
     {NONE, NONE}, NONE, invests, investment, BILL_NO},

    {LINE_PER_SLA, "sla_accrued", "SLA credits less bonus and earn-back, as accrued", NULL, MEMO(-1), PRICED,
     is_paid_later, accrued_units, BILL_NO},
    {LINE_PER_QUEUE, "sales_missed", "Margin of sales missed", "sales", MEMO(+1),
     {QUEUE(sale_margin), NONE}, NONE, has_offers, sales_missed, BILL_NO},
};

size_t ledger_table_count(void)
{
    return sizeof table / sizeof *table;
}

const struct line_kind *ledger_table_at(size_t index)
{
    return &table[index];
}

enum line_end ledger_table_end(const struct line_kind *kind)
{
    if (kind->party != LEDGER_CASH) return END_NO;
    if (kind->quantity == retenders) return END_COUNTED;
    return kind->quantity == retender_projects || kind->quantity == dual_units ? END_COST : END_NO;
}
