/* The inside of a centre, shared by its source files only (centre*.c): who is where today, and what has been counted.
 *
 * A *team* is the people of one site instance: the in-house site, a provider, a successor. A *crew* is one of its
 * groups on the floor, with the floor's pool of the same number. Each re-tendered provider site has GENERATIONS places
 * for teams: incumbent, successor, and one to spare; a place is used again when its team has closed.
 */
#ifndef MODEL_CENTRE_STATE_H
#define MODEL_CENTRE_STATE_H

#include "engine/floor.h"
#include "model/arrivals.h"
#include "model/centre.h"
#include "model/contract.h"
#include "model/decision.h"
#include "model/duty.h"
#include "model/ledger.h"
#include "model/planner.h"
#include "model/premises.h"
#include "model/provider.h"
#include "model/returns.h"
#include "model/succession.h"
#include "model/transition.h"
#include "model/volume.h"
#include "model/workforce.h"
#include "result/replication.h"
#include "scenario/timeline.h"

enum { GENERATIONS = 3, TEAMS_MAX = SITES_MAX * GENERATIONS, CREWS_MAX = 4 * GROUPS_MAX, RATIO_WEEKS_MAX = 104,
    SEEN_QUALITY_DAYS = 28 };

struct crew {
    int team, group;                    /* pool = its position in centre.crew */
    const struct roster_shape *shape;   /* of this week's roster */
    struct roster roster;
    struct roster_shift *present; int present_capacity;
    struct duty_day duty;
    int next_change;                    /* in duty.change */
    bool is_constant;                   /* a group with agents_on_duty, which may be none */
    int32_t *constant_agent; int constant_agents;       /* its floor agents */
    double needed_heads;                /* this week */
    bool served[QUEUES_MAX];            /* queues it has taken over so far */
    double required_h[DAYS_A_WEEK];     /* hours on the phones that this week's plan asks, by weekday */
};

struct holding { double per_seat; int day; };    /* an investment, and when it was paid */

struct team {
    int site, result_site;
    uint32_t ordinal;                   /* site index, or SITES_MAX + contract x 256 + generation for successors */
    int contract;                       /* that it works under; NO_INDEX */
    bool open, running_off;
    struct workforce people;
    double pace_quality, fcr_quality;
    struct provider_decision decision;  /* the latest */
    int decisions, decided_terms, next_decision_day;    /* made since its contract began; terms begun at the last */
    struct holding holding[FLUID_HOLDINGS_MAX]; int holdings;
    int forecast_day;                   /* when its contract forecast was fixed */
    struct practice practice;
    double attrition_factor;
    int answers_since;                  /* day of its first contacts; RAMP_NOT before */
    int first_crew, crews;
    struct contract_run run;
    /* of the running month: sums */
    double planned_h, required_h, absent_h, pace_work_h, runoff_answered;
    double able_days, scope_days;       /* under its contract: head-days able to work, days x part of the work agreed */
    double staff[STAFF_MEASURES];
    double day[QUEUES_MAX][CONTACT_MEASURES], week[QUEUES_MAX][CONTACT_MEASURES], month[QUEUES_MAX][CONTACT_MEASURES];
};

struct route { double below; int team; };
struct queue_routes { struct route route[TEAMS_MAX]; int count; };

struct centre {
    /* fixed for the scenario */
    const struct scenario *scenario;
    const struct sampler *sampler;
    struct timeline timeline;
    struct volume volume;
    struct ledger ledger;
    struct result_shape shape;
    struct arrival_laws laws[QUEUES_MAX];
    struct arrival_profile profile[QUEUES_MAX][DAYS_A_WEEK];
    struct planner *planner;
    struct fluid *fluid;                /* a provider's own view of its business, and what it decided before */
    struct decision_memory *decisions;
    int start_day, first_call_day;      /* first warm-up day and the first on which anybody calls, both Mondays */
    int home;                           /* site that keeps what no wave has moved */
    int team_of_site[SITES_MAX];        /* its first place in team */
    int teams, crews;

    /* one replication */
    struct check_place place;
    uint64_t seed; uint32_t replication;
    struct replication *out;
    struct floor *floor;
    struct returns returns;
    struct team team[TEAMS_MAX];
    struct crew crew[CREWS_MAX];
    int pool_of[TEAMS_MAX][QUEUES_MAX]; /* -1: nobody there serves it */
    float *fcr; int fcr_agents;         /* [floor agent][queue]; floor agents there is room for */
    int32_t *leaving; int leavers, leaving_capacity;    /* floor agents who go when their last contact ends */
    struct transition transition;
    struct succession succession[CONTRACTS_MAX];
    int incumbent[CONTRACTS_MAX], successor[CONTRACTS_MAX];    /* teams; NO_INDEX */
    struct premises premises;
    struct busyness busyness[QUEUES_MAX];
    struct arrivals arrivals[QUEUES_MAX];
    struct queue_routes routes[QUEUES_MAX];
    struct opening opening;             /* today's */
    int day;
    double first_today[QUEUES_MAX], first_week[QUEUES_MAX], known_week[QUEUES_MAX];
    double ratio_actual[QUEUES_MAX][RATIO_WEEKS_MAX], ratio_known[QUEUES_MAX][RATIO_WEEKS_MAX];     /* ring by week */
    int weeks;
    struct ledger_month happened;
    uint64_t customers, settled;        /* first contacts; those resolved or lost: with the asleep they must add up */
    unsigned long long contacts_told;   /* to the watch */
};

/* centre_team.c: opening, closing, daily change of people, their place on the floor */
void centre_open_team(struct centre *z, int team, int contract, uint32_t ordinal);
void centre_close_team(struct centre *z, int team);
void centre_people_day(struct centre *z);               /* attrition, graduations; floor agents come and go */
void centre_refresh_constant_crew(struct centre *z, int crew);         /* pace and FCR under today's practice */
void centre_clear_roster(struct crew *crew);            /* nobody is rostered until the next Monday; memory is kept */
int centre_spare_team(const struct centre *z, int site);
void centre_floor_join(struct centre *z, int crew, int32_t id);

/* centre_plan.c: Mondays; what a planner sees. as_of: the day whose knowledge counts */
void centre_plan_week(struct centre *z);
bool centre_is_ready(struct centre *z, int team, int queue, double ready_share);
/* Will the team have, in `days`, the people its week then asks for? */
bool centre_will_be_ready(struct centre *z, int team, int queue, int days);
double centre_ratio(const struct centre *z, int queue, int weeks);     /* actual / known first contacts */
double centre_planned_handle_s(struct centre *z, int crew, int queue, int weeks_ahead);
double centre_start_heads(struct centre *z, int crew); /* a crew of the home team begins with these */
double centre_final_heads(struct centre *z, int team);
/* Sets the forecast of its contract's term at the term's start, as the shares are agreed and the volume is seen. */
void centre_contract_forecast(struct centre *z, int team);
/* An end is agreed: work that is to leave goes out of the forecast from this month on; the volume stays the term's. */
void centre_contract_cut(struct centre *z, int team);
double centre_agreed_share(const struct centre *z, int team, int queue, int day);      /* as of today */
double centre_forecast_units(const struct centre *z, int team, int day);
/* Part of the whole work agreed that a contract's provider has on a day, as agreed today: what a fixed price is for. */
double centre_scope(const struct centre *z, int team, int day);

/* centre_decide.c: what a provider chooses to do */
void centre_decide_award(struct centre *z, int team);   /* a plan to hire by, before its term begins */
void centre_decide_day(struct centre *z, int team);     /* decides, and pays for it, when it is due */
struct provider_practice centre_practice(const struct centre *z, const struct team *t);        /* today's */
double centre_contract_seats(const struct centre *z, int team);

/* centre_move.c: waves, gates, terms, successors; shares */
void centre_move_day(struct centre *z);
void centre_judge_week(struct centre *z);
void centre_route_day(struct centre *z);
/* The move by which a site's work comes home, under way or done; NULL: it stays. */
const struct succession *centre_way_home(const struct centre *z, int site);
bool centre_is_winding_down(const struct centre *z);    /* announced, and the last wave has not passed yet */

/* centre_day.c: one day on the floor */
void centre_floor_day(struct centre *z);
void centre_hear_answered(void *self, const struct contact *c, int32_t agent, double at_s, double handle_s);
void centre_hear_abandoned(void *self, const struct contact *c, double at_s, bool closing);

/* centre_account.c: what a day and a month leave in the result */
void centre_account_day(struct centre *z);
void centre_account_month(struct centre *z, int month);

#endif
