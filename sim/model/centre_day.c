/* One day on the floor. The hot path: four contacts in five only pass through offer() and centre_hear_answered(). */
#include <math.h>

#include "base/memory.h"
#include "model/centre_state.h"

enum { LATE_STREAM = 0x80 };            /* beside the attempt: the stream that moves a late redial to another day */

/* ---- coming back ---- */

static bool may_try_again(const struct centre *z, const struct contact *c, double probability)
{
    return (double)c->follow_u < probability && c->attempt < z->scenario->queue[c->queue].max_attempts;
}

static struct stream_key customer_of(const struct centre *z, const struct contact *c)
{
    return arrivals_customer(z->seed, z->replication, c->day, c->n);
}

static struct return_call next_attempt(const struct contact *c, double at_s, bool redial)
{
    return (struct return_call){ at_s, c->day, c->n, c->queue, (uint8_t)(c->attempt + 1), redial };
}

/* To the next open day from `day` on, at a time drawn from its interval profile. */
static void return_on(struct centre *z, int day, struct return_call call, struct stream *r)
{
    const struct scenario_frame *frame = &z->scenario->frame;
    int open = timeline_next_open_day(&z->timeline, frame, day);
    if (open < 0 || open >= z->timeline.days) { z->returns.beyond++; return; }
    const struct arrival_profile *profile = &z->profile[call.queue][timeline_weekday(&z->timeline, open)];
    double time = arrival_profile_time(profile, 0, stream_uniform(r));
    if (time < 0) { return_on(z, open + 1, call, r); return; }         /* open, but nobody ever calls that day */
    call.at_s = (double)open * SECONDS_A_DAY + time;
    returns_later(&z->returns, open, call);
}

static double redial_delay_s(const struct centre *z, const struct contact *c)
{
    struct stream r = arrivals_delay_stream(customer_of(z, c), c->queue, c->attempt + 1);
    return law_draw(&z->laws[c->queue].redial_delay_s, z->sampler, &r);
}

/* After an unresolved contact: some days later; if that is still today, in what is left of today. */
static void repeat_later(struct centre *z, const struct contact *c, double ends_s)
{
    struct stream r = arrivals_delay_stream(customer_of(z, c), c->queue, c->attempt + 1);
    double instant = ends_s + SECONDS_A_DAY * law_draw(&z->laws[c->queue].repeat_delay_days, z->sampler, &r);
    double days = floor(instant / SECONDS_A_DAY);
    if (days >= z->timeline.days) { z->returns.beyond++; return; }
    int day = (int)days;
    struct return_call call = next_attempt(c, 0, false);
    if (day > z->day) { return_on(z, day, call, &r); return; }
    const struct arrival_profile *profile = &z->profile[c->queue][timeline_weekday(&z->timeline, z->day)];
    double midnight = (double)z->day * SECONDS_A_DAY;
    double time = arrival_profile_time(profile, instant - midnight, stream_uniform(&r));
    if (time < 0) { return_on(z, z->day + 1, call, &r); return; }
    call.at_s = midnight + time;
    returns_today(&z->returns, call);
    floor_stop_at(z->floor, call.at_s);                 /* it may come before what the clock was going to */
}

/* ---- what the floor tells ---- */

/* The customer's last contact: resolved, or lost one way or the other. */
static void settle(struct centre *z, const struct contact *c, double *m, enum contact_measure how)
{
    m[how] += 1;
    z->settled++;
    if (!c->is_offered_a_sale) return;
    if (how == CONTACTS_RESOLVED) z->happened.sales_made[c->queue] += 1;
    else z->happened.sales_missed[c->queue] += 1;
}

static double satisfaction_of(const struct queue *q, const struct contact *c, double wait_s, bool resolved)
{
    double s = 1 - q->satisfaction_wait_per_min * wait_s / 60;
    if (!resolved) s -= q->satisfaction_unresolved;
    if (c->attempt > 1) s -= q->satisfaction_repeat;
    return s < 0 ? 0 : s;
}

void centre_hear_answered(void *self, const struct contact *c, int32_t agent, double at_s, double handle_s)
{
    struct centre *z = self;
    const struct queue *q = &z->scenario->queue[c->queue];
    double *m = z->team[c->site].day[c->queue], wait_s = at_s - c->arrived_s;
    bool resolved = c->resolve_u < z->fcr[agent * z->scenario->queues + c->queue];
    m[CONTACTS_ANSWERED] += 1;
    m[CONTACTS_AT_ONCE] += wait_s <= 0;
    m[CONTACTS_IN_TIME] += wait_s <= q->answer_within_s;
    m[CONTACTS_WAIT_S] += wait_s;
    m[CONTACTS_ANSWER_WAIT_S] += wait_s;
    m[CONTACTS_HANDLE_S] += handle_s;
    m[CONTACTS_SATISFACTION] += satisfaction_of(q, c, wait_s, resolved);
    z->team[c->site].pace_work_h += c->work_s > 0 ? handle_s / c->work_s * handle_s / 3600 : 0;
    if (c->booking != FLOOR_NONE) returns_cancel(&z->returns, c->booking);
    if (!resolved && may_try_again(z, c, q->repeat_probability)) repeat_later(z, c, at_s + handle_s);
    else settle(z, c, m, resolved ? CONTACTS_RESOLVED : CONTACTS_LOST_UNRESOLVED);
}

void centre_hear_abandoned(void *self, const struct contact *c, double at_s, bool closing)
{
    (void)closing;
    struct centre *z = self;
    const struct queue *q = &z->scenario->queue[c->queue];
    double *m = z->team[c->site].day[c->queue], wait_s = at_s - c->arrived_s;
    m[CONTACTS_ABANDONED] += 1;
    m[CONTACTS_SHORT_ABANDONED] += wait_s <= q->short_abandon_s;
    m[CONTACTS_WAIT_S] += wait_s;
    if (c->booking == FLOOR_NONE) settle(z, c, m, CONTACTS_LOST_ABANDONED);
}

/* ---- offering ---- */

static int route_of(const struct queue_routes *routes, double u)
{
    const struct route *r = routes->route;
    while (u >= r->below) r++;
    return r->team;
}

/* Turned away without waiting: redials after its delay, or is lost. */
static void turn_away(struct centre *z, const struct contact *c, double *m, enum contact_measure why)
{
    m[why] += 1;
    if (c->booking != FLOOR_NONE) returns_cancel(&z->returns, c->booking);
    if (!may_try_again(z, c, z->scenario->queue[c->queue].redial_probability)) {
        settle(z, c, m, CONTACTS_LOST_ABANDONED);
        return;
    }
    returns_today(&z->returns, next_attempt(c, c->arrived_s + redial_delay_s(z, c), true));
}

static void offer(struct centre *z, struct arrival *a)
{
    struct contact *c = &a->contact;
    int team = route_of(&z->routes[c->queue], a->route_u), pool = z->pool_of[team][c->queue];
    double *m = z->team[team].day[c->queue];
    c->site = (uint8_t)team;
    m[CONTACTS_OFFERED] += 1;
    z->out->contacts_simulated++;
    if (floor_idle(z->floor, pool) == 0 && may_try_again(z, c, z->scenario->queue[c->queue].redial_probability))
        c->booking = returns_book(&z->returns, next_attempt(c, c->deadline_s + redial_delay_s(z, c), true));
    enum offer result = floor_offer(z->floor, pool, c);
    if (result == OFFER_BALKED) turn_away(z, c, m, CONTACTS_BALKED);
    if (result == OFFER_BLOCKED) turn_away(z, c, m, CONTACTS_BLOCKED);
}

static void offer_first(struct centre *z, int q)
{
    struct arrival a = z->arrivals[q].next;
    z->customers++;
    z->first_week[q] += 1;
    offer(z, &a);
    z->team[a.contact.site].day[q][CONTACTS_FIRST] += 1;
    arrivals_advance(&z->arrivals[q]);
}

/* The floor has been brought up to its time, so whoever was answered meanwhile has cancelled it. */
static void offer_return(struct centre *z)
{
    struct return_call call;
    if (!returns_take(&z->returns, &call)) return;
    struct stream_key customer = arrivals_customer(z->seed, z->replication, call.day, call.n);
    struct arrival a = arrivals_later(&z->laws[call.queue], z->sampler, customer, call.queue, call.attempt, call.at_s);
    offer(z, &a);
    z->team[a.contact.site].day[call.queue][call.redial ? CONTACTS_REDIALS : CONTACTS_REPEATS] += 1;
}

/* ---- who is on duty ---- */

static bool can_work(const struct workforce *w, int32_t id, int day)
{
    const struct agent *a = &w->agent[id];
    return (a->state == AGENT_NESTING || a->state == AGENT_PRODUCTIVE) && !workforce_is_away(w, id, day);
}

static void bring_to_floor(struct centre *z, int c, int32_t id)
{
    struct team *t = &z->team[z->crew[c].team];
    centre_floor_join(z, c, id);
    int32_t agent = t->people.agent[id].floor_agent;
    for (int q = 0; q < z->scenario->queues; q++) {
        if (!z->scenario->group[z->crew[c].group].serves[q]) continue;
        floor_agent_set_pace(z->floor, agent, q, workforce_pace(&t->people, id, q, &t->practice));
        z->fcr[agent * z->scenario->queues + q] = (float)workforce_fcr(&t->people, id, q, &t->practice);
    }
}

static void plan_duty(struct centre *z, int c)
{
    struct crew *crew = &z->crew[c];
    struct team *t = &z->team[crew->team];
    const struct site *site = &z->scenario->site[t->site];
    int weekday = timeline_weekday(&z->timeline, z->day), present = 0;
    int from = crew->roster.day_start[weekday], to = crew->roster.day_start[weekday + 1];
    double planned_h = 0;
    if (to - from > crew->present_capacity) {
        crew->present_capacity = 2 * (to - from);
        crew->present = memory_resize(crew->present, (size_t)crew->present_capacity, sizeof *crew->present);
    }
    for (int i = from; i < to; i++) {
        struct roster_shift shift = crew->roster.shift[i];
        double paid_h = crew->shape->item[shift.item].paid_h;
        planned_h += paid_h;
        if (!can_work(&t->people, shift.agent, z->day)) continue;
        if (workforce_is_absent(&t->people, shift.agent, z->day)) { t->absent_h += paid_h; continue; }
        bring_to_floor(z, c, shift.agent);
        workforce_add_hours(&t->people, shift.agent, paid_h * (1 - site->offphone_share));
        crew->present[present++] = (struct roster_shift){ t->people.agent[shift.agent].floor_agent, shift.item };
    }
    t->planned_h += planned_h * (1 - site->shrinkage_absence) * (1 - site->offphone_share);
    struct duty_rule rule = { z->timeline.slot_s, site->offphone_share, z->day - z->start_day };
    duty_plan(&crew->duty, crew->shape, crew->present, present, &rule);
}

static void plan_constant_duty(struct centre *z, int c)
{
    struct crew *crew = &z->crew[c];
    centre_refresh_constant_crew(z, c);
    duty_plan_constant(&crew->duty, z->scenario, crew->group, z->opening);
    for (int i = 0; i < crew->duty.count; i++)
        crew->duty.change[i].agent = crew->constant_agent[crew->duty.change[i].agent];
    z->team[crew->team].planned_h += crew->duty.on_h;
}

/* The week's required hours fall on its days as the planned contacts do. */
static void require(struct centre *z, int c)
{
    struct crew *crew = &z->crew[c];
    z->team[crew->team].required_h += crew->required_h[timeline_weekday(&z->timeline, z->day)];
}

static void clear_duties(struct centre *z)
{
    for (int c = 0; c < z->crews; c++) z->crew[c].duty.count = z->crew[c].next_change = 0;
}

static void plan_duties(struct centre *z)
{
    for (int c = 0; c < z->crews; c++) {
        struct crew *crew = &z->crew[c];
        if (!z->team[crew->team].open) continue;
        if (crew->is_constant) plan_constant_duty(z, c);
        else if (crew->shape) plan_duty(z, c);
        if (!crew->is_constant) require(z, c);
    }
}

/* The crew whose next duty change comes first; -1 when none is left. */
static int next_duty(const struct centre *z, double *at_s)
{
    int first = -1;
    *at_s = INFINITY;
    for (int c = 0; c < z->crews; c++) {
        const struct crew *crew = &z->crew[c];
        if (crew->next_change == crew->duty.count || crew->duty.change[crew->next_change].at_s >= *at_s) continue;
        *at_s = crew->duty.change[crew->next_change].at_s;
        first = c;
    }
    return first;
}

static void change_duty(struct centre *z, int c, double at_s)
{
    const struct duty_change *change = &z->crew[c].duty.change[z->crew[c].next_change++];
    if (change->on) floor_sign_on(z->floor, change->agent, at_s);
    else floor_sign_off(z->floor, change->agent, at_s);
}

/* ---- the day ---- */

static void start_arrivals(struct centre *z, const double factor[])
{
    const struct scenario *s = z->scenario;
    int weekday = timeline_weekday(&z->timeline, z->day);
    for (int q = 0; q < s->queues; q++) {
        struct arrivals_day day = { .laws = &z->laws[q], .sampler = z->sampler, .seed = z->seed,
            .replication = z->replication, .queue = q, .civil_day = z->timeline.first_day + z->day,
            .day_start_s = z->place.time_s, .opening = z->opening, .interval_cv = s->queue[q].interval_cv,
            .slots = z->timeline.slots, .slot_s = z->timeline.slot_s, .slot_weight = s->queue[q].slot_weight[weekday],
            .expected = z->day < z->first_call_day ? 0 : volume_true(&z->volume, q, z->day) * factor[q] };
        arrivals_start(&z->arrivals[q], &day);
    }
}

static int first_arrival(const struct centre *z, double *at_s)
{
    int first = 0;
    for (int q = 1; q < z->scenario->queues; q++)
        if (z->arrivals[q].next.contact.arrived_s < z->arrivals[first].next.contact.arrived_s) first = q;
    *at_s = z->arrivals[first].next.contact.arrived_s;
    return first;
}

/* Order at one instant: departures (in the floor), duty changes, returns, first contacts. */
static void run_until_closing(struct centre *z, double close_s)
{
    double duty_s, arrival_s;
    int duty = next_duty(z, &duty_s), queue = first_arrival(z, &arrival_s);
    for (duty_s += z->place.time_s;;) {
        double return_s = returns_next_s(&z->returns), next_s = fmin(fmin(duty_s, arrival_s), fmin(return_s, close_s));
        if (floor_advance(z->floor, next_s) < next_s) continue;         /* somebody comes back before that */
        if (next_s == close_s) return;
        if (duty_s == next_s) {
            change_duty(z, duty, duty_s);
            duty = next_duty(z, &duty_s);
            duty_s += z->place.time_s;
        } else if (return_s == next_s) {
            offer_return(z);
        } else {
            offer_first(z, queue);
            queue = first_arrival(z, &arrival_s);
        }
    }
}

static void end_duties(struct centre *z)
{
    double at_s;
    for (int c; (c = next_duty(z, &at_s)) >= 0; ) change_duty(z, c, z->place.time_s + at_s);
}

/* Redials past closing: those still wanted come on the next open day. */
static void send_late_returns_on(struct centre *z, bool goes_on)
{
    struct return_call call;
    while (returns_pending(&z->returns) > 0) {
        if (goes_on) { returns_postpone(&z->returns, z->day + 1); continue; }
        if (!returns_take(&z->returns, &call)) continue;
        struct stream_key customer = arrivals_customer(z->seed, z->replication, call.day, call.n);
        struct stream r = arrivals_delay_stream(customer, call.queue, call.attempt | LATE_STREAM);
        return_on(z, z->day + 1, call, &r);
    }
}

/* Around the clock: tomorrow opens as today closes, and who waits goes on waiting. */
static bool goes_on_after_midnight(const struct centre *z)
{
    if (z->opening.close_s != SECONDS_A_DAY || z->day + 1 >= z->timeline.days) return false;
    struct opening next = timeline_opening(&z->timeline, &z->scenario->frame, z->day + 1);
    return next.open_s == 0 && next.close_s > 0;
}

void centre_floor_day(struct centre *z)
{
    double factor[QUEUES_MAX];
    for (int q = 0; q < z->scenario->queues; q++)
        factor[q] = busyness_next(&z->busyness[q], &z->scenario->queue[q], q, z->sampler, z->seed, z->replication,
                                  z->timeline.first_day + z->day);
    returns_wake(&z->returns, z->day);
    clear_duties(z);
    if (z->opening.open_s == z->opening.close_s) { send_late_returns_on(z, false); return; }
    double close_s = z->place.time_s + z->opening.close_s;
    bool goes_on = goes_on_after_midnight(z);
    plan_duties(z);
    start_arrivals(z, factor);
    run_until_closing(z, close_s);
    if (!goes_on) floor_close(z->floor, close_s);
    end_duties(z);
    send_late_returns_on(z, goes_on);
}
