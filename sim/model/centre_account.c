#include <math.h>
#include <string.h>

#include "model/centre_state.h"

/* ---- a day ---- */

static void account_floor(struct centre *z, struct team *t)
{
    for (int c = t->first_crew; c < t->first_crew + t->crews; c++) {
        struct floor_time time = floor_take_time(z->floor, c);
        const struct duty_day *duty = &z->crew[c].duty;
        double tolerance_s = 1e-6 * (1 + time.signed_on_s + time.handling_s);
        CHECK(fabs(time.signed_on_s + time.overrun_s - time.idle_s - time.handling_s) <= tolerance_s, &z->place);
        t->staff[STAFF_PRODUCTIVE_H] += (time.signed_on_s + time.overrun_s) / 3600;
        t->staff[STAFF_HANDLING_H] += time.handling_s / 3600;
        t->staff[STAFF_IDLE_H] += time.idle_s / 3600;
        t->staff[STAFF_OVERRUN_H] += time.overrun_s / 3600;
        t->staff[STAFF_PAID_H] += time.overrun_s / 3600;
        if (!t->open) continue;
        t->staff[STAFF_NEEDED] += z->crew[c].is_constant ? 0 : z->crew[c].needed_heads;
        if (duty->count == 0) continue;
        t->staff[STAFF_ROSTERED_H] += duty->rostered_h;
        t->staff[STAFF_OFFPHONE_H] += duty->offphone_h;
        if (z->crew[c].is_constant) t->staff[STAFF_PAID_H] += duty->on_h;
    }
}

static bool is_under_contract(const struct centre *z, const struct team *t)
{
    return t->run.terms_begun && z->day >= t->run.first_day;
}

/* Heads able to work, and the part of the work agreed that the provider has, as prices per FTE and per month count. */
static void account_contract_day(const struct centre *z, struct team *t)
{
    double paid_a_day_h = z->scenario->site[t->site].contract_hours_per_week / DAYS_A_WEEK;
    if (!is_under_contract(z, t)) return;
    t->able_days += t->people.heads[AGENT_NESTING] + t->people.heads[AGENT_PRODUCTIVE];
    for (int c = t->first_crew; c < t->first_crew + t->crews; c++)
        if (z->crew[c].constant_agents && z->crew[c].duty.count) t->able_days += z->crew[c].duty.on_h / paid_a_day_h;
    t->scope_days += centre_scope(z, (int)(t - z->team), z->day);
}

static void account_people(struct centre *z, struct team *t)
{
    const int *heads = t->people.heads;
    double paid_a_day_h = z->scenario->site[t->site].contract_hours_per_week / DAYS_A_WEEK;
    double training_h = heads[AGENT_TRAINING] * paid_a_day_h;
    double paid_h = training_h + (heads[AGENT_NESTING] + heads[AGENT_PRODUCTIVE]) * paid_a_day_h;
    t->staff[STAFF_RECRUITED] += heads[AGENT_RECRUITED];
    t->staff[STAFF_TRAINING] += heads[AGENT_TRAINING];
    t->staff[STAFF_NESTING] += heads[AGENT_NESTING];
    t->staff[STAFF_PRODUCTIVE] += heads[AGENT_PRODUCTIVE];
    t->staff[STAFF_PAID_H] += paid_h;
    t->staff[STAFF_TRAINING_H] += training_h;
    if (t->site == z->home && centre_is_winding_down(z) && z->scenario->reduction.retention_bonus_share > 0)
        z->happened.retention_paid_h[t->site] += paid_h;
    if (t->contract == NO_INDEX) return;
    account_contract_day(z, t);
    bool initial = t->ordinal == (uint32_t)t->site ? !transition_is_over(&z->transition, z->day)
        : z->successor[t->contract] == (int)(t - z->team);
    if (initial) z->happened.contract[t->contract].initial_training_h += training_h;
}

/* The day's contacts go to the week that the gates look at and to the month; lines were empty at closing. */
static void fold_contacts(struct centre *z, struct team *t)
{
    for (int q = 0; q < z->scenario->queues; q++) {
        double *day = t->day[q];
        if (day[CONTACTS_OFFERED] == 0 && day[CONTACTS_ABANDONED] == 0 && day[CONTACTS_ANSWERED] == 0) continue;
        if (t->answers_since == RAMP_NOT && day[CONTACTS_ANSWERED] > 0) t->answers_since = z->day;
        bool runs_off = t->running_off && z->scenario->contract[t->contract].covers[q];
        if (runs_off) t->runoff_answered += day[CONTACTS_ANSWERED];
        for (int m = 0; m < CONTACT_MEASURES; m++) t->week[q][m] += day[m], t->month[q][m] += day[m], day[m] = 0;
    }
}

static void account_premises(struct centre *z)
{
    const struct team *home = &z->team[z->team_of_site[z->home]];
    premises_day(&z->premises, workforce_heads(&home->people, NO_INDEX));
}

void centre_account_day(struct centre *z)
{
    floor_settle(z->floor, z->place.time_s + SECONDS_A_DAY);
    for (int i = 0; i < z->teams; i++) {
        struct team *t = &z->team[i];
        if (!t->open && t->contract == NO_INDEX) continue;
        account_floor(z, t);
        fold_contacts(z, t);
        if (t->open) account_people(z, t);
    }
    account_premises(z);
}

/* ---- a month ---- */

static void account_heads(struct team *t)
{
    struct workforce_account a = workforce_take_account(&t->people);
    t->staff[STAFF_START_HEADS] += a.start;
    t->staff[STAFF_END_HEADS] += a.end;
    t->staff[STAFF_HIRED] += a.hired;
    t->staff[STAFF_DROPPED_OUT] += a.dropped_out;
    t->staff[STAFF_LEFT] += a.left + a.released;
    t->staff[STAFF_REDEPLOYED] += a.redeployed;
    t->staff[STAFF_SEVERED] += a.severed;
}

static void add_team_to_month(struct centre *z, struct team *t, int month, int days)
{
    double *row = replication_staff(z->out, &z->shape, month, t->result_site);
    static const enum staff_measure mean_of_days[] = { STAFF_RECRUITED, STAFF_TRAINING, STAFF_NESTING,
        STAFF_PRODUCTIVE, STAFF_NEEDED };
    for (size_t i = 0; i < sizeof mean_of_days / sizeof *mean_of_days; i++) t->staff[mean_of_days[i]] /= days;
    t->staff[STAFF_ABSENT_H] = t->absent_h;
    t->staff[STAFF_REQUIRED_H] = t->required_h;
    t->staff[STAFF_PACE_SUM] = t->pace_work_h;
    for (int m = 0; m < STAFF_MEASURES; m++) row[m] += t->staff[m];
    for (int q = 0; q < z->scenario->queues; q++) {
        double *contacts = replication_contacts(z->out, &z->shape, month, t->result_site, q);
        for (int m = 0; m < CONTACT_MEASURES; m++) contacts[m] += t->month[q][m];
    }
}

static void settle(struct centre *z, struct team *t, int month, int days)
{
    const struct contract *k = &z->scenario->contract[t->contract];
    struct month_performance p = { .planned_h = t->planned_h, .productive_h = t->staff[STAFF_PRODUCTIVE_H],
        .required_h = t->required_h, .fte = t->able_days / days, .scope_months = t->scope_days / days,
        .required_fte = t->required_h / contract_hours_per_head(z->scenario, t->contract, days) };
    struct settlement settled;
    bool begun = t->run.terms_begun && z->timeline.month_start[month + 1] > t->run.first_day;
    if (!begun) return;
    double answered = 0, contacts[QUEUES_MAX] = { 0 };
    for (int q = 0; q < z->scenario->queues; q++) {
        if (!k->covers[q]) continue;
        performance_add_contacts(&p, t->month[q], z->scenario->queue[q].service_level_definition);
        contacts[q] = t->month[q][CONTACTS_ANSWERED];
        answered += contacts[q];
    }
    p.reference_s = contract_reference_s(&z->volume, t->contract, contacts);
    p.runoff_share = answered > 0 ? t->runoff_answered / answered : 0;
    contract_settle(&t->run, month, &p, &settled);
    settlement_add(&z->happened.contract[t->contract].settled, &settled);
}

static void clear_month(struct team *t)
{
    memset(t->staff, 0, sizeof t->staff);
    memset(t->month, 0, sizeof t->month);
    t->planned_h = t->required_h = t->absent_h = t->pace_work_h = t->runoff_answered = t->able_days = t->scope_days = 0;
    if (!t->open) t->contract = NO_INDEX;           /* its last month is settled: the place is free */
}

/* Somebody manages the contract from the first wave on, until all the work has come home. */
static void retained_organisation(struct centre *z, int from, int to)
{
    int first = transition_first_planned_day(&z->transition), ended = 0;
    if (first == RAMP_NOT || first >= to) return;
    for (int k = 0; k < z->scenario->contracts; k++) ended += z->succession[k].goes_home && !z->succession[k].moving;
    if (ended > 0 && ended == z->scenario->contracts) return;
    double share = (double)(to - (first > from ? first : from)) / (to - from);
    z->happened.retained_fte_months = z->scenario->costs.retained_fte * share;
}

static void review_premises(struct centre *z, int month)
{
    const struct team *home = &z->team[z->team_of_site[z->home]];
    struct workforce_count count = workforce_count(&home->people, NO_INDEX);
    bool announced = z->transition.waves > 0 && z->day + 1 >= z->timeline.announcement_day;
    premises_review(&z->premises, month + 1, workforce_heads(&home->people, NO_INDEX) - count.under_notice, announced);
}

static void account_seats(struct centre *z, int month)
{
    struct premises_seats seats = premises_take(&z->premises);
    if (month < 0) return;
    double *row = replication_staff(z->out, &z->shape, month, z->team[z->team_of_site[z->home]].result_site);
    row[STAFF_SEATS_HELD] = seats.held;
    row[STAFF_SEATS_USED] = seats.used;
}

/* month -1: the warm-up, which leaves nothing but the state it has brought about. */
void centre_account_month(struct centre *z, int month)
{
    int from = month < 0 ? z->start_day : z->timeline.month_start[month], to = z->day + 1;
    account_seats(z, month);
    for (int i = 0; i < z->teams; i++) {
        struct team *t = &z->team[i];
        if (!t->open && t->contract == NO_INDEX) continue;
        account_heads(t);
        if (month >= 0) {
            add_team_to_month(z, t, month, to - from);
            if (t->contract != NO_INDEX) settle(z, t, month, to - from);
        }
        clear_month(t);
    }
    if (month >= 0) {
        retained_organisation(z, from, to);
        ledger_book_month(&z->ledger, &z->shape, z->out, month, &z->happened);
    }
    z->happened = (struct ledger_month){ 0 };
    review_premises(z, month);
}
