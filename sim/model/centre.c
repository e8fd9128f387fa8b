#include "model/centre.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/centre_state.h"
#include "scenario/complete.h"

enum { BEYOND_DAYS = 400 };             /* how far past the horizon plans may look */

static int monday_on_or_before(const struct timeline *t, int day) { return day - timeline_weekday(t, day); }

static void name_site(struct result_site *r, const char *name, enum result_site_role role)
{
    memset(r, 0, sizeof *r);
    snprintf(r->name, sizeof r->name, "%s", name);
    r->role = role;
}

static void name_successors(struct result_shape *shape, const struct scenario *s, int contract, int site)
{
    char name[RESULT_SITE_NAME_BYTES];
    const char *whose = s->contracts > 1 ? s->contract[contract].name : "";
    snprintf(name, sizeof name, "successor%s%s", *whose ? "_" : "", whose);
    name_site(&shape->site[site], name, ROLE_SUCCESSOR);
}

static void describe_queues(struct result_shape *shape, const struct scenario *s)
{
    shape->queues = s->queues;
    for (int q = 0; q < s->queues; q++) {
        struct result_queue *r = &shape->queue[q];
        memcpy(r->name, s->queue[q].name, sizeof r->name);
        r->service_level_definition = (int)s->queue[q].service_level_definition;
        r->service_level_target = s->queue[q].service_level_target;
        r->answer_within_s = s->queue[q].answer_within_s;
    }
}

static void describe_shape(struct centre *z)
{
    static const enum result_site_role role[] = { [SITE_INHOUSE] = ROLE_INHOUSE, [SITE_PROVIDER] = ROLE_PROVIDER,
        [SITE_SUCCESSOR] = ROLE_SUCCESSOR };
    const struct scenario *s = z->scenario;
    struct result_shape *shape = &z->shape;
    _Static_assert(sizeof shape->name == sizeof s->name
                   && sizeof shape->title == sizeof s->frame.title, "copied whole");
    memcpy(shape->name, s->name, sizeof shape->name);
    memcpy(shape->title, s->frame.title, sizeof shape->title);
    shape->first_day = z->timeline.first_day;
    shape->months = z->timeline.months;
    shape->baseline_months = z->timeline.baseline_months;
    shape->discount_rate = s->run.discount_rate;
    shape->end_cost_eur = s->retender.cost + s->retender.project;
    /* of all contracts' monthly bill, and one ends */
    shape->end_dual_months = s->retender.dual_weeks * DAYS_A_WEEK * 12 / 365.25 / (s->contracts ? s->contracts : 1);
    for (int i = 0; i < s->sites; i++) name_site(&shape->site[i], s->site[i].name, role[s->site[i].kind]);
    shape->sites = z->ledger.result_sites;
    for (int k = 0; k < s->contracts; k++)
        if (z->ledger.successor_site[k] != NO_INDEX) name_successors(shape, s, k, z->ledger.successor_site[k]);
    describe_queues(shape, s);
    shape->lines = z->ledger.lines;
}

/* The site that keeps what no wave has moved: the first in-house one, else the first. */
static int home_site(const struct scenario *s)
{
    for (int i = 0; i < s->sites; i++) if (s->site[i].kind == SITE_INHOUSE) return i;
    return 0;
}

static void lay_out_team(struct centre *z, int site)
{
    struct team *t = &z->team[z->teams];
    t->site = site;
    t->first_crew = z->crews;
    for (int g = 0; g < z->scenario->groups; g++) {
        if (z->scenario->group[g].site != site) continue;
        CHECK(z->crews < CREWS_MAX, NULL);
        z->crew[z->crews].team = z->teams;
        z->crew[z->crews].is_constant = z->scenario->group[g].agents_on_duty.count > 0;
        z->crew[z->crews++].group = g;
        t->crews++;
    }
    for (int q = 0; q < z->scenario->queues; q++) {
        z->pool_of[z->teams][q] = -1;
        for (int c = t->first_crew; c < z->crews; c++)
            if (z->scenario->group[z->crew[c].group].serves[q]) z->pool_of[z->teams][q] = c;
    }
    z->teams++;
}

static void lay_out_teams(struct centre *z)
{
    for (int i = 0; i < z->scenario->sites; i++) {
        z->team_of_site[i] = z->teams;
        int places = z->scenario->site[i].kind == SITE_INHOUSE ? 1 : GENERATIONS;
        for (int p = 0; p < places; p++) lay_out_team(z, i);
    }
}

static void prepare_queues(struct centre *z)
{
    const struct scenario *s = z->scenario;
    for (int q = 0; q < s->queues; q++) {
        z->laws[q] = arrival_laws_of(&s->queue[q]);
        for (int w = 0; w < DAYS_A_WEEK; w++)
            arrival_profile_init(&z->profile[q][w], s->queue[q].slot_weight[w], z->timeline.slots, z->timeline.slot_s,
                                 s->frame.open[w]);
    }
}

struct centre *centre_create(const struct scenario *scenario, const struct sampler *sampler)
{
    struct centre *z = memory_new(1, sizeof *z);
    for (int c = 0; c < scenario->contracts; c++) CHECK(scenario->contract[c].price >= 0, NULL);     /* auto: found */
    z->scenario = scenario;
    z->sampler = sampler;
    timeline_init(&z->timeline, &scenario->frame);
    z->start_day = monday_on_or_before(&z->timeline, -WARM_UP_DAYS);
    z->first_call_day = z->start_day + WARM_UP_QUIET_DAYS;
    volume_init(&z->volume, scenario, &z->timeline, z->start_day, BEYOND_DAYS);
    ledger_build(&z->ledger, scenario, &z->timeline);
    z->planner = planner_create(scenario);
    z->fluid = fluid_create(scenario, &z->volume, z->planner);
    z->decisions = decision_memory_create(z->fluid);
    z->home = home_site(scenario);
    prepare_queues(z);
    describe_shape(z);
    lay_out_teams(z);
    returns_init(&z->returns, z->start_day, z->timeline.days - z->start_day);
    return z;
}

static void end_replication(struct centre *z)
{
    for (int t = 0; t < z->teams; t++) workforce_free(&z->team[t].people);
    for (int c = 0; c < z->crews; c++) free(z->crew[c].constant_agent), z->crew[c].constant_agent = NULL;
    if (z->floor) floor_destroy(z->floor);
    z->floor = NULL;
}

void centre_destroy(struct centre *z)
{
    if (!z) return;
    end_replication(z);
    for (int c = 0; c < z->crews; c++) {
        roster_free(&z->crew[c].roster);
        duty_day_free(&z->crew[c].duty);
        free(z->crew[c].present);
    }
    free(z->fcr), free(z->leaving);
    returns_free(&z->returns);
    decision_memory_destroy(z->decisions);
    fluid_destroy(z->fluid);
    planner_destroy(z->planner);
    volume_free(&z->volume);
    free(z);
}

const struct result_shape *centre_shape(const struct centre *z) { return &z->shape; }

static void build_floor(struct centre *z)
{
    const struct scenario *s = z->scenario;
    struct floor_pool_plan *pool = memory_new((size_t)z->crews, sizeof *pool);
    double handle_s = 0;
    for (int q = 0; q < s->queues; q++) {
        handle_s += scenario_handle_time_s(&s->queue[q]) / s->queues;
        for (int c = 0; c < z->crews; c++) {
            pool[c].priority[q] = s->queue[q].priority;
            pool[c].capacity[q] = s->queue[q].capacity;
        }
    }
    struct floor_plan plan = { .pools = z->crews, .queues = s->queues, .pool = pool, .handle_s = handle_s,
        .place = &z->place };
    z->floor = floor_create(&plan, (struct floor_listener){ z, centre_hear_answered, centre_hear_abandoned });
    free(pool);
}

/* Forgets the last replication but keeps its memory: rosters, lists and tables grown so far. */
static void reset_team(struct team *t)
{
    *t = (struct team){ .site = t->site, .first_crew = t->first_crew, .crews = t->crews, .contract = NO_INDEX,
        .answers_since = RAMP_NOT };
}

static void reset_crew(struct crew *c)
{
    *c = (struct crew){ .team = c->team, .group = c->group, .is_constant = c->is_constant, .roster = c->roster,
        .present = c->present, .present_capacity = c->present_capacity, .duty = c->duty };
    c->duty.count = 0;
    centre_clear_roster(c);
}

static void begin_replication(struct centre *z, int number, struct replication *out)
{
    const struct scenario *s = z->scenario;
    z->seed = s->run.seed;
    z->replication = (uint32_t)number;
    z->place = (struct check_place){ s->name, z->seed, number, 0 };
    z->out = out;
    for (int t = 0; t < z->teams; t++) reset_team(&z->team[t]);
    for (int c = 0; c < z->crews; c++) reset_crew(&z->crew[c]);
    memset(z->busyness, 0, sizeof z->busyness);
    memset(z->first_week, 0, sizeof z->first_week);
    memset(z->known_week, 0, sizeof z->known_week);
    z->happened = (struct ledger_month){ 0 };
    z->weeks = 0, z->leavers = 0;
    z->customers = z->settled = 0;
    z->contacts_told = 0;
    z->day = z->start_day;
    returns_clear(&z->returns);
    transition_init(&z->transition, s, &z->timeline);
    for (int k = 0; k < s->contracts; k++) {
        succession_init(&z->succession[k], s, k);
        z->incumbent[k] = z->successor[k] = NO_INDEX;
    }
    build_floor(z);
    centre_open_team(z, z->team_of_site[z->home], NO_INDEX, (uint32_t)z->home);
    premises_init(&z->premises, &s->reduction, workforce_heads(&z->team[z->team_of_site[z->home]].people, NO_INDEX));
}

/* Every first contact ends resolved, lost, or is asleep until its next attempt: none vanishes. */
static void check_customers(const struct centre *z)
{
    uint64_t asleep = z->returns.asleep + z->returns.beyond;
    CHECK(z->customers == z->settled + asleep, &z->place);
}

static void end_books(struct centre *z)
{
    ledger_book_customer_value(&z->ledger, &z->shape, z->out);
    for (int k = 0; k < z->scenario->contracts; k++) {
        bool is_paid = z->incumbent[k] == NO_INDEX || z->succession[k].moving;      /* an end under way is */
        bool is_free = z->scenario->contract[k].at_end == AT_END_INSOURCE;          /* nobody is tendered */
        if (is_paid || is_free) continue;
        z->out->end_exposure += contract_end_exposure(&z->team[z->incumbent[k]].run, z->timeline.days);
    }
    check_customers(z);
}

static void tell_watch(struct centre *z, struct centre_watch *watch)
{
    if (!watch) return;
    atomic_fetch_add_explicit(&watch->days, 1, memory_order_relaxed);
    atomic_fetch_add_explicit(&watch->contacts, z->out->contacts_simulated - z->contacts_told, memory_order_relaxed);
    z->contacts_told = z->out->contacts_simulated;
}

static void one_day(struct centre *z)
{
    bool monday = timeline_weekday(&z->timeline, z->day) == 0;
    int month = timeline_month(&z->timeline, z->day);
    z->place.time_s = (double)z->day * SECONDS_A_DAY;
    z->opening = timeline_opening(&z->timeline, &z->scenario->frame, z->day);
    floor_settle(z->floor, z->place.time_s);
    centre_people_day(z);
    if (monday) centre_judge_week(z);
    centre_move_day(z);
    if (monday) centre_plan_week(z);
    centre_route_day(z);
    centre_floor_day(z);
    centre_account_day(z);
    bool last_of_month = z->day == -1 || (month >= 0 && z->timeline.month_start[month + 1] == z->day + 1);
    if (last_of_month) centre_account_month(z, month);
}

bool centre_run(struct centre *z, int replication, struct replication *out, struct centre_watch *watch)
{
    replication_clear(out, &z->shape);
    begin_replication(z, replication, out);
    bool stopped = false;
    for (; z->day < z->timeline.days && !stopped; z->day++) {
        one_day(z);
        tell_watch(z, watch);
        stopped = watch && atomic_load_explicit(&watch->stop, memory_order_relaxed);
    }
    if (!stopped) end_books(z);
    end_replication(z);
    return !stopped;
}
