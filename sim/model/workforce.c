/* Life, days and accounts of a workforce. Who is hired, given notice or sent away is decided in the files beside it. */
#include "model/workforce.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "math/stream.h"

static void ids_add(struct workforce_ids *ids, int32_t id)
{
    if (ids->count == ids->capacity) {
        ids->capacity = ids->capacity ? 2 * ids->capacity : 64;
        ids->id = memory_resize(ids->id, (size_t)ids->capacity, sizeof *ids->id);
    }
    ids->id[ids->count++] = id;
}

void workforce_init(struct workforce *w, const struct workforce_plan *plan, int32_t day)
{
    const struct site *site = &plan->scenario->site[plan->site];
    *w = (struct workforce){ .plan = *plan, .site = site, .day = day - 1 };
    w->attrition = attrition_make(site, 1);
    w->curve = learning_curve_make(site);
    w->hours_per_week = site->contract_hours_per_week * (1 - site->shrinkage_absence) * (1 - site->offphone_share);
    for (int g = 0; g < GROUPS_MAX; g++) w->support_last[g] = -1;
}

void workforce_free(struct workforce *w)
{
    free(w->agent);
    free(w->live.id);
    free(w->joined.id);
    free(w->gone.id);
    memset(w, 0, sizeof *w);
}

bool workforce_is_on_phones(const struct agent *a)
{
    return a->state == AGENT_NESTING || a->state == AGENT_PRODUCTIVE;
}

bool workforce_is_head(const struct agent *a)
{
    return a->state == AGENT_TRAINING || workforce_is_on_phones(a);
}

int32_t workforce_graduation_day(const struct workforce *w, const struct agent *a)
{
    return a->hired_day + DAYS_A_WEEK * w->site->training_weeks;
}

int32_t workforce_productive_day(const struct workforce *w, const struct agent *a)
{
    return workforce_graduation_day(w, a) + DAYS_A_WEEK * w->site->nesting_weeks;
}

/* An agent's draws come in a fixed order from his own stream; a new one goes behind these. */
int32_t workforce_recruit(struct workforce *w, int group, int32_t hired_day)
{
    int32_t id = w->agents;
    if (w->agents == w->agent_capacity) {
        w->agent_capacity = w->agent_capacity ? 2 * w->agent_capacity : 128;
        w->agent = memory_resize(w->agent, (size_t)w->agent_capacity, sizeof *w->agent);
    }
    struct stream r = stream_keyed((struct stream_key){ .seed = w->plan.seed, .replication = w->plan.replication,
        .purpose = STREAM_AGENT, .entity = w->plan.ordinal, .n = (uint32_t)id });
    double life = sampler_exponential(w->plan.sampler, &r);
    w->agent[w->agents++] = (struct agent){
        .life = life, .graduation_u = stream_uniform(&r), .group = (int8_t)group, .state = AGENT_RECRUITED,
        .hired_day = hired_day, .state_until = hired_day, .notice_day = AGENT_NO_DAY, .floor_agent = AGENT_NO_FLOOR,
    };
    ids_add(&w->live, id);
    w->account.recruited++;
    return id;
}

static void agent_go(struct workforce *w, int32_t id, enum agent_exit how)
{
    static_assert(AGENT_EXITS == 6, "an exit without an account");
    struct workforce_account *account = &w->account;
    int *book[AGENT_EXITS] = { NULL, &account->dropped_out, &account->left, &account->redeployed, &account->severed,
        &account->released };
    struct agent *a = &w->agent[id];
    if (workforce_is_head(a)) (*book[how])++;
    a->state = AGENT_GONE;
    a->exit = (uint8_t)how;
    a->state_until = AGENT_NO_DAY;
    ids_add(&w->gone, id);
}

/* Queues whose classes have begun in a group: who starts training now learns them there. */
static uint32_t planned_queues(const struct workforce *w, int group)
{
    uint32_t mask = 0;
    for (int i = 0; i < w->cross_trainings; i++)
        if (w->cross_training[i].group == group && w->cross_training[i].start_day <= w->day)
            mask |= 1u << w->cross_training[i].queue;
    return mask;
}

static void start_training(struct workforce *w, struct agent *a)
{
    a->state = AGENT_TRAINING;
    a->state_until = workforce_graduation_day(w, a);
    a->trained |= planned_queues(w, a->group);
    w->account.hired++;
}

static void finish_training(struct workforce *w, int32_t id)
{
    struct agent *a = &w->agent[id];
    if (a->graduation_u >= w->site->graduation_rate) {
        agent_go(w, id, EXIT_DROPPED_OUT);
        return;
    }
    a->state = AGENT_NESTING;
    a->state_until = workforce_productive_day(w, a);
    ids_add(&w->joined, id);
}

void workforce_progress(struct workforce *w, int32_t id)
{
    struct agent *a = &w->agent[id];
    while (a->state_until <= w->day) {
        switch ((enum agent_state)a->state) {
        case AGENT_RECRUITED: start_training(w, a); break;
        case AGENT_TRAINING: finish_training(w, id); break;
        case AGENT_NESTING: a->state = AGENT_PRODUCTIVE; a->state_until = AGENT_NO_DAY; break;
        case AGENT_PRODUCTIVE: case AGENT_GONE: case AGENT_STATES: CHECK(!"a state that never ends", w->plan.place);
        }
    }
}

/* The hazard of the day gone by; lives are unit exponentials, so a factor that changes from day to day is exact. */
static bool life_ends(const struct workforce *w, struct agent *a, double attrition_factor)
{
    if (!workforce_is_head(a)) return false;
    a->life -= attrition_factor * attrition_hazard_per_day(&w->attrition, w->day - 1 - a->hired_day);
    return a->life <= 0;
}

static void agent_day(struct workforce *w, int32_t id, double attrition_factor)
{
    struct agent *a = &w->agent[id];
    if (a->notice_day <= w->day) agent_go(w, id, (enum agent_exit)a->notice_exit);
    else if (life_ends(w, a, attrition_factor)) agent_go(w, id, EXIT_LEFT);
    else if (a->state_until <= w->day) workforce_progress(w, id);
}

static void drop_gone(struct workforce *w)
{
    int kept = 0;
    for (int i = 0; i < w->live.count; i++)
        if (w->agent[w->live.id[i]].state != AGENT_GONE) w->live.id[kept++] = w->live.id[i];
    w->live.count = kept;
}

void workforce_recount(struct workforce *w)
{
    if (w->gone.count > 0) drop_gone(w);
    memset(w->heads, 0, sizeof w->heads);
    for (int i = 0; i < w->live.count; i++) w->heads[w->agent[w->live.id[i]].state]++;
    w->account.end = w->heads[AGENT_TRAINING] + w->heads[AGENT_NESTING] + w->heads[AGENT_PRODUCTIVE];
    CHECK(w->heads[AGENT_GONE] == 0, w->plan.place);
    CHECK(workforce_account_holds(&w->account), w->plan.place);
}

void workforce_day(struct workforce *w, int32_t day, double attrition_factor)
{
    CHECK(day == w->day + 1, w->plan.place);
    w->day = day;
    w->joined.count = w->gone.count = 0;
    for (int i = 0; i < w->live.count; i++) agent_day(w, w->live.id[i], attrition_factor);
    workforce_recount(w);
}

void workforce_close(struct workforce *w)
{
    w->joined.count = w->gone.count = 0;
    for (int i = 0; i < w->live.count; i++) agent_go(w, w->live.id[i], EXIT_RELEASED);
    w->live.count = 0;
    w->closed = true;
    workforce_recount(w);
}

void workforce_add_hours(struct workforce *w, int32_t id, double hours)
{
    w->agent[id].hours += hours;
}

struct workforce_account workforce_take_account(struct workforce *w)
{
    workforce_recount(w);
    struct workforce_account taken = w->account;
    w->account = (struct workforce_account){ .start = taken.end, .end = taken.end };
    return taken;
}

bool workforce_account_holds(const struct workforce_account *a)
{
    return a->end == a->start + a->hired - a->dropped_out - a->left - a->redeployed - a->severed - a->released;
}
