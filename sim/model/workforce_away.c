/* Paid but off the phones: cross-training, support of nesters, knowledge transfer; and a queue entered later. */
#include "model/workforce.h"

#include <math.h>

bool workforce_is_away(const struct workforce *w, int32_t id, int32_t day)
{
    const struct agent *a = &w->agent[id];
    return day >= a->away_from && day < a->away_until;
}

/* On the phones to stay: neither away nor about to be, and not leaving. */
static bool is_free(const struct workforce *w, const struct agent *a)
{
    return a->away_until <= w->day && a->notice_day == AGENT_NO_DAY;
}

static void send(struct agent *a, enum agent_away why, int32_t from, int32_t until)
{
    a->away = (uint8_t)why;
    a->away_from = from;
    a->away_until = until;
}

/* Calendar days of a class that meets on five days a week. */
static int class_days(const struct group *group)
{
    return DAYS_A_WEEK * (group->cross_training_days / 5) + group->cross_training_days % 5;
}

/* A class fills at most this share of `agents`, but always one. */
static int class_size(const struct group *group, int agents)
{
    int size = (int)floor(group->cross_training_share * agents + 1e-9);
    return size > 1 ? size : 1;
}

int workforce_cross_training_weeks(const struct group *group)
{
    if (group->cross_training_days <= 0) return 0;
    int weeks_a_class = (class_days(group) + DAYS_A_WEEK - 1) / DAYS_A_WEEK;
    int classes = group->cross_training_share > 0 ? (int)ceil(1 / group->cross_training_share - 1e-9) : 1;
    return weeks_a_class * classes;
}

void workforce_plan_cross_training(struct workforce *w, int group, int queue, int32_t start_day)
{
    CHECK(w->cross_trainings < CROSS_TRAININGS_MAX, w->plan.place);
    w->cross_training[w->cross_trainings++] = (struct cross_training){ group, queue, start_day };
}

static void hold_class(struct workforce *w, const struct cross_training *plan)
{
    const struct group *group = &w->plan.scenario->group[plan->group];
    struct workforce_count now = workforce_count(w, plan->group);
    int places = class_size(group, now.state[AGENT_NESTING] + now.state[AGENT_PRODUCTIVE]) - now.in_class;
    for (int i = 0; i < w->live.count && places > 0; i++) {
        struct agent *a = &w->agent[w->live.id[i]];
        if (a->group != plan->group || !workforce_is_on_phones(a) || a->trained >> plan->queue & 1) continue;
        if (!is_free(w, a)) continue;
        send(a, AWAY_CLASS, w->day, w->day + class_days(group));
        a->trained |= 1u << plan->queue;
        places--;
    }
}

/* The next productive agent in rotation by id, after the last who supported; NULL when nobody is free. */
static struct agent *next_supporter(struct workforce *w, int group)
{
    int32_t first = AGENT_NO_FLOOR, next = AGENT_NO_FLOOR;
    for (int i = 0; i < w->live.count && next < 0; i++) {
        int32_t id = w->live.id[i];
        const struct agent *a = &w->agent[id];
        if (a->group != group || a->state != AGENT_PRODUCTIVE || !is_free(w, a)) continue;
        if (first < 0) first = id;
        if (id > w->support_last[group]) next = id;
    }
    int32_t chosen = next >= 0 ? next : first;
    if (chosen < 0) return NULL;
    w->support_last[group] = chosen;
    return &w->agent[chosen];
}

static void assign_support(struct workforce *w, int group)
{
    double owed = w->support_owed[group] + w->site->nesting_support * workforce_count(w, group).state[AGENT_NESTING];
    int supporters = (int)floor(owed + 1e-9);
    w->support_owed[group] = owed - supporters;
    for (int i = 0; i < supporters; i++) {
        struct agent *a = next_supporter(w, group);
        if (!a) return;                         /* a young site has nobody to spare; the nesters do without */
        send(a, AWAY_SUPPORT, w->day, w->day + DAYS_A_WEEK);
    }
}

void workforce_assign_week(struct workforce *w)
{
    for (int i = 0; i < w->cross_trainings; i++)
        if (w->cross_training[i].start_day <= w->day) hold_class(w, &w->cross_training[i]);
    for (int g = 0; g < w->plan.scenario->groups; g++)
        if (w->plan.scenario->group[g].site == w->plan.site) assign_support(w, g);
}

void workforce_enter_queue(struct workforce *w, int group, int queue)
{
    double lost = 1 - w->plan.scenario->group[group].experience_carryover;
    for (int i = 0; i < w->live.count; i++) {
        struct agent *a = &w->agent[w->live.id[i]];
        if (a->group == group) a->handicap_h[queue] = (float)(lost * a->hours);
    }
    w->entered[group] |= 1u << queue;
}

static struct agent *longest_serving(struct workforce *w, int group)
{
    struct agent *found = NULL;
    for (int i = 0; i < w->live.count; i++) {
        struct agent *a = &w->agent[w->live.id[i]];
        if ((group != NO_INDEX && a->group != group) || a->state != AGENT_PRODUCTIVE || !is_free(w, a)) continue;
        if (!found || a->hired_day < found->hired_day) found = a;
    }
    return found;
}

int workforce_send_away(struct workforce *w, int group, int agents, int32_t from, int32_t until)
{
    int sent = 0;
    for (struct agent *a; sent < agents && until > w->day && (a = longest_serving(w, group)) != NULL; sent++)
        send(a, AWAY_TRANSFER, from, until);
    return sent;
}
