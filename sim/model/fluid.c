#include "model/fluid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"
#include "model/fluid_state.h"
#include "result/ledger_line.h"
#include "result/measures.h"
#include "scenario/complete.h"

enum { RECORD_MONTHS = 12, ABANDONMENT_ROUNDS = 2 };

/* ---- Life ---- */

/* Nobody who waits is served so soon: a trifle too many. */
static double hasty_share(const struct queue *q)
{
    return q->patience_law == PATIENCE_NEVER ? 0 : -expm1(-q->short_abandon_s / q->patience_mean_s);
}

struct fluid *fluid_create(const struct scenario *scenario, const struct volume *volume, struct planner *planner)
{
    struct fluid *f = memory_new(1, sizeof *f);
    f->scenario = scenario, f->volume = volume, f->planner = planner;
    for (int c = 0; c < scenario->contracts; c++) settlement_terms_of(scenario, c, &f->terms[c]);
    for (int q = 0; q < scenario->queues; q++) f->hasty[q] = hasty_share(&scenario->queue[q]);
    return f;
}

void fluid_destroy(struct fluid *f)
{
    if (!f) return;
    for (int i = 0; i < SITES_MAX; i++) service_destroy(f->service[i]);
    free(f->stretch);
    free(f->state);
    free(f->index);
    free(f->verdict);
    free(f);
}

static void make_site(struct fluid *f, int site)
{
    if (f->service[site]) return;
    people_fill(&f->people[site], &f->scenario->site[site]);
    f->service[site] = service_create(f->scenario, f->planner, site, f->volume->site_pace[site]);
}

/* The week's demand of a group in the steady state. */
static void steady_week(const struct fluid *f, const struct fluid_view *view, int group, int monday,
                        struct week_demand *demand)
{
    const struct scenario *s = f->scenario;
    *demand = (struct week_demand){0};
    for (int q = 0; q < s->queues; q++) {
        demand->handle_s[q] = scenario_handle_time_s(&s->queue[q]) * f->volume->site_pace[s->group[group].site];
        for (int d = 0; d < DAYS_A_WEEK; d++) {
            struct opening o = timeline_opening(f->volume->timeline, &s->frame, monday + d);
            demand->open[d] = o.close_s > o.open_s;
            if (!s->group[group].serves[q] || !s->contract[view->contract].covers[q]) continue;
            demand->contacts[d][q] = view->share(view->context, q, monday + d) * f->volume->queue[q].offered_ratio
                * volume_known(f->volume, q, monday + d, view->as_of);
        }
    }
}

double fluid_seats(struct fluid *f, const struct fluid_view *view, int day)
{
    const struct scenario *s = f->scenario;
    int site = s->contract[view->contract].site;
    int monday = day + DAYS_A_WEEK - timeline_weekday(f->volume->timeline, day);
    double seats = 0;
    make_site(f, site);
    for (int g = 0; g < s->groups; g++) {
        struct week_demand demand;
        struct week_need need;
        if (s->group[g].site != site) continue;
        steady_week(f, view, g, monday, &demand);
        planner_week(f->planner, g, &demand, &need);
        seats += need.needed_heads;
    }
    return ceil(seats - 1e-9);
}

/* ---- A business ---- */

static void make_room(struct fluid *f, int months)
{
    if (months <= f->capacity) return;
    f->capacity = months;
    f->stretch = memory_resize(f->stretch, (size_t)months * (size_t)f->scenario->groups, sizeof *f->stretch);
    f->state = memory_resize(f->state, (size_t)months, sizeof *f->state);
    f->index = memory_resize(f->index, (size_t)months, sizeof *f->index);
    f->verdict = memory_resize(f->verdict, (size_t)months, sizeof *f->verdict);
}

static double index_of(double growth_per_year, int month_number)
{
    return ledger_amount(&(struct ledger_line){.rate = 1, .growth_per_year = growth_per_year}, 1, month_number);
}

void fluid_take(struct fluid *f, const struct fluid_business *b)
{
    const struct contract *c = &f->scenario->contract[b->contract];
    make_site(f, c->site);
    make_room(f, b->months);
    f->business = b, f->months = 0;
    for (int m = 0; m < b->months; m++)
        f->index[m] = (struct month_index){index_of(c->indexation_per_year, b->month[m].number),
                                           index_of(f->scenario->site[c->site].wage_growth, b->month[m].number)};
}

/* ---- A month with its staffing ---- */

static struct service_point point_at(struct service *v, const struct stretch *x, int promise, double presence,
                                     double load)
{
    struct service_point a = service_at(v, x->low, promise, presence, load);
    if (!(x->rest > 0)) return a;
    struct service_point b = service_at(v, x->high, promise, presence, load);
    return (struct service_point){fluid_between(a.service_level, b.service_level, x->rest),
        fluid_between(a.abandonment, b.abandonment, x->rest), fluid_between(a.waiting, b.waiting, x->rest),
        fluid_between(a.wait_s, b.wait_s, x->rest)};
}

/* Of the contacts offered, those that bring another one: who abandons and redials, who is answered, not helped, and
 * calls again. */
static double following_share(const struct queue *q, double abandonment, double resolution)
{
    return abandonment * q->redial_probability + (1 - abandonment) * (1 - resolution) * q->repeat_probability;
}

/* Contacts per planned one. Each attempt is routed anew, so what comes back is shared with the other sites, where it
 * is as in the baseline. */
static double offered_factor(const struct fluid *f, int m, int queue, double abandonment)
{
    const struct queue *q = &f->scenario->queue[queue];
    const struct volume_queue *base = &f->volume->queue[queue];
    double own = following_share(q, abandonment, f->state[m].fcr[queue]);
    double elsewhere = following_share(q, base->abandonment, base->resolution);
    double following = fluid_between(elsewhere, own, f->business->month[m].share[queue]);
    return 1 / (base->offered_ratio * fmax(1 - following, 1e-3));
}

/* Service by promise. Who abandons calls again, which makes more abandon: a fixed point, a contraction by some 0.1. */
static void serve(const struct fluid *f, int m, const struct stretch *x, int group, double presence,
                  double busy, struct service_point point[QUEUES_MAX])
{
    const struct scenario *s = f->scenario;
    struct service *v = f->service[s->group[group].site];
    double abandonment[QUEUES_MAX];
    for (int q = 0; q < s->queues; q++) abandonment[q] = f->volume->queue[q].abandonment;
    for (int round = 0; round < ABANDONMENT_ROUNDS; round++) {
        double load = 0;
        for (int q = 0; q < s->queues; q++)
            if (x->load_share[q] > 0) load += busy * x->load_share[q] * offered_factor(f, m, q, abandonment[q]);
        for (int i = 0; i < service_promises(v, group); i++) point[i] = point_at(v, x, i, presence, load * x->slowness);
        for (int q = 0; q < s->queues; q++)
            if (x->load_share[q] > 0) abandonment[q] = point[service_promise_of(v, group, q)].abandonment;
    }
}

/* The month's row of contact measures of one queue, as the simulation would leave it in the mean. */
static void fill_row(const struct fluid *f, int m, int queue, const struct service_point *p,
                     double row[CONTACT_MEASURES])
{
    const struct queue *q = &f->scenario->queue[queue];
    const struct fluid_month *month = &f->business->month[m];
    const struct month_state *state = &f->state[m];
    double offered = month->contacts[queue] * offered_factor(f, m, queue, p->abandonment);
    double answered = offered * (1 - p->abandonment), wait_min = p->wait_s / 60;
    double first = fmin(offered, month->contacts[queue] / f->volume->queue[queue].offered_ratio);
    memset(row, 0, CONTACT_MEASURES * sizeof *row);
    row[CONTACTS_OFFERED] = offered;
    row[CONTACTS_ANSWERED] = answered;
    row[CONTACTS_IN_TIME] = offered * p->service_level;
    row[CONTACTS_AT_ONCE] = offered * (1 - p->waiting);
    row[CONTACTS_ABANDONED] = offered * p->abandonment;
    row[CONTACTS_SHORT_ABANDONED] = offered * fmin(p->abandonment, p->waiting * f->hasty[queue]);
    row[CONTACTS_RESOLVED] = answered * state->fcr[queue];
    row[CONTACTS_FIRST] = first;
    row[CONTACTS_REDIALS] = fmin(offered - first, offered * p->abandonment * q->redial_probability);
    row[CONTACTS_REPEATS] = offered - first - row[CONTACTS_REDIALS];
    row[CONTACTS_WAIT_S] = offered * p->wait_s;
    row[CONTACTS_ANSWER_WAIT_S] = answered * p->wait_s;
    row[CONTACTS_HANDLE_S] = answered * state->handle_s[queue];
    row[CONTACTS_SATISFACTION] = answered * fluid_clamp(1 - q->satisfaction_wait_per_min * wait_min
        - q->satisfaction_unresolved * (1 - state->fcr[queue]))
        - fmin(offered - first, answered) * q->satisfaction_repeat;
}

/* Groups of the provider's site together, in a month whose load is `busy` x the mean one. */
static void perform(const struct fluid *f, const struct fluid_business *b, int m, double staffing, double busy,
                    struct month_performance *p, double sum[CONTACT_MEASURES])
{
    const struct scenario *s = f->scenario;
    int site = s->contract[b->contract].site;
    double answered[QUEUES_MAX] = {0};
    *p = (struct month_performance){.months_since_start = b->month[m].months_since_start,
                                    .forecast_units = b->month[m].forecast_units,
                                    .forecast_first = b->month[m].forecast_first,
                                    .scope_months = b->month[m].scope};
    for (int g = 0; g < s->groups; g++) {
        const struct stretch *x = &f->stretch[m * s->groups + g];
        struct service_point point[QUEUES_MAX];
        double handled_h = 0;
        if (s->group[g].site != site || !x->has_work) continue;
        serve(f, m, x, g, staffing * f->state[m].presence, busy, point);
        for (int q = 0; q < s->queues; q++) {
            double row[CONTACT_MEASURES];
            if (!(x->load_share[q] > 0)) continue;
            fill_row(f, m, q, &point[service_promise_of(f->service[site], g, q)], row);
            handled_h += row[CONTACTS_HANDLE_S] / 3600;
            performance_add_contacts(p, row, s->queue[q].service_level_definition);
            answered[q] += row[CONTACTS_ANSWERED];
            for (int i = 0; sum && i < CONTACT_MEASURES; i++) sum[i] += row[i];
        }
        double planned_h = staffing * f->state[m].presence * x->phone_h;
        p->planned_h += planned_h;
        p->productive_h += planned_h + x->overrun_share * fmin(handled_h, planned_h);
        p->required_h += x->required_h;
    }
    p->fte = staffing * f->state[m].heads;
    p->required_fte = p->required_h / contract_hours_per_head(s, b->contract, b->month[m].days);
    p->reference_s = contract_reference_s(f->volume, b->contract, answered);
}

/* All that is paid at the contract's price. */
static double net_units(const struct settlement *settled, int slas)
{
    double units = settled->fee_units + settled->premium_units + settled->short_units + settled->gain_units;
    for (int i = 0; i < slas; i++) units += settled->bonus_units[i] - settled->credited_units[i];
    return units;
}

/* Wages of those who work and of their overrun, and what replacing and adding people takes. */
static double people_cost(const struct fluid *f, const struct fluid_business *b, int m, double staffing,
                          const struct month_performance *p, double weight, struct fluid_flow *flow)
{
    const struct contract *c = &f->scenario->contract[b->contract];
    const struct site *site = &f->scenario->site[c->site];
    const struct month_state *now = &f->state[m];
    double hour = site->wage_per_paid_hour + site->overhead_per_paid_hour, training_hour = hour;
    double added = now->heads - (m > 0 ? f->state[m - 1].heads : 0);
    if (c->initial_training_paid_by == PAID_BY_CUSTOMER && b->is_new && m < b->first_months && added > 0)
        training_hour -= site->wage_per_paid_hour * fmin(1, added / now->joined);
    double paid_h = p->fte * site->contract_hours_per_week * b->month[m].days / DAYS_A_WEEK
        + p->productive_h - p->planned_h;
    flow->recruits = staffing * now->recruits, flow->training_h = staffing * now->training_h;
    flow->paid_h += weight * (paid_h + flow->training_h);
    return weight * (paid_h * hour + flow->training_h * training_hour + flow->recruits * site->recruit_cost)
        * f->index[m].wage;
}

/* ---- The whole ---- */

/* The renewal rule on the fluid's own months, those of the year before the decision on an end: the chance that
 * enough of those judged are met. Their number is taken as normal, months as independent. */
static double chance_of_record(const struct fluid *f, const struct fluid_business *b, int end, int sla)
{
    int until = end - f->scenario->retender.notice_months;
    double judged = 0, met = 0, variance = 0;
    for (int m = until > RECORD_MONTHS ? until - RECORD_MONTHS : 0; m < until; m++) {
        double p = f->verdict[m].met[sla];
        judged += f->verdict[m].judged[sla], met += p, variance += fmax(0, p * (1 - p));
    }
    double least = ceil(f->scenario->contract[b->contract].renew_share_met * judged - 1e-9);
    if (variance < 1e-9) return met >= least - 1e-9;
    return 0.5 * erfc((least - 0.5 - met) / sqrt(2 * variance));
}

static double renewal_of(const struct fluid *f, const struct fluid_business *b, int end)
{
    const struct contract *c = &f->scenario->contract[b->contract];
    double kept = 1;
    if (c->at_end == AT_END_RENEW) return 1;
    if (c->at_end == AT_END_RETENDER || c->at_end == AT_END_INSOURCE) return 0;
    for (int i = 0; i < f->scenario->slas; i++)
        if (f->terms[b->contract].applies[i]) kept *= chance_of_record(f, b, end, i);
    return c->renew_probability_missed + kept * (c->renew_probability - c->renew_probability_missed);
}

/* A month as it may turn out: two loads stand for all (Gauss & Hermite: exact for polynomials up to the third). */
struct outcome { double load_sds, weight; };
static const struct outcome outcomes[] = {{-1, 0.5}, {1, 0.5}}, certain = {0, 1};
enum { OUTCOMES = sizeof outcomes / sizeof outcomes[0] };

static void describe_outcome(const double sum[CONTACT_MEASURES], const struct month_performance *p, double weight,
                             struct fluid_flow *flow)
{
    flow->service_level += weight * (p->in_time_base > 0 ? p->in_time / p->in_time_base : NAN);
    flow->abandonment += weight * (sum[CONTACTS_OFFERED] > 0 ? sum[CONTACTS_ABANDONED] / sum[CONTACTS_OFFERED] : NAN);
    flow->fcr += weight * (p->answered > 0 ? p->resolved / p->answered : NAN);
    flow->offered += weight * sum[CONTACTS_OFFERED], flow->phone_h += weight * p->productive_h;
    flow->heads = p->fte, flow->required_h = p->required_h;
}

static void add_outcome(struct fluid *f, const struct fluid_business *b, int m, double staffing,
                        const struct outcome *outcome, bool describe, double *speed, struct fluid_flow *flow)
{
    const struct settlement_terms *terms = &f->terms[b->contract];
    struct month_performance p;
    struct settlement settled;
    struct sla_verdict verdict;
    double sum[CONTACT_MEASURES] = {0}, weight = outcome->weight, w = f->index[m].price * weight;
    double busy = fmax(0, 1 + outcome->load_sds * f->state[m].scatter);
    perform(f, b, m, staffing, busy, &p, describe ? sum : NULL);
    settlement_month(terms, &p, &settled, &verdict);
    double fee = settled.fee_units + settled.premium_units + settled.short_units + settled.gain_units;
    double net = net_units(&settled, f->scenario->slas);
    flow->units += w * net;
    flow->fee_units += weight * fee, flow->credit_units += weight * (fee - net);
    for (int i = 0; i < f->scenario->slas; i++) {
        f->verdict[m].judged[i] += weight * verdict.judged[i];
        f->verdict[m].met[i] += weight * verdict.met[i];
    }
    flow->is_judged = p.in_time_base > 0 && settlement_sla_counts(terms, &p, settled.units);
    *speed += weight * (p.in_time_base > 0 ? p.in_time / p.in_time_base : 1);
    flow->cost_eur += people_cost(f, b, m, staffing, &p, weight, flow);
    if (describe) describe_outcome(sum, &p, weight, flow);
}

/* Fills flow, and the month's verdict. */
static void month_flow(struct fluid *f, const struct fluid_business *b, int m, double staffing, bool describe,
                       struct fluid_flow *flow)
{
    double speed = 0;
    *flow = (struct fluid_flow){0};
    f->verdict[m] = (struct month_verdict){0};
    if (f->state[m].scatter > 0)
        for (int i = 0; i < OUTCOMES; i++) add_outcome(f, b, m, staffing, &outcomes[i], describe, &speed, flow);
    else add_outcome(f, b, m, staffing, &certain, describe, &speed, flow);
    flow->is_critical = flow->is_judged && speed < f->scenario->contract[b->contract].critical_service_level;
}

/* What is paid on the day: the investment and, by a newcomer, the set-up. */
static double start_cost(const struct fluid *f, const struct fluid_business *b, double investment)
{
    const struct contract *c = &f->scenario->contract[b->contract];
    const struct provider *p = &f->scenario->provider[c->site];
    double cost = investment * b->seats;
    if (b->is_new && c->setup_paid_by == PAID_BY_PROVIDER) cost += p->setup_cost + p->setup_per_seat * b->seats;
    return cost;
}

struct fluid_value fluid_evaluate(struct fluid *f, const struct provider_decision *plan, int months,
                                  struct fluid_flow *flow)
{
    const struct fluid_business *b = f->business;
    CHECK(b && months <= b->months, NULL);
    const struct contract *c = &f->scenario->contract[b->contract];
    fluid_prepare(f, plan, months);
    struct fluid_value value = {.cost_eur = start_cost(f, b, plan->investment_per_seat)};
    double month_discount = pow(1 + f->scenario->provider[c->site].provider_hurdle_rate, -1 / 12.0), discount = 1;
    double weight = 1;
    int end = b->first_months, critical = 0, stop = months;
    for (int m = 0; m < months; m++) {
        struct fluid_flow now;
        if (m == end) {
            double renewal = renewal_of(f, b, end);
            if (end == b->first_months) value.renewal = renewal;
            weight *= renewal;
            end += c->term_months;
        }
        if (m == stop) weight = 0;
        if (weight <= 0 && !flow) break;
        month_flow(f, b, m, plan->staffing, flow != NULL, &now);
        if (now.is_judged) critical = now.is_critical ? critical + 1 : 0;
        if (!b->is_secure && critical > 0 && critical == c->critical_months && stop == months)
            stop = m + 1 + f->scenario->retender.notice_months;
        discount *= month_discount;
        value.units += weight * discount * now.units;
        value.cost_eur += weight * discount * now.cost_eur;
        if (flow) flow[m] = now;
    }
    return value;
}
