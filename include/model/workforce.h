/* The people of one site instance, agent by agent: recruited -> training -> nesting -> productive -> gone.
 *
 * An instance is a scenario site and an ordinal; a successor is a new instance with its own ordinal. An agent's id is
 * his hire number: 0, 1, ... in order of recruitment, never reused, so ids stay valid and every draw of an agent is a
 * function of (seed, replication, ordinal, id) alone. `live` lists who is not gone, by id; read struct workforce
 * freely, change it only through the functions here.
 *
 * On the payroll (a head): training, nesting, productive. Tenure counts from the first day of training. Who does not
 * graduate drops out on the last day of training. Attrition acts on every head, daily, those under notice included.
 * Checked every day against a recount: end = start + hired - dropped out - left - redeployed - severed - released.
 *
 * Days are whole numbers on the caller's axis; weekly calls are made on the same weekday, before that day's work. Hours
 * are productive hours. Groups are scenario indices of groups of this site.
 */
#ifndef MODEL_WORKFORCE_H
#define MODEL_WORKFORCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/check.h"
#include "math/sampler.h"
#include "model/attrition.h"
#include "model/learning.h"
#include "scenario/scenario.h"

enum agent_state { AGENT_RECRUITED, AGENT_TRAINING, AGENT_NESTING, AGENT_PRODUCTIVE, AGENT_GONE, AGENT_STATES };
enum agent_exit { EXIT_NONE, EXIT_DROPPED_OUT, EXIT_LEFT, EXIT_REDEPLOYED, EXIT_SEVERED, EXIT_RELEASED, AGENT_EXITS };
enum agent_away { AWAY_CLASS = 1, AWAY_SUPPORT, AWAY_TRANSFER };

enum { AGENT_NO_DAY = INT32_MAX, AGENT_NO_FLOOR = -1, CROSS_TRAININGS_MAX = WAVES_MAX + QUEUES_MAX };

struct agent {
    double life;                /* hazard he can still take */
    double hours;               /* productive so far */
    int32_t hired_day;          /* first day of training */
    int32_t state_until;        /* first day of the next state; AGENT_NO_DAY when productive or gone */
    int32_t notice_day;         /* under notice: first day he is no longer here; else AGENT_NO_DAY */
    int32_t away_from, away_until;      /* paid but off the phones on from <= day < until */
    int32_t floor_agent;        /* the caller's; starts as AGENT_NO_FLOOR */
    uint32_t trained;           /* bit by queue: learnt it in a cross-training, or on top in his own training */
    float graduation_u;
    int8_t group;
    uint8_t state, exit, notice_exit, away;     /* enums above; exit once gone, notice_exit once under notice */
    float handicap_h[QUEUES_MAX];       /* hours that do not count for a queue entered later */
};

struct workforce_plan {
    const struct scenario *scenario;    /* outlives the workforce, like the sampler */
    int site;
    uint32_t ordinal;                   /* under 2^24 */
    uint64_t seed;
    uint32_t replication;
    const struct sampler *sampler;
    double pace_quality;                /* the provider's draw: multiplies handle times; 1 none */
    double fcr_quality;                 /* the provider's draw: added to FCR; 0 none */
    const struct check_place *place;    /* for failed checks; may be NULL */
};

/* What the site does, from outside: investment, haste. {1, 0} is none. */
struct practice { double pace_factor, fcr_shift; };

/* Heads, since the last workforce_take_account(). */
struct workforce_account {
    int start, hired, dropped_out, left, redeployed, severed, released, end;
    int recruited;              /* recruiting begun; not yet heads */
};

struct cross_training { int group, queue; int32_t start_day; };
struct workforce_ids { int32_t *id; int count, capacity; };

struct workforce {
    struct workforce_plan plan;
    const struct site *site;
    struct attrition attrition;
    struct learning_curve curve;
    double hours_per_week;              /* productive hours of an agent on the phones */
    struct agent *agent; int agents, agent_capacity;            /* by id */
    struct workforce_ids live, joined, gone;    /* joined: on the phones from today; gone: no longer here from today */
    int heads[AGENT_STATES];            /* by state, GONE always 0; as of the last change */
    struct workforce_account account;
    int32_t day;                        /* today */
    bool closed;
    struct cross_training cross_training[CROSS_TRAININGS_MAX]; int cross_trainings;
    uint32_t entered[GROUPS_MAX];       /* bit by queue: entered later */
    double support_owed[GROUPS_MAX]; int32_t support_last[GROUPS_MAX];
    int noticed;                        /* ever given notice: spreads redeployment evenly */
};

/* Life. init gives an empty workforce whose first workforce_day() will be `day`. */
void workforce_init(struct workforce *w, const struct workforce_plan *plan, int32_t day);
void workforce_free(struct workforce *w);
/* Adds `heads` graduates to a group as if the centre had run for ever at this size: stationary tenures (or
 * initial_tenure_months), experience to match, and the pipeline that replaces who leaves. Ends in a fresh account. */
void workforce_start(struct workforce *w, int group, int heads, double attrition_factor);

/* Change, daily. Goes to the morning of `day`, the one after the last: notices end, yesterday's attrition at hazard x
 * attrition_factor takes its toll, then classes start and end. Fills `joined` and `gone`; the gone leave `live`. */
void workforce_day(struct workforce *w, int32_t day, double attrition_factor);
void workforce_add_hours(struct workforce *w, int32_t id, double hours);

/* Change, weekly, after workforce_day(). */
/* Opens classes for a group so that the heads expected at the lead time meet need_heads; returns recruits.
 * expected_factor: attrition factor expected until then. */
int workforce_hire(struct workforce *w, int group, double need_heads, double expected_factor);
/* Gives notice down to target_heads: surplus = heads not under notice - target, less the natural attrition expected
 * over the notice period, rounded down. Shortest tenure first, so trainees before agents; of equal tenure the later
 * hire. Each leaves after notice_weeks, redeployed or severed so that the shares hold at every count; who leaves of his
 * own accord meanwhile has left. Returns how many were given notice. */
int workforce_reduce(struct workforce *w, int group, double target_heads, double expected_factor);
/* Takes this week's supporters of nesters and the next cross-training class off the phones. A productive agent supports
 * for a week at a time, in rotation by id; fractions of a supporter are carried to later weeks. */
void workforce_assign_week(struct workforce *w);
/* From start_day on (a weekly call's day), trains a group's agents for a queue, a class a week, each at most
 * cross_training_share of the group and away cross_training_days (of five a week). Who starts training
 * from start_day on learns the queue there. Agents not yet trained when the queue is entered work on and are trained at
 * the same pace. */
void workforce_plan_cross_training(struct workforce *w, int group, int queue, int32_t start_day);
int workforce_cross_training_weeks(const struct group *group);         /* from the first class to the end of the last */
/* The group serves a queue from now on: of the hours its agents hold, experience_carryover counts there. */
void workforce_enter_queue(struct workforce *w, int group, int queue);
/* Takes up to `agents` of the longest-serving productive agents off the phones on from <= day < until, for knowledge
 * transfer. group NO_INDEX: any. Returns how many there were. */
int workforce_send_away(struct workforce *w, int group, int agents, int32_t from, int32_t until);
/* The instance ends: every head is released, recruits are cancelled; they alone are in `gone` (so see to those of
 * workforce_day() first). Afterwards nobody is hired and days change nothing. */
void workforce_close(struct workforce *w);

/* Ask. */
/* Ids by hire number of those of a group who can work on `day`: nesting or productive, not away, notice not over.
 * Writes at most `most`, returns how many. */
int workforce_list_rosterable(const struct workforce *w, int group, int32_t day, int32_t *ids, int most);
bool workforce_is_away(const struct workforce *w, int32_t id, int32_t day);
/* Sick or on leave: keyed by (ordinal, id, day), each day by itself. */
bool workforce_is_absent(const struct workforce *w, int32_t id, int32_t day);
/* Handle-time factor and resolution probability of an agent with a queue's contact, from today's experience:
 * site's and provider's factors, practice and nesting included. FCR = ceiling x curve + practice + quality in 0..1. */
double workforce_pace(const struct workforce *w, int32_t id, int queue, const struct practice *practice);
double workforce_fcr(const struct workforce *w, int32_t id, int queue, const struct practice *practice);
/* Heads by state of a group (NO_INDEX: all), today; `away` (of them `in_class`) of the nesting and productive. */
struct workforce_count { int state[AGENT_STATES], away, in_class, under_notice; };
struct workforce_count workforce_count(const struct workforce *w, int group);
int workforce_heads(const struct workforce *w, int group);             /* on the payroll */
/* Heads on the phones expected `days` from now: survivors of today's, and the pipeline x graduation. Notices heeded. */
double workforce_expected_heads(const struct workforce *w, int group, int days, double expected_factor);
/* Days from opening a class to its graduation. */
int workforce_lead_days(const struct workforce *w);
/* Mean handle-time factor (learning and nesting only) of the group `weeks_ahead` from now as far as the plan takes it
 * into account: 1 + awareness x (mean - 1) over today's agents and those of the pipeline who will have graduated; for
 * a queue whose cross-training is planned, from the experience that will count there. Nobody there then: a
 * nester's first day. */
double workforce_expected_pace(const struct workforce *w, int group, int queue, int weeks_ahead);
/* The account since the last call; a new one starts at its end. */
struct workforce_account workforce_take_account(struct workforce *w);
bool workforce_account_holds(const struct workforce_account *a);

/* For the modules of the workforce itself. */
/* One more agent in recruitment, training from hired_day on; workforce_progress() and workforce_recount() are due. */
int32_t workforce_recruit(struct workforce *w, int group, int32_t hired_day);
/* Moves an agent through the states that are due today. */
void workforce_progress(struct workforce *w, int32_t id);
/* Recounts heads by state, closes the account on them and checks it. */
void workforce_recount(struct workforce *w);
bool workforce_is_on_phones(const struct agent *a);     /* nesting or productive */
bool workforce_is_head(const struct agent *a);          /* training, nesting or productive */
/* First day after training, first day after nesting: fixed by the first day of training. */
int32_t workforce_graduation_day(const struct workforce *w, const struct agent *a);
int32_t workforce_productive_day(const struct workforce *w, const struct agent *a);

#endif
