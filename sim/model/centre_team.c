#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/centre_state.h"

void centre_clear_roster(struct crew *crew)
{
    crew->roster.count = 0;
    memset(crew->roster.day_start, 0, sizeof crew->roster.day_start);
    crew->shape = NULL;
    crew->needed_heads = 0;
}

int centre_spare_team(const struct centre *z, int site)
{
    for (int t = z->team_of_site[site]; t < z->teams && z->team[t].site == site; t++)
        if (!z->team[t].open && z->team[t].contract == NO_INDEX) return t;
    return NO_INDEX;
}

/* With room for him in the table that is indexed by floor agent. */
static int32_t add_floor_agent(struct centre *z, int pool)
{
    int32_t agent = floor_agent_add(z->floor, pool);
    if (agent >= z->fcr_agents) {
        z->fcr_agents = 2 * agent + 64;
        z->fcr = memory_resize(z->fcr, (size_t)z->fcr_agents * (size_t)z->scenario->queues, sizeof *z->fcr);
    }
    return agent;
}

void centre_floor_join(struct centre *z, int crew, int32_t id)
{
    struct team *t = &z->team[z->crew[crew].team];
    struct agent *a = &t->people.agent[id];
    if (a->floor_agent != AGENT_NO_FLOOR) return;
    a->floor_agent = add_floor_agent(z, crew);
}

static void floor_leave(struct centre *z, int32_t agent)
{
    floor_sign_off(z->floor, agent, z->place.time_s);
    if (!floor_agent_is_handling(z->floor, agent)) { floor_agent_remove(z->floor, agent); return; }
    if (z->leavers == z->leaving_capacity) {
        z->leaving_capacity = 2 * z->leaving_capacity + 16;
        z->leaving = memory_resize(z->leaving, (size_t)z->leaving_capacity, sizeof *z->leaving);
    }
    z->leaving[z->leavers++] = agent;
}

static void let_leavers_go(struct centre *z)
{
    int kept = 0;
    for (int i = 0; i < z->leavers; i++) {
        if (floor_agent_is_handling(z->floor, z->leaving[i])) z->leaving[kept++] = z->leaving[i];
        else floor_agent_remove(z->floor, z->leaving[i]);
    }
    z->leavers = kept;
}

static void take_gone_off_the_floor(struct centre *z, struct team *t)
{
    for (int i = 0; i < t->people.gone.count; i++) {
        struct agent *a = &t->people.agent[t->people.gone.id[i]];
        if (a->floor_agent != AGENT_NO_FLOOR) floor_leave(z, a->floor_agent);
        a->floor_agent = AGENT_NO_FLOOR;
    }
}

void centre_refresh_constant_crew(struct centre *z, int c)
{
    const struct crew *crew = &z->crew[c];
    const struct team *t = &z->team[crew->team];
    const struct site *site = &z->scenario->site[t->site];
    double pace = site->handle_time_factor * t->pace_quality * t->practice.pace_factor;
    for (int i = 0; i < crew->constant_agents; i++) {
        for (int q = 0; q < z->scenario->queues; q++) {
            double f = z->scenario->queue[q].fcr_ceiling * site->fcr_proficient + t->fcr_quality
                + t->practice.fcr_shift;
            z->fcr[crew->constant_agent[i] * z->scenario->queues + q] = (float)fmin(fmax(f, 0), 1);
            floor_agent_set_pace(z->floor, crew->constant_agent[i], q, pace);
        }
    }
}

/* A group with agents_on_duty: just so many proficient agents, who neither learn nor leave. */
static void man_constant_crew(struct centre *z, int c)
{
    struct crew *crew = &z->crew[c];
    free(crew->constant_agent);                             /* of the team that had this place before */
    crew->constant_agents = duty_constant_agents(z->scenario, crew->group);
    crew->constant_agent = memory_new((size_t)crew->constant_agents, sizeof *crew->constant_agent);
    for (int i = 0; i < crew->constant_agents; i++)
        crew->constant_agent[i] = add_floor_agent(z, c);
}

/* The home site begins with the people its requirement asks for, or start_fte split evenly over its groups. */
static void start_people(struct centre *z, struct team *t)
{
    const struct site *site = &z->scenario->site[t->site];
    int planned_groups = 0;
    for (int c = t->first_crew; c < t->first_crew + t->crews; c++)
        planned_groups += !z->crew[c].is_constant;
    for (int c = t->first_crew; c < t->first_crew + t->crews; c++) {
        if (z->crew[c].is_constant) continue;
        double heads = site->start_fte >= 0 ? site->start_fte / planned_groups : centre_start_heads(z, c);
        workforce_start(&t->people, z->crew[c].group, (int)ceil(heads - 1e-9), 1);
    }
}

static void draw_quality(const struct centre *z, struct team *t)
{
    const struct site *site = &z->scenario->site[t->site];
    t->pace_quality = 1, t->fcr_quality = 0;
    if (site->kind == SITE_INHOUSE) return;
    struct stream_key key = { z->seed, z->replication, STREAM_PROVIDER_QUALITY, t->ordinal, 0, 0 };
    struct stream r = stream_keyed(key);
    double pace = sampler_normal(z->sampler, &r), fcr = sampler_normal(z->sampler, &r), sd = site->handle_time_sd;
    t->pace_quality = exp(sd * pace - sd * sd / 2);         /* mean 1 */
    t->fcr_quality = site->fcr_sd * fcr;
}

void centre_open_team(struct centre *z, int team, int contract, uint32_t ordinal)
{
    struct team *t = &z->team[team];
    const struct site *site = &z->scenario->site[t->site];
    workforce_free(&t->people);                             /* of the team that had this place before */
    *t = (struct team){ .site = t->site, .first_crew = t->first_crew, .crews = t->crews, .contract = contract,
        .ordinal = ordinal,
        .open = true, .answers_since = RAMP_NOT, .practice = { 1, 0 }, .attrition_factor = 1 };
    bool follows = contract != NO_INDEX && z->succession[contract].moving;
    t->result_site = follows ? z->ledger.successor_site[contract] : t->site;
    CHECK(t->result_site != NO_INDEX, &z->place);
    draw_quality(z, t);
    struct workforce_plan plan = { .scenario = z->scenario, .site = t->site, .ordinal = ordinal, .seed = z->seed,
        .replication = z->replication, .sampler = z->sampler, .pace_quality = t->pace_quality,
            .fcr_quality = t->fcr_quality,
        .place = &z->place };
    workforce_init(&t->people, &plan, z->day);
    if (site->kind != SITE_INHOUSE) {
        centre_decide_award(z, team);
        struct provider_practice p = centre_practice(z, t);
        t->practice = (struct practice){ p.pace_factor, p.fcr_shift };
    }
    if (t->site == z->home) start_people(z, t);
    else workforce_day(&t->people, z->day, 1);              /* opened in the course of today's moves */
    for (int c = t->first_crew; c < t->first_crew + t->crews; c++) {
        centre_clear_roster(&z->crew[c]);
        for (int q = 0; q < z->scenario->queues; q++) z->crew[c].served[q] = t->site == z->home;
        if (z->crew[c].is_constant) man_constant_crew(z, c);
    }
}

void centre_close_team(struct centre *z, int team)
{
    struct team *t = &z->team[team];
    workforce_close(&t->people);
    take_gone_off_the_floor(z, t);
    for (int c = t->first_crew; c < t->first_crew + t->crews; c++) {
        centre_clear_roster(&z->crew[c]);
        for (int i = 0; i < z->crew[c].constant_agents; i++) floor_leave(z, z->crew[c].constant_agent[i]);
        z->crew[c].constant_agents = 0;
    }
    t->open = false;
}

/* In-house, people leave faster from the announcement until the last wave has passed; a bonus holds some of them. */
static double announced_attrition(const struct centre *z, const struct team *t)
{
    const struct reduction *r = &z->scenario->reduction;
    if (z->scenario->site[t->site].kind != SITE_INHOUSE || !centre_is_winding_down(z)) return 1;
    double held = r->retention_bonus_share > 0 ? r->retention_effect : 0;
    return 1 + (r->announcement_attrition_factor - 1) * (1 - held);
}

static void work_as_decided(struct centre *z, struct team *t)
{
    const struct site *site = &z->scenario->site[t->site];
    t->attrition_factor = announced_attrition(z, t);
    if (site->kind == SITE_INHOUSE) return;
    struct provider_practice p = centre_practice(z, t);
    t->practice = (struct practice){ p.pace_factor, p.fcr_shift };
    t->attrition_factor = p.attrition_factor * (t->running_off ? z->scenario->retender.runoff_attrition_factor : 1);
}

void centre_people_day(struct centre *z)
{
    let_leavers_go(z);
    for (int i = 0; i < z->teams; i++) {
        struct team *t = &z->team[i];
        if (!t->open) continue;
        work_as_decided(z, t);
        workforce_day(&t->people, z->day, t->attrition_factor);
        take_gone_off_the_floor(z, t);
    }
}
