#include "model/contract.h"

#include "base/check.h"
#include "scenario/complete.h"

enum { RECORD_MONTHS = 12 };            /* the renewal rule looks back one year */

/* The same day of the month some months on, or that month's last day. */
static int day_after_months(const struct timeline *t, int day, int months)
{
    int32_t civil = t->first_day + day;
    int32_t month = date_month_start(civil, months), next = date_month_start(civil, months + 1);
    int32_t same_day = month + (civil - date_month_start(civil, 0));
    return timeline_day_of(t, same_day < next ? same_day : next - 1);
}

static int months_between(const struct timeline *t, int from_day, int to_day)
{
    return date_months_between(t->first_day + from_day, t->first_day + to_day);
}

int contract_first_day(const struct scenario *s, const struct timeline *t, int contract)
{
    const struct contract *c = &s->contract[contract];
    for (int i = 0; i < s->waves; i++)          /* sorted by start */
        if (s->wave[i].site == c->site && c->covers[s->wave[i].queue]) return timeline_day_of(t, s->wave[i].start);
    return -1;
}

static int decision_day(const struct scenario *s, const struct timeline *t, int term_start, int term_end)
{
    int day = day_after_months(t, term_end, -s->retender.notice_months);
    return day > term_start ? day : term_start;
}

static bool may_be_terminated(const struct contract *c)
{
    return c->critical_service_level > 0 || c->terminate_on != DAY_NEVER;
}

bool contract_may_be_retendered(const struct scenario *s, const struct timeline *t, int contract)
{
    const struct contract *c = &s->contract[contract];
    int start = contract_first_day(s, t, contract);
    if (start < 0) return false;
    if (may_be_terminated(c)) return true;
    if (c->at_end == AT_END_RENEW || c->at_end == AT_END_INSOURCE) return false;
    if (c->at_end == AT_END_DRAW && c->renew_probability >= 1 && c->renew_probability_missed >= 1) return false;
    return decision_day(s, t, start, day_after_months(t, start, c->term_months)) < t->days;
}

double contract_reference_s(const struct volume *v, int contract, const double *contacts)
{
    const struct scenario *s = v->scenario;
    const struct contract *c = &s->contract[contract];
    double work_s = 0;
    for (int q = 0; q < s->queues; q++)
        if (c->covers[q]) work_s += contacts[q] * scenario_handle_time_s(&s->queue[q]);
    return work_s * v->site_pace[c->site];
}

double contract_hours_for(const struct volume *v, int contract, const double *contacts)
{
    const struct site *site = &v->scenario->site[v->scenario->contract[contract].site];
    return contract_reference_s(v, contract, contacts) / 3600.0 / site->occupancy_max;
}

double contract_hours_per_head(const struct scenario *s, int contract, double days)
{
    const struct site *site = &s->site[s->contract[contract].site];
    return site->contract_hours_per_week * days / DAYS_A_WEEK * scenario_productive_share(site);
}

double contract_forecast_units(const struct scenario *s, int contract, const struct contract_forecast *f)
{
    switch (s->contract[contract].price_model) {
    case PRICE_PER_CONTACT: return f->contacts;
    case PRICE_PER_HOUR: return f->required_h;
    case PRICE_PER_MINUTE: return 60 * f->handled_h;
    case PRICE_PER_FTE_MONTH: return f->required_h / contract_hours_per_head(s, contract, f->days);
    case PRICE_PER_RESOLUTION: return f->resolved;
    case PRICE_FIXED_MONTHLY: break;
    }
    return f->scope_days / f->days;
}

static void term_begin(struct contract_run *run, int start)
{
    int months = run->scenario->contract[run->contract].term_months;
    run->term_start = start;
    run->term_end = day_after_months(run->timeline, start, months);
    run->terms_begun++;
}

void contract_begin(struct contract_run *run, const struct scenario *s, const struct timeline *t, int contract,
                    int first_day)
{
    *run = (struct contract_run){.scenario = s, .timeline = t, .contract = contract, .first_day = first_day};
    settlement_terms_of(s, contract, &run->terms);
    term_begin(run, first_day);
}

void contract_renew(struct contract_run *run)
{
    term_begin(run, run->term_end);
}

void contract_extend(struct contract_run *run, int end)
{
    if (end > run->term_end) run->term_end = end;
}

void contract_terminate(struct contract_run *run, int day)
{
    int end = day_after_months(run->timeline, day, run->scenario->retender.notice_months);
    if (end >= run->term_end) return;
    run->term_end = end;
    for (int m = 0; m < run->timeline->months; m++)
        if (run->timeline->month_start[m] >= end) run->forecast_units[m] = run->forecast_first[m] = 0;
}

void contract_set_forecast(struct contract_run *run, int month, const struct contract_forecast *forecast)
{
    CHECK(month >= 0 && month < run->timeline->months, NULL);
    run->forecast_units[month] = contract_forecast_units(run->scenario, run->contract, forecast);
    run->forecast_first[month] = forecast->first;
}

static struct sla_record record_of(const struct sla_verdict *verdict)
{
    struct sla_record record = {0};
    for (int i = 0; i < SLAS_MAX; i++) {
        if (verdict->judged[i]) record.judged |= (uint16_t)(1u << i);
        if (verdict->met[i]) record.met |= (uint16_t)(1u << i);
    }
    return record;
}

static void record_service(const struct contract_run *run, const struct month_performance *p, double units,
                           struct sla_record *record)
{
    double critical = run->scenario->contract[run->contract].critical_service_level;
    record->service_judged = p->in_time_base > 0 && settlement_sla_counts(&run->terms, p, units);
    record->service_critical = record->service_judged && p->in_time / p->in_time_base < critical;
}

/* Only the last miss can be at stake: the one before it is not followed by months that met. */
static void earn_back(struct contract_run *run, int sla, bool met, struct settlement *out)
{
    int needed = run->terms.sla[sla].earn_back_months;
    if (!met) {
        run->met_in_a_row[sla] = 0;
        run->credit_at_stake[sla] = out->credited_units[sla];
        return;
    }
    if (needed == 0 || ++run->met_in_a_row[sla] != needed) return;
    out->earned_back_units[sla] = run->credit_at_stake[sla];
    run->credit_at_stake[sla] = 0;
}

void contract_settle(struct contract_run *run, int month, struct month_performance *p, struct settlement *out)
{
    const struct timeline *t = run->timeline;
    struct sla_verdict verdict;
    CHECK(month >= 0 && month < t->months, NULL);
    p->forecast_units = run->forecast_units[month];
    p->forecast_first = run->forecast_first[month];
    p->months_since_start = months_between(t, run->first_day, t->month_start[month]);
    settlement_month(&run->terms, p, out, &verdict);
    run->record[month] = record_of(&verdict);
    record_service(run, p, out->units, &run->record[month]);
    run->bill_units[month] = out->fee_units + out->premium_units + out->short_units;
    for (int i = 0; i < SLAS_MAX; i++)
        if (verdict.judged[i]) earn_back(run, i, verdict.met[i], out);
}

int contract_decision_day(const struct contract_run *run)
{
    return decision_day(run->scenario, run->timeline, run->term_start, run->term_end);
}

/* Was the measure met often enough in the year before the month? */
static bool measure_was_met(const struct contract_run *run, int sla, int month)
{
    int judged = 0, met = 0, from = month > RECORD_MONTHS ? month - RECORD_MONTHS : 0;
    for (int i = from; i < month; i++) {
        judged += run->record[i].judged >> sla & 1;
        met += run->record[i].met >> sla & 1;
    }
    /* Less a trifle, since 0.55 of 20 months is 11.000000000000002 in binary. */
    return met >= run->scenario->contract[run->contract].renew_share_met * judged - 1e-9;
}

double contract_renewal_probability(const struct contract_run *run, int month)
{
    const struct contract *c = &run->scenario->contract[run->contract];
    if (c->at_end == AT_END_RENEW) return 1.0;
    if (c->at_end == AT_END_RETENDER || c->at_end == AT_END_INSOURCE) return 0.0;
    for (int i = 0; i < SLAS_MAX; i++)
        if (run->terms.applies[i] && !measure_was_met(run, i, month)) return c->renew_probability_missed;
    return c->renew_probability;
}

double contract_end_exposure(const struct contract_run *run, int day)
{
    if (day <= run->term_start) return 0.0;
    int last = day < run->term_end ? day : run->term_end;
    double elapsed = (double)(last - run->term_start) / (run->term_end - run->term_start);
    int month = timeline_month(run->timeline, day);
    if (month < 0) month = run->timeline->months;       /* the horizon's end: all months are known */
    return elapsed * (1.0 - contract_renewal_probability(run, month));
}

bool contract_may_terminate_for_cause(const struct contract_run *run, int month)
{
    const struct contract *c = &run->scenario->contract[run->contract];
    int missed = 0;
    if (!(c->critical_service_level > 0)) return false;
    for (int i = month - 1; i >= 0 && missed < c->critical_months; i--) {
        if (!run->record[i].service_judged) continue;
        if (!run->record[i].service_critical) return false;
        missed++;
    }
    return missed > 0 && missed == c->critical_months;
}

int contract_termination_day(const struct contract_run *run)
{
    int32_t date = run->scenario->contract[run->contract].terminate_on;
    return date == DAY_NEVER ? -1 : timeline_day_of(run->timeline, date);
}

double contract_termination_units(const struct contract_run *run, int month)
{
    const struct timeline *t = run->timeline;
    double sum = 0;
    int start = timeline_month(t, run->first_day), from = month > RECORD_MONTHS ? month - RECORD_MONTHS : 0;
    bool starts_within = start >= 0 && t->month_start[start] < run->first_day;
    int first = starts_within && start + 1 < month ? start + 1 : start;
    if (from < first) from = first;
    if (from >= month) return 0;
    for (int i = from; i < month; i++) sum += run->bill_units[i];
    return run->scenario->contract[run->contract].termination_fee_months * sum / (month - from);
}
