#include "model/succession.h"

#include "base/check.h"
#include "base/date.h"

void succession_init(struct succession *s, const struct scenario *scenario, int contract)
{
    *s = (struct succession){ .scenario = scenario, .contract = contract };
}

/* The gate of a queue's move is that of the last wave which brought the queue here. */
static const struct wave *last_wave_of(const struct scenario *scenario, int queue, int site)
{
    for (int w = scenario->waves - 1; w >= 0; w--)
        if (scenario->wave[w].queue == queue && scenario->wave[w].site == site) return &scenario->wave[w];
    return NULL;
}

void succession_retender(struct succession *s, int day, int term_end)
{
    const struct contract *c = &s->scenario->contract[s->contract];
    int planned = term_end - s->scenario->retender.ramp_weeks * DAYS_A_WEEK;
    s->moving = true, s->started = false, s->moves = 0;
    s->goes_home = c->at_end == AT_END_INSOURCE;
    for (int q = 0; q < s->scenario->queues; q++) {
        const struct wave *wave = c->covers[q] ? last_wave_of(s->scenario, q, c->site) : NULL;
        if (!wave) continue;
        struct ramp *move = &s->move[s->moves++];
        *move = ramp_of_wave(wave, planned > day ? planned : day);
        move->queue = q;
        move->weeks = s->scenario->retender.ramp_weeks;
    }
    CHECK(s->moves > 0, NULL);
}

int succession_planned_start(const struct succession *s) { return s->move[0].planned_day; }

bool succession_may_start(const struct succession *s, int day)
{
    return s->moving && !s->started && ramp_may_start(&s->move[0], day);
}

bool succession_may_wait(const struct succession *s, int day)
{
    return ramp_slipped_weeks(&s->move[0], day) < s->move[0].max_slip_weeks;
}

void succession_start(struct succession *s, int day)
{
    s->started = true;
    for (int m = 0; m < s->moves; m++) s->move[m].start_day = day;
}

bool succession_has_passed(const struct succession *s, int day)
{
    for (int m = 0; m < s->moves; m++) if (s->move[m].passed_day > day) return false;
    return s->moving && s->started;
}

void succession_complete(struct succession *s)
{
    CHECK(s->moving && s->started, NULL);
    s->moving = false;
    s->generation++;
}

static const struct ramp *move_of(const struct succession *s, int queue)
{
    for (int m = 0; m < s->moves; m++) if (s->move[m].queue == queue) return &s->move[m];
    return NULL;
}

double succession_moved(const struct succession *s, int queue, int day)
{
    const struct ramp *move = s->moving ? move_of(s, queue) : NULL;
    return move ? ramp_progress(move, day) : 0;
}

double succession_moved_planned(const struct succession *s, int queue, int day, int as_of)
{
    const struct ramp *move = s->moving ? move_of(s, queue) : NULL;
    return move ? ramp_progress_planned(move, day, as_of) : 0;
}
