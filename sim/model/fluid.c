#include "model/fluid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"
#include "model/contract.h"
#include "model/fluid_people.h"
#include "model/fluid_service.h"
#include "result/ledger_line.h"
#include "result/measures.h"
#include "scenario/complete.h"

enum { RECORD_MONTHS = 12, ABANDONMENT_ROUNDS = 2 };

/* What investment and haste make of one group's work in one month, before staffing. */
struct stretch {
    bool has_work;
    const struct service_node *low, *high; double rest;         /* nodes on both sides of the planned load */
    double required_h, phone_h, heads;          /* of the month; staffing 1 */
    double slowness;                            /* actual / planned handle time */
    double load_share[QUEUES_MAX];              /* of the group's planned load */
    double swelling[QUEUES_MAX];                /* contacts / planned ones, abandonment's redials apart */
};

/* The same of all groups. */
struct month_state { double fcr[QUEUES_MAX], handle_s[QUEUES_MAX], leave_per_day; };
struct month_index { double price, wage; };

struct fluid {
    const struct scenario *scenario;
    const struct volume *volume;
    struct planner *planner;
    struct service *service[SITES_MAX];         /* made when asked for */
    struct steady_table steady[SITES_MAX];
    const struct fluid_business *business;      /* taken */
    /* scratch: what was last prepared of it */
    double investment, haste;
    int months, capacity;                       /* months 0: nothing */
    struct month_index *index;                  /* [month] */
    struct sla_verdict *verdict;                /* [month] */
    struct stretch *stretch;                    /* [month][group] */
    struct month_state *state;                  /* [month] */
    struct settlement_terms terms[CONTRACTS_MAX];
    double hasty[QUEUES_MAX];                   /* of those who wait, who gives up so soon that it is a short abandon */
};

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
    steady_fill(&f->steady[site], &f->scenario->site[site], f->scenario->provider[site].attrition_gain);
    f->service[site] = service_create(f->scenario, f->planner, site, f->steady[site].node[0].pace);
}

/* The week's demand of a group in the steady state. */
static void steady_week(const struct fluid *f, const struct fluid_view *view, int group, int monday,
                        struct week_demand *demand)
{
    const struct scenario *s = f->scenario;
    *demand = (struct week_demand){0};
    for (int q = 0; q < s->queues; q++) {
        demand->handle_s[q] = scenario_handle_time_s(&s->queue[q]) * f->steady[s->group[group].site].node[0].pace;
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

/* ---- Investment and haste: what does not depend on staffing ---- */

static double stock_at(const struct provider *p, const struct fluid_business *b, double investment, double months)
{
    double stock = provider_stock(p, investment, months);
    for (int i = 0; i < b->holdings; i++)
        stock += provider_stock(p, b->holding[i].per_seat, b->holding[i].months_ago + months);
    return stock;
}

static double clamp(double x) { return fmin(fmax(x, 0), 1); }

struct pace { double planned, actual; };

static struct pace prepare_month(const struct fluid *f, const struct fluid_business *b, int m,
                                 struct month_state *state)
{
    const struct scenario *s = f->scenario;
    int site = s->contract[b->contract].site;
    const struct provider *p = &s->provider[site];
    double effect = provider_effect(p, stock_at(p, b, f->investment, m + 0.5));
    struct provider_practice practice = provider_practice_of(p, f->haste, effect);
    struct steady people = steady_at(&f->steady[site], effect);
    double own = s->site[site].handle_time_factor, excess = people.pace / own - 1;
    double work = practice.pace_factor * b->pace_quality;
    state->leave_per_day = people.leave_per_day;
    for (int q = 0; q < s->queues; q++) {
        state->fcr[q] = clamp(s->queue[q].fcr_ceiling * people.resolution_share + practice.fcr_shift + b->fcr_quality);
        state->handle_s[q] = scenario_handle_time_s(&s->queue[q]) * people.pace * work;
    }
    return (struct pace){own * (1 + s->site[site].learning_awareness * excess) * work, people.pace * work};
}

static double swelling_of(const struct fluid *f, int queue, double fcr)
{
    const struct queue *q = &f->scenario->queue[queue];
    const struct volume_queue *base = &f->volume->queue[queue];
    return volume_first_share(q->repeat_probability, base->resolution, q->redial_probability, base->abandonment)
        / fmax(volume_first_share(q->repeat_probability, fcr, 0, 0), 1e-3);
}

static double between(double low, double high, double rest) { return low + rest * (high - low); }

static void prepare_stretch(struct fluid *f, const struct fluid_business *b, int m, int group, struct pace pace)
{
    const struct scenario *s = f->scenario;
    const struct fluid_month *month = &b->month[m];
    struct stretch *x = &f->stretch[m * s->groups + group];
    struct service *service = f->service[s->group[group].site];
    double load[QUEUES_MAX] = {0}, total = 0;
    *x = (struct stretch){0};
    if (!(month->open_h > 0)) return;
    for (int q = 0; q < s->queues; q++) {
        if (service_promise_of(service, group, q) == NO_INDEX) continue;
        load[q] = month->contacts[q] * scenario_handle_time_s(&s->queue[q]) * pace.planned / (month->open_h * 3600);
        total += load[q];
    }
    if (!(total > 0)) return;
    int mix = service_mix(service, group, load);
    double step = service_step_of(total), weeks = month->open_h / service_week_open_h(service);
    x->has_work = true;
    x->rest = step - floor(step);
    x->low = service_node(service, mix, (int)floor(step));
    x->high = x->rest > 0 ? service_node(service, mix, (int)floor(step) + 1) : x->low;
    x->required_h = weeks * between(x->low->required_h, x->high->required_h, x->rest);
    x->phone_h = weeks * between(x->low->phone_h, x->high->phone_h, x->rest);
    x->heads = between(x->low->heads, x->high->heads, x->rest);
    x->slowness = pace.actual / pace.planned;
    for (int q = 0; q < s->queues; q++) {
        x->load_share[q] = load[q] / total;
        x->swelling[q] = load[q] > 0 ? swelling_of(f, q, f->state[m].fcr[q]) : 1;
    }
}

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

static void prepare(struct fluid *f, const struct provider_decision *plan, int months)
{
    const struct scenario *s = f->scenario;
    const struct fluid_business *b = f->business;
    int site = s->contract[b->contract].site;
    bool same = f->investment == plan->investment_per_seat && f->haste == plan->haste;
    if (same && f->months >= months) return;
    f->investment = plan->investment_per_seat, f->haste = plan->haste, f->months = months;
    for (int m = 0; m < months; m++) {
        struct pace pace = prepare_month(f, b, m, &f->state[m]);
        for (int g = 0; g < s->groups; g++)
            if (s->group[g].site == site) prepare_stretch(f, b, m, g, pace);
    }
}

/* ---- A month with its staffing ---- */

static struct service_point point_at(const struct service *v, const struct stretch *x, int promise, double staffing,
                                     double load)
{
    struct service_point a = service_at(v, x->low, promise, staffing, load);
    if (!(x->rest > 0)) return a;
    struct service_point b = service_at(v, x->high, promise, staffing, load);
    return (struct service_point){between(a.service_level, b.service_level, x->rest),
        between(a.abandonment, b.abandonment, x->rest), between(a.waiting, b.waiting, x->rest),
        between(a.wait_s, b.wait_s, x->rest)};
}

/* Contacts per planned one: what a queue's abandonment adds to its swelling. */
static double offered_factor(const struct scenario *s, const struct stretch *x, int queue, double abandonment)
{
    return x->swelling[queue] / fmax(1 - abandonment * s->queue[queue].redial_probability, 1e-3);
}

/* Service by promise. Who abandons calls again, which makes more abandon: a fixed point, a contraction by some 0.1. */
static void serve(const struct fluid *f, const struct stretch *x, int group, double staffing,
                  struct service_point point[QUEUES_MAX])
{
    const struct scenario *s = f->scenario;
    const struct service *v = f->service[s->group[group].site];
    double abandonment[QUEUES_MAX];
    for (int q = 0; q < s->queues; q++) abandonment[q] = f->volume->queue[q].abandonment;
    for (int round = 0; round < ABANDONMENT_ROUNDS; round++) {
        double load = 0;
        for (int q = 0; q < s->queues; q++)
            if (x->load_share[q] > 0) load += x->load_share[q] * offered_factor(s, x, q, abandonment[q]);
        for (int i = 0; i < service_promises(v, group); i++) point[i] = point_at(v, x, i, staffing, load * x->slowness);
        for (int q = 0; q < s->queues; q++)
            if (x->load_share[q] > 0) abandonment[q] = point[service_promise_of(v, group, q)].abandonment;
    }
}

/* The month's row of contact measures of one queue, as the simulation would leave it in the mean. */
static void fill_row(const struct fluid *f, const struct stretch *x, const struct month_state *state, int queue,
                     double planned, const struct service_point *p, double row[CONTACT_MEASURES])
{
    const struct queue *q = &f->scenario->queue[queue];
    double offered = planned * offered_factor(f->scenario, x, queue, p->abandonment);
    double answered = offered * (1 - p->abandonment), wait_min = p->wait_s / 60;
    double repeats = answered * (1 - state->fcr[queue]) * q->repeat_probability;
    memset(row, 0, CONTACT_MEASURES * sizeof *row);
    row[CONTACTS_OFFERED] = offered;
    row[CONTACTS_ANSWERED] = answered;
    row[CONTACTS_IN_TIME] = offered * p->service_level;
    row[CONTACTS_AT_ONCE] = offered * (1 - p->waiting);
    row[CONTACTS_ABANDONED] = offered * p->abandonment;
    row[CONTACTS_SHORT_ABANDONED] = offered * fmin(p->abandonment, p->waiting * f->hasty[queue]);
    row[CONTACTS_RESOLVED] = answered * state->fcr[queue];
    row[CONTACTS_REPEATS] = repeats;
    row[CONTACTS_REDIALS] = offered * p->abandonment * q->redial_probability;
    row[CONTACTS_FIRST] = fmax(0, offered - row[CONTACTS_REPEATS] - row[CONTACTS_REDIALS]);
    row[CONTACTS_WAIT_S] = offered * p->wait_s;
    row[CONTACTS_ANSWER_WAIT_S] = answered * p->wait_s;
    row[CONTACTS_HANDLE_S] = answered * state->handle_s[queue];
    row[CONTACTS_SATISFACTION] = answered * clamp(1 - q->satisfaction_wait_per_min * wait_min
        - q->satisfaction_unresolved * (1 - state->fcr[queue]))
        - (answered > 0 ? fmin(repeats, answered) * q->satisfaction_repeat : 0);
}

/* Groups of the provider's site together. */
static void perform(const struct fluid *f, const struct fluid_business *b, int m, double staffing,
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
        if (s->group[g].site != site || !x->has_work) continue;
        serve(f, x, g, staffing, point);
        for (int q = 0; q < s->queues; q++) {
            double row[CONTACT_MEASURES];
            if (!(x->load_share[q] > 0)) continue;
            fill_row(f, x, &f->state[m], q, b->month[m].contacts[q], &point[service_promise_of(f->service[site], g, q)],
                     row);
            performance_add_contacts(p, row, s->queue[q].service_level_definition);
            answered[q] += row[CONTACTS_ANSWERED];
            for (int i = 0; sum && i < CONTACT_MEASURES; i++) sum[i] += row[i];
        }
        p->planned_h += staffing * x->phone_h;
        p->productive_h += staffing * x->phone_h;
        p->required_h += x->required_h;
        p->fte += staffing * x->heads;
    }
    p->required_fte = p->required_h / contract_hours_per_head(s, b->contract, b->month[m].days);
    p->reference_s = contract_reference_s(f->volume, b->contract, answered);
}

/* All that is paid at the contract's price. */
static double net_units(const struct settlement *settled)
{
    double units = settled->fee_units + settled->premium_units + settled->short_units + settled->gain_units;
    for (int i = 0; i < SLAS_MAX; i++) units += settled->bonus_units[i] - settled->credited_units[i];
    return units;
}

/* Wages of those who work, and what replacing and adding people takes; drop-outs are paid while they learn. */
static double people_cost(const struct fluid *f, const struct fluid_business *b, int m, double heads, double before)
{
    const struct contract *c = &f->scenario->contract[b->contract];
    const struct site *site = &f->scenario->site[c->site];
    double staying = before * (1 - fmin(1, f->state[m].leave_per_day * b->month[m].days));
    double starters = fmax(0, heads - staying) / fmax(site->graduation_rate, 0.01);
    double hour = site->wage_per_paid_hour + site->overhead_per_paid_hour;
    double training_hour = hour;
    if (c->initial_training_paid_by == PAID_BY_CUSTOMER && b->is_new && m < b->first_months && heads > before)
        training_hour -= site->wage_per_paid_hour * (heads - before) / (heads - staying);
    double paid_h = heads * site->contract_hours_per_week * b->month[m].days / DAYS_A_WEEK;
    double training_h = site->training_weeks * site->contract_hours_per_week;
    return (paid_h * hour + starters * (training_h * training_hour + site->recruit_cost))
        * f->index[m].wage;
}

/* ---- The whole ---- */

struct record { int judged, met; };

/* The renewal rule on the fluid's own months: those of the year before the decision on an end. */
static double renewal_of(const struct fluid *f, const struct fluid_business *b, int end)
{
    const struct contract *c = &f->scenario->contract[b->contract];
    int until = end - f->scenario->retender.notice_months;
    if (c->at_end == AT_END_RENEW) return 1;
    if (c->at_end == AT_END_RETENDER || c->at_end == AT_END_INSOURCE) return 0;
    for (int i = 0; i < f->scenario->slas; i++) {
        struct record r = {0};
        for (int m = until > RECORD_MONTHS ? until - RECORD_MONTHS : 0; m < until; m++)
            r.judged += f->verdict[m].judged[i], r.met += f->verdict[m].met[i];
        if (f->terms[b->contract].applies[i] && r.met < c->renew_share_met * r.judged - 1e-9)
            return c->renew_probability_missed;
    }
    return c->renew_probability;
}

static void describe_flow(const double sum[CONTACT_MEASURES], const struct month_performance *p, double heads,
                          struct fluid_flow *flow)
{
    flow->service_level = p->in_time_base > 0 ? p->in_time / p->in_time_base : NAN;
    flow->abandonment = sum[CONTACTS_OFFERED] > 0 ? sum[CONTACTS_ABANDONED] / sum[CONTACTS_OFFERED] : NAN;
    flow->fcr = p->answered > 0 ? p->resolved / p->answered : NAN;
    flow->heads = heads;
}

/* Returns the heads; fills flow, and the month's verdict. */
static double month_flow(const struct fluid *f, const struct fluid_business *b, int m, double staffing, double before,
                         bool describe, struct fluid_flow *flow)
{
    struct month_performance p;
    struct settlement settled;
    double sum[CONTACT_MEASURES] = {0};
    perform(f, b, m, staffing, &p, describe ? sum : NULL);
    double heads = p.fte;
    settlement_month(&f->terms[b->contract], &p, &settled, &f->verdict[m]);
    flow->units = net_units(&settled) * f->index[m].price;
    flow->is_judged = p.in_time_base > 0 && settlement_sla_counts(&f->terms[b->contract], &p, settled.units);
    flow->is_critical = flow->is_judged
        && p.in_time < f->scenario->contract[b->contract].critical_service_level * p.in_time_base;
    flow->cost_eur = people_cost(f, b, m, heads, before < 0 ? heads : before);
    if (describe) describe_flow(sum, &p, heads, flow);
    return heads;
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
    prepare(f, plan, months);
    struct fluid_value value = {.cost_eur = start_cost(f, b, plan->investment_per_seat)};
    double month_discount = pow(1 + f->scenario->provider[c->site].provider_hurdle_rate, -1 / 12.0), discount = 1;
    double weight = 1, heads = b->is_new ? 0 : -1;
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
        heads = month_flow(f, b, m, plan->staffing, heads, flow != NULL, &now);
        if (now.is_judged) critical = now.is_critical ? critical + 1 : 0;
        if (critical > 0 && critical == c->critical_months && stop == months)
            stop = m + 1 + f->scenario->retender.notice_months;
        discount *= month_discount;
        value.units += weight * discount * now.units;
        value.cost_eur += weight * discount * now.cost_eur;
        if (flow) flow[m] = now;
    }
    return value;
}
