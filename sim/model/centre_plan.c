#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/centre_state.h"
#include "scenario/complete.h"

/* Which work a plan is about: the agreed path, what stays when all has moved, all that is not behind a passed gate. */
enum work { WORK_AGREED, WORK_FINAL, WORK_UNPASSED };

enum { REDUCTION_STEP_WEEKS = 2 };

double centre_ratio(const struct centre *z, int queue, int weeks)
{
    int count = weeks < z->weeks ? weeks : z->weeks;
    if (count > RATIO_WEEKS_MAX) count = RATIO_WEEKS_MAX;
    double actual = 0, known = 0;
    for (int i = 1; i <= count; i++) {
        actual += z->ratio_actual[queue][(z->weeks - i) % RATIO_WEEKS_MAX];
        known += z->ratio_known[queue][(z->weeks - i) % RATIO_WEEKS_MAX];
    }
    return known > 0 ? actual / known : 1;
}

/* What a site other than home has of a queue; what is on its way home counts as far as the plan has it back. */
static double share_away(const struct centre *z, int site, int queue, int day, enum work work, int as_of)
{
    const struct succession *s = centre_way_home(z, site);
    if (work == WORK_UNPASSED) return s ? 0 : transition_share_passed(&z->transition, queue, site, day);
    if (work == WORK_FINAL) return s ? 0 : transition_share_final(&z->transition, queue, site);
    double share = transition_share_planned(&z->transition, queue, site, day, as_of);
    if (s) share *= s->moving ? 1 - succession_moved_planned(s, queue, day, as_of) : 0;
    return share;
}

static double home_share(const struct centre *z, int queue, int day, enum work work, int as_of)
{
    double share = 1;
    if (as_of < z->timeline.announcement_day) return 1;
    for (int s = 0; s < z->scenario->sites; s++)
        if (s != z->home) share -= share_away(z, s, queue, day, work, as_of);
    return fmax(0, share);
}

static double team_share(const struct centre *z, int team, int queue, int day, enum work work, int as_of)
{
    const struct team *t = &z->team[team];
    if (t->site == z->home) return home_share(z, queue, day, work, as_of);
    double share = work == WORK_FINAL ? transition_share_final(&z->transition, queue, t->site)
                                      : transition_share_planned(&z->transition, queue, t->site, day, as_of);
    if (t->contract == NO_INDEX) return share;
    double moved = succession_moved_planned(&z->succession[t->contract], queue, day, as_of);
    return share * (team == z->successor[t->contract] ? moved : 1 - moved);
}

double centre_agreed_share(const struct centre *z, int team, int queue, int day)
{
    return team_share(z, team, queue, day, WORK_AGREED, z->day);
}

/* Handle time as the plan takes it: today's practice, expected learning, a provider's own quality once it is seen. */
double centre_planned_handle_s(struct centre *z, int crew, int queue, int weeks_ahead)
{
    const struct team *t = &z->team[z->crew[crew].team];
    const struct site *site = &z->scenario->site[t->site];
    bool seen = t->answers_since != RAMP_NOT && z->day >= t->answers_since + SEEN_QUALITY_DAYS;
    double pace = workforce_expected_pace(&t->people, z->crew[crew].group, queue, weeks_ahead);
    double handle_s = scenario_handle_time_s(&z->scenario->queue[queue]) * site->handle_time_factor;
    return handle_s * t->practice.pace_factor * pace * (seen ? t->pace_quality : 1);
}

static void fill_demand(struct centre *z, int c, int monday, enum work work, int as_of, struct week_demand *d)
{
    const struct crew *crew = &z->crew[c];
    const struct scenario *s = z->scenario;
    int weeks_ahead = (monday - z->day) / DAYS_A_WEEK;
    int forecast_weeks = s->site[z->team[crew->team].site].forecast_weeks;
    int share_day = work == WORK_UNPASSED ? z->day - s->reduction.release_lag_weeks * DAYS_A_WEEK : monday;
    *d = (struct week_demand){ 0 };
    for (int w = 0; w < DAYS_A_WEEK; w++) {
        struct opening o = timeline_opening(&z->timeline, &s->frame, monday + w);
        d->open[w] = o.open_s < o.close_s;
    }
    for (int q = 0; q < s->queues; q++) {
        d->handle_s[q] = scenario_handle_time_s(&s->queue[q]);
        if (!s->group[crew->group].serves[q]) continue;
        d->handle_s[q] = centre_planned_handle_s(z, c, q, weeks_ahead > 0 ? weeks_ahead : 0);
        double scale = centre_ratio(z, q, forecast_weeks) * z->volume.queue[q].offered_ratio;
        for (int w = 0; w < DAYS_A_WEEK; w++) {
            double share = team_share(z, crew->team, q, work == WORK_UNPASSED ? share_day : monday + w, work, as_of);
            d->contacts[w][q] = share > 0 ? share * scale * volume_known(&z->volume, q, monday + w, as_of) : 0;
        }
    }
}

static struct week_need need_of_demand(struct centre *z, int c, const struct week_demand *demand)
{
    struct week_need need;
    planner_week(z->planner, z->crew[c].group, demand, &need);
    const struct team *t = &z->team[z->crew[c].team];
    if (z->scenario->site[t->site].kind != SITE_INHOUSE) need.needed_heads *= t->decision.staffing;
    return need;
}

static struct week_need need_of_week(struct centre *z, int c, int monday, enum work work, int as_of)
{
    struct week_demand demand;
    fill_demand(z, c, monday, work, as_of, &demand);
    return need_of_demand(z, c, &demand);
}

/* Heads in the long run, when tenures have settled: for a start, and for seats. */
static double steady_heads(struct centre *z, int c, int monday)
{
    const struct team *t = &z->team[z->crew[c].team];
    struct week_demand demand;
    double pace = volume_steady_people(&z->scenario->site[t->site]).pace * t->practice.pace_factor;
    fill_demand(z, c, monday, WORK_AGREED, z->day, &demand);
    for (int q = 0; q < z->scenario->queues; q++)
        demand.handle_s[q] = scenario_handle_time_s(&z->scenario->queue[q]) * pace;
    return need_of_demand(z, c, &demand).needed_heads;
}

double centre_start_heads(struct centre *z, int crew) { return steady_heads(z, crew, z->day); }

/* In-house posts that the final shares take away are not refilled from inhouse_hiring_until on. */
static enum work hiring_work(const struct centre *z, const struct team *t)
{
    if (t->site != z->home || z->transition.waves == 0) return WORK_AGREED;
    int from = z->scenario->reduction.inhouse_hiring_until == HIRING_UNTIL_ANNOUNCEMENT
        ? z->timeline.announcement_day : transition_first_planned_day(&z->transition);
    return z->day >= from ? WORK_FINAL : WORK_AGREED;
}

static void hire(struct centre *z, int c)
{
    struct team *t = &z->team[z->crew[c].team];
    if (t->running_off) return;
    int lead_weeks = (workforce_lead_days(&t->people) + DAYS_A_WEEK - 1) / DAYS_A_WEEK;
    struct week_need need = need_of_week(z, c, z->day + lead_weeks * DAYS_A_WEEK, hiring_work(z, t), z->day);
    workforce_hire(&t->people, z->crew[c].group, need.needed_heads, t->attrition_factor);
}

/* The retained capacity follows the work that is behind passed gates, with its lag, but keeps what the coming weeks up
 * to a replacement's arrival will ask: who knows the season does not send away the people it will need. */
static void reduce(struct centre *z, int c)
{
    const struct reduction *r = &z->scenario->reduction;
    struct team *t = &z->team[z->crew[c].team];
    bool follows = t->site == z->home && r->policy == REDUCTION_FOLLOW && z->transition.waves > 0;
    if (!follows || z->day < z->timeline.announcement_day) return;
    int weeks = r->notice_weeks + workforce_lead_days(&t->people) / DAYS_A_WEEK;
    struct workforce_count count = workforce_count(&t->people, z->crew[c].group);
    int heads = workforce_heads(&t->people, z->crew[c].group) - count.under_notice;
    double target = r->retained_min_fte / t->crews;
    for (int w = 0; w <= weeks && target < heads; w += REDUCTION_STEP_WEEKS)        /* no surplus: no need to look on */
        target = fmax(target, need_of_week(z, c, z->day + w * DAYS_A_WEEK, WORK_UNPASSED, z->day).needed_heads);
    workforce_reduce(&t->people, z->crew[c].group, target, t->attrition_factor);
}

static void spread_required(const struct centre *z, struct crew *crew, const struct week_demand *demand,
                            double required_h)
{
    double work[DAYS_A_WEEK] = { 0 }, all = 0;
    for (int w = 0; w < DAYS_A_WEEK; w++) {
        for (int q = 0; q < z->scenario->queues; q++) work[w] += demand->contacts[w][q] * demand->handle_s[q];
        all += work[w];
    }
    for (int w = 0; w < DAYS_A_WEEK; w++) crew->required_h[w] = all > 0 ? required_h * work[w] / all : 0;
}

static void make_roster(struct centre *z, int c)
{
    struct crew *crew = &z->crew[c];
    const struct workforce *people = &z->team[crew->team].people;
    struct week_demand demand;
    fill_demand(z, c, z->day, WORK_AGREED, z->day, &demand);
    struct week_need need = need_of_demand(z, c, &demand);
    spread_required(z, crew, &demand, need.required_h);
    crew->needed_heads = need.needed_heads;
    crew->shape = need.shape;
    bool open[DAYS_A_WEEK];
    for (int w = 0; w < DAYS_A_WEEK; w++) {
        struct opening o = timeline_opening(&z->timeline, &z->scenario->frame, z->day + w);
        open[w] = o.open_s < o.close_s;
    }
    int32_t *ids = memory_new((size_t)people->live.count, sizeof *ids);
    int heads = workforce_list_rosterable(people, crew->group, z->day, ids, people->live.count);
    roster_assign(&crew->roster, need.shape, ids, heads, z->weeks, open);
    free(ids);
}

void centre_plan_week(struct centre *z)
{
    for (int i = 0; i < z->teams; i++) {
        struct team *t = &z->team[i];
        if (!t->open) continue;
        for (int c = t->first_crew; c < t->first_crew + t->crews; c++) {
            if (z->crew[c].is_constant) continue;
            hire(z, c);
            reduce(z, c);
        }
        workforce_assign_week(&t->people);
        for (int c = t->first_crew; c < t->first_crew + t->crews; c++)
            if (!z->crew[c].is_constant) make_roster(z, c);
    }
    for (int q = 0; q < z->scenario->queues && z->day >= z->first_call_day; q++)
        for (int d = 0; d < DAYS_A_WEEK; d++) z->known_week[q] += volume_known(&z->volume, q, z->day + d, z->day);
}

/* Has the team the people that the ramp's first week asks for, or enough of them? Seen as if it started today. */
bool centre_is_ready(struct centre *z, int team, int queue, double ready_share)
{
    int c = z->pool_of[team][queue];
    if (c < 0 || z->crew[c].is_constant) return true;
    const struct workforce *people = &z->team[team].people;
    struct workforce_count count = workforce_count(people, z->crew[c].group);
    double there = count.state[AGENT_NESTING] + count.state[AGENT_PRODUCTIVE];
    return there > 0 && there >= ready_share * need_of_week(z, c, z->day, WORK_AGREED, z->day - 1).needed_heads;
}

bool centre_will_be_ready(struct centre *z, int team, int queue, int days)
{
    int c = z->pool_of[team][queue];
    if (c < 0 || z->crew[c].is_constant) return true;
    const struct workforce *people = &z->team[team].people;
    int monday = z->day + days - timeline_weekday(&z->timeline, z->day + days);
    double there = workforce_expected_heads(people, z->crew[c].group, days, z->team[team].attrition_factor);
    return there >= need_of_week(z, c, monday, WORK_AGREED, z->day - 1).needed_heads;
}

/* Seats a provider sets up: the heads that its final share needs, in the week the last ramp ends. */
double centre_final_heads(struct centre *z, int team)
{
    double heads = 0;
    const struct team *t = &z->team[team];
    bool constant = provider_has_constant_crew(z->scenario, t->site);
    if (t->contract != NO_INDEX && !constant) return centre_contract_seats(z, team);
    int day = transition_last_planned_end(&z->transition);
    if (day == RAMP_NOT || day < z->day) day = z->day;
    bool follows = t->contract != NO_INDEX && z->successor[t->contract] == team;
    if (follows) day = ramp_end_day(&z->succession[t->contract].move[0]);
    day -= timeline_weekday(&z->timeline, day) - DAYS_A_WEEK;
    for (int c = t->first_crew; c < t->first_crew + t->crews; c++)
        heads += z->crew[c].is_constant ? z->crew[c].constant_agents : steady_heads(z, c, day);
    return ceil(heads);
}

/* Contracts count answered contacts: what is offered, less the baseline's abandonment. */
static double answered_of(const struct centre *z, int queue, double offered)
{
    return offered * (1 - z->volume.queue[queue].abandonment);
}

double centre_scope(const struct centre *z, int team, int day)
{
    const struct team *t = &z->team[team];
    const struct contract *k = &z->scenario->contract[t->contract];
    double now = 0, whole = 0;
    for (int q = 0; q < z->scenario->queues; q++) {
        const struct queue *queue = &z->scenario->queue[q];
        double work = k->covers[q] ? queue->contacts_per_year * scenario_handle_time_s(queue) : 0;
        now += work * team_share(z, team, q, day, WORK_AGREED, z->day);
        whole += work * transition_share_final(&z->transition, q, t->site);
    }
    return whole > 0 ? now / whole : 0;
}

/* What the days from .. to - 1 are forecast to bring the contract's provider: shares as agreed today, volume as it was
 * seen on `as_of`. */
static struct contract_forecast forecast_days(const struct centre *z, int team, int from, int to, int as_of)
{
    int contract = z->team[team].contract;
    const struct contract *k = &z->scenario->contract[contract];
    struct contract_forecast f = { .days = to - from };
    double contacts[QUEUES_MAX] = { 0 };
    for (int day = from; day < to; day++) {
        for (int q = 0; q < z->scenario->queues; q++) {
            double share = k->covers[q] ? centre_agreed_share(z, team, q, day) : 0;
            double first = share > 0 ? share * volume_seen(&z->volume, q, day, as_of) : 0;
            contacts[q] += answered_of(z, q, first * z->volume.queue[q].offered_ratio);
            f.first += first;
        }
        f.scope_days += centre_scope(z, team, day);
    }
    for (int q = 0; q < z->scenario->queues; q++) {
        f.contacts += contacts[q];
        f.resolved += contacts[q] * z->volume.queue[q].resolution;
    }
    f.required_h = contract_hours_for(&z->volume, contract, contacts);
    f.handled_h = contract_reference_s(&z->volume, contract, contacts) / 3600;
    return f;
}

static void set_forecast(struct centre *z, int team, int as_of)
{
    struct contract_run *run = &z->team[team].run;
    for (int m = timeline_month(&z->timeline, z->day); m < z->timeline.months; m++) {
        int from = z->timeline.month_start[m], to = z->timeline.month_start[m + 1];
        if (to <= run->term_start || from >= run->term_end) continue;
        struct contract_forecast forecast = forecast_days(z, team, from, to, as_of);
        contract_set_forecast(run, m, &forecast);
    }
}

void centre_contract_forecast(struct centre *z, int team)
{
    z->team[team].forecast_day = z->day;
    set_forecast(z, team, z->day);
}

void centre_contract_cut(struct centre *z, int team)
{
    set_forecast(z, team, z->team[team].forecast_day);
}

double centre_forecast_units(const struct centre *z, int team, int day)
{
    struct contract_forecast forecast = forecast_days(z, team, day, day + 1, z->day);
    int month = timeline_month(&z->timeline, day);
    forecast.days = z->timeline.month_start[month + 1] - z->timeline.month_start[month];
    return contract_forecast_units(z->scenario, z->team[team].contract, &forecast);
}
