/* Questions to a workforce: who can work today, how fast and how well. */
#include "model/workforce.h"

#include <math.h>

#include "math/stream.h"

int workforce_list_rosterable(const struct workforce *w, int group, int32_t day, int32_t *ids, int most)
{
    int count = 0;
    for (int i = 0; i < w->live.count && count < most; i++) {
        int32_t id = w->live.id[i];
        const struct agent *a = &w->agent[id];
        if (a->group != group || !workforce_is_on_phones(a) || a->notice_day <= day) continue;
        if (!workforce_is_away(w, id, day)) ids[count++] = id;
    }
    return count;
}

bool workforce_is_absent(const struct workforce *w, int32_t id, int32_t day)
{
    struct stream r = stream_keyed((struct stream_key){ .seed = w->plan.seed, .replication = w->plan.replication,
        .purpose = STREAM_ABSENCE, .entity = w->plan.ordinal, .date = day, .n = (uint32_t)id });
    return stream_uniform(&r) < w->site->shrinkage_absence;
}

double workforce_pace(const struct workforce *w, int32_t id, int queue, const struct practice *practice)
{
    const struct agent *a = &w->agent[id];
    double factor = learning_handle_factor(&w->curve, a->hours - a->handicap_h[queue]);
    if (a->state == AGENT_NESTING) factor *= w->site->nesting_factor;
    return factor * w->site->handle_time_factor * w->plan.pace_quality * practice->pace_factor;
}

double workforce_fcr(const struct workforce *w, int32_t id, int queue, const struct practice *practice)
{
    const struct agent *a = &w->agent[id];
    double curve = learning_fcr(&w->curve, a->hours - a->handicap_h[queue]);
    double f = w->plan.scenario->queue[queue].fcr_ceiling * curve + practice->fcr_shift + w->plan.fcr_quality;
    return fmin(fmax(f, 0), 1);
}

struct workforce_count workforce_count(const struct workforce *w, int group)
{
    struct workforce_count count = { 0 };
    for (int i = 0; i < w->live.count; i++) {
        const struct agent *a = &w->agent[w->live.id[i]];
        if (group != NO_INDEX && a->group != group) continue;
        bool away = workforce_is_on_phones(a) && workforce_is_away(w, w->live.id[i], w->day);
        count.state[a->state]++;
        count.away += away;
        count.in_class += away && a->away == AWAY_CLASS;
        count.under_notice += a->notice_day != AGENT_NO_DAY;
    }
    return count;
}

int workforce_heads(const struct workforce *w, int group)
{
    struct workforce_count count = workforce_count(w, group);
    return count.state[AGENT_TRAINING] + count.state[AGENT_NESTING] + count.state[AGENT_PRODUCTIVE];
}
