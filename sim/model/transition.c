#include "model/transition.h"

static int last_wave_of(const struct transition *t, int before, int queue, int site)
{
    for (int w = before - 1; w >= 0; w--) if (t->wave[w].ramp.queue == queue && t->wave[w].site == site) return w;
    return NO_INDEX;
}

void transition_init(struct transition *t, const struct scenario *scenario, const struct timeline *timeline)
{
    *t = (struct transition){ .scenario = scenario, .waves = scenario->waves,
        .announcement_day = timeline->announcement_day };
    for (int w = 0; w < t->waves; w++) {
        const struct wave *wave = &scenario->wave[w];
        int previous = last_wave_of(t, w, wave->queue, wave->site);
        t->wave[w] = (struct transition_wave){ .ramp = ramp_of_wave(wave, timeline_day_of(timeline, wave->start)),
            .site = wave->site, .before = previous == NO_INDEX ? 0 : t->wave[previous].after, .after = wave->share };
    }
}

int transition_next(const struct transition *t, int day)
{
    for (int w = 0; w < t->waves; w++) {
        if (t->wave[w].ramp.start_day != RAMP_NOT) continue;
        bool held_back = w > 0 && t->wave[w - 1].ramp.passed_day > day;
        return !held_back && ramp_may_start(&t->wave[w].ramp, day) ? w : NO_INDEX;
    }
    return NO_INDEX;
}

bool transition_may_wait(const struct transition *t, int wave, int day)
{
    return ramp_slipped_weeks(&t->wave[wave].ramp, day) < t->wave[wave].ramp.max_slip_weeks;
}

void transition_start(struct transition *t, int wave, int day) { t->wave[wave].ramp.start_day = day; }

bool transition_force(struct transition *t, int day, int *wave)
{
    for (int w = 0; w < t->waves; w++) {
        struct ramp *r = &t->wave[w].ramp;
        if (r->passed_day != RAMP_NOT) continue;
        ramp_force(r, day, w + 1 < t->waves ? t->wave[w + 1].ramp.planned_day : r->planned_day);
        *wave = w;
        return r->passed_day != RAMP_NOT;
    }
    return false;
}

double transition_share(const struct transition *t, int queue, int site, int day)
{
    for (int w = t->waves - 1; w >= 0; w--) {
        const struct transition_wave *wave = &t->wave[w];
        if (wave->ramp.queue != queue || wave->site != site || wave->ramp.start_day > day) continue;
        return wave->before + (wave->after - wave->before) * ramp_progress(&wave->ramp, day);
    }
    return 0;
}

/* Of waves that overlap in the plan the later one's cumulative share rules as soon as it is the larger. */
double transition_share_planned(const struct transition *t, int queue, int site, int day, int as_of)
{
    double share = 0;
    for (int w = 0; w < t->waves; w++) {
        const struct transition_wave *wave = &t->wave[w];
        if (wave->ramp.queue != queue || wave->site != site) continue;
        double planned = ramp_progress_planned(&wave->ramp, day, as_of);
        if (planned > 0) share += (wave->after - wave->before) * planned;
    }
    return share;
}

double transition_share_final(const struct transition *t, int queue, int site)
{
    int w = last_wave_of(t, t->waves, queue, site);
    return w == NO_INDEX ? 0 : t->wave[w].after;
}

double transition_share_passed(const struct transition *t, int queue, int site, int day)
{
    double share = 0;
    for (int w = 0; w < t->waves; w++) {
        const struct transition_wave *wave = &t->wave[w];
        bool passed = wave->ramp.queue == queue && wave->site == site && wave->ramp.passed_day <= day;
        if (passed) share += wave->after - wave->before;
    }
    return share;
}

int transition_first_planned_day(const struct transition *t) { return t->waves ? t->wave[0].ramp.planned_day
    : RAMP_NOT; }

int transition_last_planned_end(const struct transition *t)
{
    int last = RAMP_NOT;
    for (int w = 0; w < t->waves; w++) {
        const struct ramp *r = &t->wave[w].ramp;
        int end = r->planned_day + (r->curve == CURVE_STEP ? 0 : r->weeks) * DAYS_A_WEEK;
        if (last == RAMP_NOT || end > last) last = end;
    }
    return last;
}

bool transition_is_over(const struct transition *t, int day)
{
    for (int w = 0; w < t->waves; w++) if (t->wave[w].ramp.passed_day > day) return false;
    return true;
}
