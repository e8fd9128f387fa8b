#include <math.h>
#include <stdio.h>

#include "model/centre_state.h"

enum { ORDINAL_SUCCESSORS = 256 };

bool centre_is_winding_down(const struct centre *z)
{
    return z->transition.waves > 0 && z->day >= z->timeline.announcement_day
        && !transition_is_over(&z->transition, z->day);
}

static int incumbent_at(const struct centre *z, int site)
{
    for (int k = 0; k < z->scenario->contracts; k++) if (z->scenario->contract[k].site == site) return z->incumbent[k];
    return z->team_of_site[site];
}

static int contract_at(const struct scenario *s, int site)
{
    for (int k = 0; k < s->contracts; k++) if (s->contract[k].site == site) return k;
    return NO_INDEX;
}

const struct succession *centre_way_home(const struct centre *z, int site)
{
    int contract = contract_at(z->scenario, site);
    return contract != NO_INDEX && z->succession[contract].goes_home ? &z->succession[contract] : NULL;
}

static bool site_has_waves(const struct scenario *s, int site)
{
    for (int w = 0; w < s->waves; w++) if (s->wave[w].site == site) return true;
    return false;
}

/* ---- the announcement: providers begin to hire ---- */

/* Queues that come to a group after its first are learnt in class before their wave. */
static void plan_classes(struct centre *z, int team)
{
    struct team *t = &z->team[team];
    bool first = true, seen[QUEUES_MAX] = { false };
    for (int w = 0; w < z->transition.waves; w++) {
        int q = z->transition.wave[w].ramp.queue, c = z->pool_of[team][q];
        if (z->transition.wave[w].site != t->site || c < 0) continue;
        const struct group *g = &z->scenario->group[z->crew[c].group];
        if (!first && !seen[q] && !z->crew[c].is_constant) {
            int start = z->transition.wave[w].ramp.planned_day - DAYS_A_WEEK * workforce_cross_training_weeks(g);
            start -= timeline_weekday(&z->timeline, start);
            workforce_plan_cross_training(&t->people, z->crew[c].group, q, start > z->day ? start : z->day);
        }
        first = false, seen[q] = true;
    }
}

static void set_up(struct centre *z, int team)
{
    const struct team *t = &z->team[team];
    if (t->contract == NO_INDEX) return;
    z->happened.contract[t->contract].provider_setups += 1;
    z->happened.contract[t->contract].setup_seats += centre_final_heads(z, team);
}

static void begin_contract(struct centre *z, int team, int first_day)
{
    struct team *t = &z->team[team];
    contract_begin(&t->run, z->scenario, &z->timeline, t->contract, first_day);
    centre_contract_forecast(z, team);
}

static void announce(struct centre *z)
{
    const struct scenario *s = z->scenario;
    for (int site = 0; site < s->sites; site++) {
        if (site == z->home || !site_has_waves(s, site)) continue;
        int team = z->team_of_site[site], contract = contract_at(s, site);
        centre_open_team(z, team, contract, (uint32_t)site);
        plan_classes(z, team);
        if (contract == NO_INDEX) continue;
        z->incumbent[contract] = team;
        begin_contract(z, team, contract_first_day(s, &z->timeline, contract));
        set_up(z, team);
    }
    if (z->transition.waves) replication_log(z->out, z->day, "the transition is announced");
}

/* ---- waves ---- */

/* From its first wave on a queue is served with experience of its own, if the crew served others before. */
static void enter_queue(struct centre *z, int team, int queue)
{
    int c = z->pool_of[team][queue];
    if (c < 0 || z->crew[c].served[queue]) return;
    bool others = false;
    for (int q = 0; q < z->scenario->queues; q++) others |= z->crew[c].served[q];
    if (others && !z->crew[c].is_constant) workforce_enter_queue(&z->team[team].people, z->crew[c].group, queue);
    z->crew[c].served[queue] = true;
}

static void start_waves(struct centre *z)
{
    for (int w; (w = transition_next(&z->transition, z->day)) != NO_INDEX; ) {
        const struct wave *wave = &z->scenario->wave[w];
        int team = incumbent_at(z, wave->site), late = ramp_slipped_weeks(&z->transition.wave[w].ramp, z->day);
        if (team == NO_INDEX) return;                       /* the site's work has come home meanwhile */
        bool ready = centre_is_ready(z, team, wave->queue, wave->ready_share);
        if (!ready && transition_may_wait(&z->transition, w, z->day)) return;
        if (!ready) replication_log(z->out, z->day, "wave %s starts without enough people at %s", wave->name,
                                    z->scenario->site[wave->site].name);
        transition_start(&z->transition, w, z->day);
        enter_queue(z, team, wave->queue);
        if (late > 0) replication_log(z->out, z->day, "wave %s starts %d %s late", wave->name, late,
                                      late == 1 ? "week" : "weeks");
        else replication_log(z->out, z->day, "wave %s starts", wave->name);
    }
}

/* ---- terms and successors ---- */

/* With several contracts it is said whose. */
static void tell(struct centre *z, int contract, const char *what)
{
    bool several = z->scenario->contracts > 1;
    replication_log(z->out, z->day, "%s%s%s%s", several ? "contract " : "",
                    several ? z->scenario->contract[contract].name : "", several ? ": " : "", what);
}

static bool draws_renewal(const struct centre *z, int contract, const struct contract_run *run, double probability)
{
    struct date end = date_from_day(z->timeline.first_day + run->term_end);
    struct stream r = stream_keyed((struct stream_key){ z->seed, z->replication, STREAM_RENEWAL, (uint32_t)contract,
        end.year * 12 + end.month - 1, 0 });
    return stream_uniform(&r) < probability;
}

static void choose_successor(struct centre *z, int contract)
{
    int team = centre_spare_team(z, z->team[z->incumbent[contract]].site);
    CHECK(team != NO_INDEX, &z->place);
    const struct succession *s = &z->succession[contract];
    z->successor[contract] = team;
    centre_open_team(z, team, contract, (uint32_t)(SITES_MAX + contract * ORDINAL_SUCCESSORS + s->generation));
    for (int c = z->team[team].first_crew; c < z->team[team].first_crew + z->team[team].crews; c++)
        /* its people learn all of it at once */
        for (int q = 0; q < z->scenario->queues; q++) z->crew[c].served[q] = true;
    set_up(z, team);
    z->happened.retenders += 1, z->happened.retender_projects += 1;
}

/* The incumbent's work goes to a successor, or home: there it is met by the people who are hired for it from now on. */
static void end_term(struct centre *z, int contract)
{
    struct team *old = &z->team[z->incumbent[contract]];
    succession_retender(&z->succession[contract], z->day, old->run.term_end);
    old->running_off = true;
    centre_contract_cut(z, z->incumbent[contract]);         /* work that is agreed to leave is no longer committed to */
    if (z->succession[contract].goes_home) z->successor[contract] = z->team_of_site[z->home];
    else choose_successor(z, contract);
}

/* A right to terminate for cause is used on the first of the month in which it arises. */
static bool terminates(struct centre *z, int contract, struct contract_run *run)
{
    const char *name = z->scenario->contract[contract].name;
    int month = timeline_month(&z->timeline, z->day);
    bool is_cause = z->timeline.month_start[month] == z->day && contract_may_terminate_for_cause(run, month);
    if (!is_cause && contract_termination_day(run) != z->day) return false;
    if (is_cause) replication_log(z->out, z->day, "contract %s is terminated for cause", name);
    else replication_log(z->out, z->day, "contract %s is terminated", name);
    if (!is_cause) z->happened.contract[contract].termination_units += contract_termination_units(run, month);
    contract_terminate(run, z->day);
    return true;
}

static void decide_end(struct centre *z, int contract)
{
    struct team *t = &z->team[z->incumbent[contract]];
    if (z->succession[contract].moving) return;
    if (terminates(z, contract, &t->run)) {
        end_term(z, contract);
        return;
    }
    if (z->day < contract_decision_day(&t->run)) return;
    int month = timeline_month(&z->timeline, z->day);
    double probability = contract_renewal_probability(&t->run, month);
    if (draws_renewal(z, contract, &t->run, probability)) {
        replication_log(z->out, z->day, "contract %s is renewed", z->scenario->contract[contract].name);
        contract_renew(&t->run);
        return;
    }
    bool comes_home = z->scenario->contract[contract].at_end == AT_END_INSOURCE;
    replication_log(z->out, z->day, comes_home ? "the work of contract %s is to come home"
                    : "contract %s goes out to tender again", z->scenario->contract[contract].name);
    end_term(z, contract);
}

/* Paid for the work the successor is about to take, while the incumbent still does and bills it. */
static void run_dual(struct centre *z, int contract)
{
    const struct succession *s = &z->succession[contract];
    if (s->goes_home) return;
    int start = succession_planned_start(s), from = start - z->scenario->retender.dual_weeks * DAYS_A_WEEK;
    if (z->day < from || z->day >= start) return;
    z->happened.contract[contract].dual_units += centre_forecast_units(z, z->incumbent[contract], z->day);
}

/* A successor wants people for its first week. Home, which has people anyway, wants those of the ramp's middle by
 * then. */
static bool taker_is_ready(struct centre *z, int contract)
{
    const struct succession *s = &z->succession[contract];
    bool ready = true;
    for (int m = 0; m < s->moves; m++) {
        const struct ramp *move = &s->move[m];
        if (s->goes_home)
            ready &= centre_will_be_ready(z, z->successor[contract], move->queue, move->weeks * DAYS_A_WEEK / 2);
        else ready &= centre_is_ready(z, z->successor[contract], move->queue, move->ready_share);
    }
    return ready;
}

static void start_successor(struct centre *z, int contract)
{
    struct succession *s = &z->succession[contract];
    if (!succession_may_start(s, z->day)) return;
    int late = ramp_slipped_weeks(&s->move[0], z->day);
    if (!taker_is_ready(z, contract) && succession_may_wait(s, z->day)) return;
    succession_start(s, z->day);
    if (!s->goes_home) begin_contract(z, z->successor[contract], z->day);
    char what[EVENT_TEXT_BYTES], lateness[EVENT_TEXT_BYTES / 4] = "";
    if (late > 0) snprintf(lateness, sizeof lateness, " %d %s late", late, late == 1 ? "week" : "weeks");
    snprintf(what, sizeof what, "%s%s", s->goes_home ? "the work starts to come home" : "the successor starts",
             lateness);
    tell(z, contract, what);
}

static void complete_successor(struct centre *z, int contract)
{
    struct succession *s = &z->succession[contract];
    struct contract_run *run = &z->team[z->incumbent[contract]].run;
    if (z->day < run->term_end || !succession_has_passed(s, z->day)) {
        if (z->day >= run->term_end) contract_extend(run, z->day + 1);
        return;
    }
    tell(z, contract, "the incumbent leaves");
    centre_close_team(z, z->incumbent[contract]);
    z->incumbent[contract] = s->goes_home ? NO_INDEX : z->successor[contract];
    z->successor[contract] = NO_INDEX;
    succession_complete(s);
}

/* A renewal is agreed months ahead; its forecast is what both parties know when the term starts. */
static void begin_renewed_term(struct centre *z, int contract)
{
    const struct team *t = &z->team[z->incumbent[contract]];
    bool starts = t->run.terms_begun > 1 && z->day == t->run.term_start;
    if (starts && !t->running_off) centre_contract_forecast(z, z->incumbent[contract]);
}

static void move_contract(struct centre *z, int contract)
{
    if (z->incumbent[contract] == NO_INDEX) return;
    decide_end(z, contract);
    begin_renewed_term(z, contract);
    if (z->succession[contract].moving) {
        run_dual(z, contract);
        start_successor(z, contract);
        complete_successor(z, contract);
    }
    if (z->incumbent[contract] != NO_INDEX) centre_decide_day(z, z->incumbent[contract]);
    bool chosen = z->successor[contract] != NO_INDEX && !z->succession[contract].goes_home;
    if (chosen) centre_decide_day(z, z->successor[contract]);
}

/* ---- knowledge transfer and the customer's own project ---- */

static void transfer_knowledge(struct centre *z)
{
    const struct costs *costs = &z->scenario->costs;
    int first = transition_first_planned_day(&z->transition);
    int from = first - costs->knowledge_transfer_weeks * DAYS_A_WEEK;
    if (from < z->timeline.announcement_day) from = z->timeline.announcement_day;
    if (z->transition.waves == 0 || z->day != from) return;
    struct team *home = &z->team[z->team_of_site[z->home]];
    workforce_send_away(&home->people, NO_INDEX, (int)lround(costs->knowledge_transfer_agents), z->day, first);
    z->happened.knowledge_transfers += 1;
}

static void run_project(struct centre *z)
{
    int from = z->timeline.announcement_day, to = transition_last_planned_end(&z->transition);
    if (z->transition.waves == 0 || z->day < from || z->day >= to) return;
    z->happened.transition_projects += 1.0 / (to - from);
}

void centre_move_day(struct centre *z)
{
    if (z->day == z->timeline.announcement_day) announce(z);
    if (z->day < z->timeline.announcement_day) return;
    transfer_knowledge(z);
    run_project(z);
    start_waves(z);
    for (int k = 0; k < z->scenario->contracts; k++) move_contract(z, k);
}

/* ---- gates ---- */

static void add_row(double into[CONTACT_MEASURES], const double from[CONTACT_MEASURES])
{
    for (int m = 0; m < CONTACT_MEASURES; m++) into[m] += from[m];
}

static void judge(const struct centre *z, struct ramp *ramp, const double row[CONTACT_MEASURES])
{
    int definition = (int)z->scenario->queue[ramp->queue].service_level_definition;
    ramp_judge_week(ramp, z->day, contacts_service_level(row, definition), contacts_fcr(row), row[CONTACTS_OFFERED]);
}

static void judge_waves(struct centre *z)
{
    for (int w = 0; w < z->transition.waves; w++) {
        double row[CONTACT_MEASURES] = { 0 };
        struct transition_wave *wave = &z->transition.wave[w];
        for (int t = 0; t < z->teams; t++)
            if (z->team[t].site == wave->site) add_row(row, z->team[t].week[wave->ramp.queue]);
        bool before = wave->ramp.passed_day != RAMP_NOT;
        judge(z, &wave->ramp, row);
        if (!before && wave->ramp.passed_day != RAMP_NOT)
            replication_log(z->out, z->day, "wave %s passes its gate", z->scenario->wave[w].name);
    }
    int forced;
    if (transition_force(&z->transition, z->day, &forced))
        replication_log(z->out, z->day, "wave %s never passed its gate: the plan goes on",
                        z->scenario->wave[forced].name);
}

static void judge_successor(struct centre *z, int contract)
{
    struct succession *s = &z->succession[contract];
    if (!s->moving || !s->started) return;
    for (int m = 0; m < s->moves; m++) {
        judge(z, &s->move[m], z->team[z->successor[contract]].week[s->move[m].queue]);
        ramp_force(&s->move[m], z->day, s->move[m].planned_day);
    }
}

static void remember_volume(struct centre *z)
{
    for (int q = 0; q < z->scenario->queues; q++) {
        z->ratio_actual[q][z->weeks % RATIO_WEEKS_MAX] = z->first_week[q];
        z->ratio_known[q][z->weeks % RATIO_WEEKS_MAX] = z->known_week[q];
        z->first_week[q] = z->known_week[q] = 0;
    }
    if (z->day > z->start_day) z->weeks++;
}

void centre_judge_week(struct centre *z)
{
    remember_volume(z);
    judge_waves(z);
    for (int k = 0; k < z->scenario->contracts; k++) judge_successor(z, k);
    for (int t = 0; t < z->teams; t++)
        for (int q = 0; q < z->scenario->queues; q++)
            for (int m = 0; m < CONTACT_MEASURES; m++) z->team[t].week[q][m] = 0;
}

/* ---- today's shares ---- */

static void add_route(struct queue_routes *r, double *below, double share, int team)
{
    if (share <= 0 || team == NO_INDEX) return;
    *below += share;
    r->route[r->count++] = (struct route){ *below, team };
}

static void route_queue(struct centre *z, int q)
{
    struct queue_routes *r = &z->routes[q];
    double below = 0;
    r->count = 0;
    for (int site = 0; site < z->scenario->sites; site++) {
        double share = site == z->home ? 0 : transition_share(&z->transition, q, site, z->day);
        int contract = contract_at(z->scenario, site);
        double moved = contract == NO_INDEX ? 0 : succession_moved(&z->succession[contract], q, z->day);
        if (share <= 0 || incumbent_at(z, site) == NO_INDEX) continue;
        add_route(r, &below, share * (1 - moved), incumbent_at(z, site));
        if (moved > 0) add_route(r, &below, share * moved, z->successor[contract]);
    }
    r->route[r->count++] = (struct route){ 2, z->team_of_site[z->home] };
    /* all has moved: rounding sends nobody home */
    if (below > 1 - 1e-12) r->count--, r->route[r->count - 1].below = 2;
}

void centre_route_day(struct centre *z)
{
    for (int q = 0; q < z->scenario->queues; q++) route_queue(z, q);
}
