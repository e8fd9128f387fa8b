/* The transition plan while it runs: waves in order of planned start, each held back until the one before has passed
 * its gate and the new site has people for it. Tells every queue's share at every site, as it is and as planned, and
 * how much of the work is behind a passed gate (which is what lets the retained capacity shrink). */
#ifndef MODEL_TRANSITION_H
#define MODEL_TRANSITION_H

#include "model/ramp.h"
#include "scenario/timeline.h"

/* cumulative shares of its queue at its site */
struct transition_wave { struct ramp ramp; int site; double before, after; };

struct transition {
    const struct scenario *scenario;
    int announcement_day;
    int waves;
    struct transition_wave wave[WAVES_MAX];
};

void transition_init(struct transition *t, const struct scenario *scenario, const struct timeline *timeline);

/* The wave that may start today if its site can staff it; -1: none. */
int transition_next(const struct transition *t, int day);
/* May the site's staff still be waited for? False when the wave's own max_slip_weeks are used up. */
bool transition_may_wait(const struct transition *t, int wave, int day);
void transition_start(struct transition *t, int wave, int day);
/* Mondays, after ramp_judge_week() for each wave: forces gates whose patience is over. True if one was forced (its
 * number in *wave). */
bool transition_force(struct transition *t, int day, int *wave);

double transition_share(const struct transition *t, int queue, int site, int day);
double transition_share_planned(const struct transition *t, int queue, int site, int day, int as_of);
double transition_share_final(const struct transition *t, int queue, int site);
/* Share of a queue at a site behind gates passed on or before `day`. */
double transition_share_passed(const struct transition *t, int queue, int site, int day);
int transition_first_planned_day(const struct transition *t);          /* RAMP_NOT without waves */
int transition_last_planned_end(const struct transition *t);           /* end of the last planned ramp */
bool transition_is_over(const struct transition *t, int day);          /* every wave's gate passed by `day` */

#endif
