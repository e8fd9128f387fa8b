#include "model/duty.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

enum { MINUTE_S = 60, MINUTES_A_DAY = SECONDS_A_DAY / MINUTE_S };

/* Steps of the two rotations, from slot to slot and from day to day: irrational and unrelated, so that their multiples,
 * modulo 1, spread evenly and never fall into step (golden ratio; plastic number). */
static const double SLOT_TURN = 0.6180339887498949, DAY_TURN = 0.7548776662466927;

static double fraction(double x)
{
    return x - floor(x);
}

static void add_change(struct duty_day *day, double at_s, int32_t agent, bool on)
{
    if (day->count == day->capacity) {
        day->capacity = 2 * day->capacity + 256;
        day->change = memory_resize(day->change, (size_t)day->capacity, sizeof *day->change);
        day->scratch = memory_resize(day->scratch, (size_t)day->capacity, sizeof *day->scratch);
    }
    day->change[day->count++] = (struct duty_change){at_s, agent, on};
}

static int minute_of(const struct duty_change *change)
{
    int minute = (int)(change->at_s * (1.0 / MINUTE_S));
    return minute < MINUTES_A_DAY ? minute : MINUTES_A_DAY;
}

/* By time, those of one instant in the order they were added: a counting sort by minute, then insertion (nearly always
 * there is nothing to insert). A time on the minute may round to the minute before, but equal times do so together. */
static void sort_changes(struct duty_day *day)
{
    int start[MINUTES_A_DAY + 2] = {0};
    struct duty_change *from = day->change, *to = day->scratch;
    for (int i = 0; i < day->count; i++) start[minute_of(&from[i]) + 1]++;
    for (int m = 0; m <= MINUTES_A_DAY; m++) start[m + 1] += start[m];
    for (int i = 0; i < day->count; i++) to[start[minute_of(&from[i])]++] = from[i];
    for (int i = 1; i < day->count; i++) {
        if (to[i - 1].at_s <= to[i].at_s) continue;
        struct duty_change moved = to[i];
        int j = i;
        for (; j > 0 && to[j - 1].at_s > moved.at_s; j--) to[j] = to[j - 1];
        to[j] = moved;
    }
    day->change = to;
    day->scratch = from;
}

static void begin_day(struct duty_day *day)
{
    day->count = 0;
    day->rostered_h = day->offphone_h = day->on_h = 0;
}

/* ---- Rostered agents ---- */

static int earlier(int a, int b)
{
    return a < b ? a : b;
}

static int later(int a, int b)
{
    return a > b ? a : b;
}

/* The stretch an agent is signed on without a change; an empty one is not written down. */
struct stretch { struct duty_day *day; int32_t agent; int from_s, on_s; };

static void end_stretch(struct stretch *s, int at_s)
{
    if (at_s <= s->from_s) return;
    add_change(s->day, s->from_s, s->agent, true);
    add_change(s->day, at_s, s->agent, false);
    s->on_s += at_s - s->from_s;
}

/* Leaves out [from_s, to_s) of what follows; times only go forward. */
static void leave_out(struct stretch *s, int from_s, int to_s)
{
    if (to_s <= from_s || to_s <= s->from_s) return;
    end_stretch(s, from_s);
    s->from_s = to_s;
}

struct span { int from_s, to_s; };

/* The break of the agent with this rank; places go round along the list and from day to day. */
static struct span break_of(const struct roster_item *item, int rank, int day)
{
    if (item->break_places == 0) return (struct span){INT_MAX, INT_MAX};
    int place = (int)((rank + (long long)day) % item->break_places);
    int from_s = roster_break_start_s(item, place < 0 ? place + item->break_places : place);
    return (struct span){from_s, from_s + item->break_s};
}

/* Seen along the list of agents, every 1/share-th is off in an interval; the count starts elsewhere in each
 * interval and on each day: off where frac(share x rank + slot turn x slot + day turn x day) < share. So an
 * interval's rounding is at most one up or down for agents who follow each other in the list, and an agent's, over
 * his intervals, about one. */
static double phase_of(const struct duty_rule *rule, int rank, int slot)
{
    return fraction(rule->offphone_share * rank + SLOT_TURN * slot + DAY_TURN * rule->day);
}

/* Adds one agent's changes; returns seconds signed on. `rank`: place among those present. */
static int plan_agent(struct duty_day *day, const struct roster_item *item, int32_t agent, int rank,
                      const struct duty_rule *rule)
{
    struct span away = break_of(item, rank, rule->day);
    struct stretch s = {.day = day, .agent = agent, .from_s = item->start_s};
    int slot_from_s = item->start_s / rule->slot_s * rule->slot_s;
    double phase = phase_of(rule, rank, item->start_s / rule->slot_s);
    for (; slot_from_s < item->end_s; slot_from_s += rule->slot_s) {
        int from_s = later(slot_from_s, item->start_s), to_s = earlier(slot_from_s + rule->slot_s, item->end_s);
        bool off = phase < rule->offphone_share;
        if (off) leave_out(&s, from_s, earlier(to_s, away.from_s));
        if (away.from_s >= from_s && away.from_s < to_s) leave_out(&s, away.from_s, away.to_s);
        if (off) leave_out(&s, later(from_s, away.to_s), to_s);
        phase += phase + SLOT_TURN < 1 ? SLOT_TURN : SLOT_TURN - 1;
    }
    end_stretch(&s, item->end_s);
    return s.on_s;
}

void duty_plan(struct duty_day *day, const struct roster_shape *shape, const struct roster_shift *present, int count,
               const struct duty_rule *rule)
{
    begin_day(day);
    for (int rank = 0; rank < count; rank++) {
        const struct roster_item *item = &shape->item[present[rank].item];
        day->rostered_h += item->paid_h;
        day->on_h += plan_agent(day, item, present[rank].agent, rank, rule) / 3600.0;
    }
    day->offphone_h = fmax(0, day->rostered_h - day->on_h);
    sort_changes(day);
}

/* ---- Agents given by the scenario ---- */

static int first_slot_of_week(const struct scenario_frame *frame)
{
    int first_s = SECONDS_A_DAY;
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (frame->open[d].close_s > frame->open[d].open_s && frame->open[d].open_s < first_s)
            first_s = frame->open[d].open_s;
    return first_s / (frame->interval_min * 60);
}

static int given_agents(const struct weights *given, int interval)
{
    if (given->count == 0) return 0;
    int last = given->count - 1;
    return (int)lround(given->value[interval < last ? interval : last]);
}

int duty_constant_agents(const struct scenario *scenario, int group)
{
    const struct weights *given = &scenario->group[group].agents_on_duty;
    int most = 0;
    for (int i = 0; i < given->count; i++)
        if (given_agents(given, i) > most) most = given_agents(given, i);
    return most;
}

void duty_plan_constant(struct duty_day *day, const struct scenario *scenario, int group, struct opening opening)
{
    const struct weights *given = &scenario->group[group].agents_on_duty;
    int slot_s = scenario->frame.interval_min * 60, first = first_slot_of_week(&scenario->frame), on = 0;
    begin_day(day);
    if (opening.close_s <= opening.open_s) return;
    for (int slot = opening.open_s / slot_s; slot * slot_s < opening.close_s; slot++) {
        int wanted = given_agents(given, slot - first);
        int from_s = later(slot * slot_s, opening.open_s), to_s = earlier((slot + 1) * slot_s, opening.close_s);
        while (on < wanted) add_change(day, from_s, on++, true);
        while (on > wanted) add_change(day, from_s, --on, false);
        day->on_h += wanted * (to_s - from_s) / 3600.0;
    }
    while (on > 0) add_change(day, opening.close_s, --on, false);
    day->rostered_h = day->on_h;
}

void duty_day_free(struct duty_day *day)
{
    free(day->change);
    free(day->scratch);
    *day = (struct duty_day){0};
}
