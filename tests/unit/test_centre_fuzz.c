/* Odd small scenarios: hours that open at ten past, quarter-hours and hours, a Sunday nobody works, sites without a
 * wave, no baseline. All that is asked: no check of the model fails, and the auditor finds nothing. */
#include "unit.h"

#include "centre_audit.h"
#include "math/stream.h"

enum { SCENARIOS = 24 };

static double between(struct stream *r, double from, double to) { return from + (to - from) * stream_uniform(r); }

static int one_of(struct stream *r, int count) { return (int)(stream_uniform(r) * count); }

static bool perhaps(struct stream *r, double probability) { return stream_uniform(r) < probability; }

/* Day and night on some centres; else hours in steps of ten minutes, and days nobody works. */
static void open_anyhow(struct scenario *s, struct stream *r)
{
    s->frame.interval_min = (int[]){ 15, 30, 60 }[one_of(r, 3)];
    if (perhaps(r, 0.15)) { fixture_open(s, DAYS_A_WEEK, 0, SECONDS_A_DAY); return; }
    fixture_open(s, 0, 0, 0);
    int certain = one_of(r, DAYS_A_WEEK);
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        int open = 600 * (36 + one_of(r, 20)), length = 600 * (18 + one_of(r, 40));
        int close = open + length < 20 * 3600 ? open + length : 20 * 3600;
        if (d == certain || perhaps(r, 0.75)) s->frame.open[d] = (struct opening){ open, close };
    }
    for (int day = 0; day < 400 && s->frame.closed_count < 10; day += 1 + one_of(r, 80))
        s->frame.closed[s->frame.closed_count++] = s->frame.announcement + day;
}

static void add_queue(struct scenario *s, struct stream *r, const char *name)
{
    struct queue *q = fixture_queue(s, name, between(r, 500, 12000), between(r, 60, 600));
    q->volume_counts = (enum volume_counts)one_of(r, 2);
    q->growth_per_year = between(r, -0.3, 0.3);
    q->day_cv = between(r, 0, 0.4), q->slow_cv = between(r, 0, 0.2), q->interval_cv = between(r, 0, 0.3);
    q->handle_time_law = (enum handle_time_law)one_of(r, 5), q->handle_time_phases = 2;
    q->patience_law = (enum patience_law)one_of(r, 4), q->patience_mean_s = between(r, 20, 600);
    q->balk_probability = perhaps(r, 0.3) ? between(r, 0, 1) : 0;
    q->capacity = perhaps(r, 0.3) ? one_of(r, 6) : -1;
    q->redial_probability = between(r, 0, 1), q->redial_delay_mean_min = between(r, 1, 300);
    q->max_attempts = 1 + one_of(r, 20), q->repeat_probability = between(r, 0, 1);
    q->repeat_delay_mean_days = between(r, 0.05, 8), q->priority = 1 + one_of(r, 3);
    q->service_level_definition = (enum service_level_definition)one_of(r, 3);
}

static void add_event(struct scenario *s, struct stream *r)
{
    struct event *e = &s->event[s->events++];
    keys_fill_defaults("event", e, false, s);
    for (int q = 0; q < QUEUES_MAX; q++) e->touches[q] = perhaps(r, 0.7);
    e->date = s->frame.announcement + one_of(r, 200) - 40, e->factor = between(r, 0, 3);
    e->ramp_days = one_of(r, 20), e->days = one_of(r, 30), e->decay_days = one_of(r, 20);
    e->announced_days = perhaps(r, 0.5) ? one_of(r, 60) : 0;
}

static void add_site(struct scenario *s, struct stream *r, const char *name, enum site_kind kind)
{
    struct site *site = fixture_site(s, name, kind);
    site->recruit_weeks = one_of(r, 6), site->training_weeks = one_of(r, 5), site->nesting_weeks = one_of(r, 4);
    site->class_min = 1 + one_of(r, 4), site->class_max = site->class_min + one_of(r, 10);
    site->shrinkage_absence = between(r, 0, 0.3), site->offphone_share = between(r, 0, 0.3);
    site->contract_hours_per_week = between(r, 16, 40);
    site->graduation_rate = between(r, 0.5, 1), site->attrition_90d = between(r, 0, 2);
    site->learning_law = (enum learning_law)one_of(r, 2), site->planning_bias = between(r, 0.7, 1.2);
    site->handle_time_sd = between(r, 0, 0.2), site->fcr_sd = between(r, 0, 0.1);
    if (perhaps(r, 0.2)) site->initial_tenure_months = one_of(r, 24);
    if (perhaps(r, 0.2)) site->start_fte = one_of(r, 12);
    if (perhaps(r, 0.2)) fixture_constant_group(s, s->sites - 1, one_of(r, 6));
}

/* Cumulative shares that rise, at one provider or at two. */
static void add_waves(struct scenario *s, struct stream *r, int sites)
{
    for (int q = 0; q < s->queues; q++) {
        for (int site = 1; site <= sites; site++) {
            int count = one_of(r, 3);
            for (int w = 1; w <= count; w++) {
                int32_t start = s->frame.announcement + 20 * w + one_of(r, 60) * w;
                struct wave *wave = fixture_wave(s, q, site, start, (double)w / count / sites * between(r, 0.98, 1));
                if (w == count && perhaps(r, 0.5)) wave->share = 1.0 / sites;
                wave->ramp_weeks = one_of(r, 8), wave->curve = (enum ramp_curve)one_of(r, 3);
                wave->gate_weeks = one_of(r, 3), wave->gate_min_contacts = between(r, 0, 50);
                wave->max_slip_weeks = one_of(r, 10), wave->ready_share = between(r, 0, 1);
            }
        }
    }
}

static void add_contract(struct scenario *s, struct stream *r)
{
    struct contract *c = fixture_contract(s, 1, 2 + one_of(r, 10), between(r, 1, 10));
    c->price_model = (enum price_model)one_of(r, 2), c->billable_hours = (enum billable_hours)one_of(r, 2);
    c->at_end = (enum at_end)one_of(r, 3), c->minimum_commitment = between(r, 0, 1);
    s->retender.notice_months = one_of(r, 5), s->retender.ramp_weeks = one_of(r, 10);
    s->retender.dual_weeks = one_of(r, 6), s->retender.runoff_price_factor = between(r, 0.9, 1.3);
    for (int i = 0; i < 2; i++) {
        struct sla *sla = &s->sla[s->slas++];
        keys_fill_defaults("sla", sla, false, s);
        snprintf(sla->name, sizeof sla->name, "%d", i);
        sla->contract = 0, sla->measure = (enum sla_measure)i, sla->target = between(r, 0.5, 0.95), sla->weight = 0.5;
    }
}

static struct scenario *random_scenario(uint32_t n)
{
    struct stream r = stream_keyed((struct stream_key){ .seed = 1610, .purpose = STREAM_TEST, .n = n });
    struct scenario *s = fixture_begin(one_of(&r, 3), 6 + one_of(&r, 12));
    static const char *const name[] = { "a", "b", "c" };
    s->run.seed = n;
    open_anyhow(s, &r);
    for (int q = 0, queues = 1 + one_of(&r, 3); q < queues; q++) add_queue(s, &r, name[q]);
    for (int e = 0, events = one_of(&r, 3); e < events; e++) add_event(s, &r);
    add_site(s, &r, "inhouse", SITE_INHOUSE);
    int providers = one_of(&r, 3);
    for (int i = 0; i < providers; i++) add_site(s, &r, i ? "second" : "first", SITE_PROVIDER);
    if (providers && perhaps(&r, 0.9)) add_waves(s, &r, providers);
    if (providers) add_contract(s, &r);
    s->reduction.policy = (enum reduction_policy)one_of(&r, 2);
    s->reduction.release_lag_weeks = one_of(&r, 12), s->reduction.notice_weeks = one_of(&r, 8);
    s->reduction.retained_min_fte = one_of(&r, 5), s->reduction.seats_per_block = 1 + one_of(&r, 12);
    s->reduction.retention_bonus_share = perhaps(&r, 0.5) ? 0.1 : 0;
    s->reduction.inhouse_hiring_until = (enum hiring_until)one_of(&r, 2);
    scenario_complete(s, NULL);
    return s;
}

static bool closes_every_day(const struct scenario *s) { return s->frame.open[0].close_s < SECONDS_A_DAY; }

static void odd_scenarios_run_and_lose_nothing(void **state)
{
    (void)state;
    int moved = 0, retendered = 0;
    for (uint32_t n = 0; n < SCENARIOS; n++) {
        struct scenario *s = random_scenario(n);
        struct replication r;
        struct result_shape shape = fixture_run(s, (int)n, &r);
        const char *broken = audit(&shape, &r, closes_every_day(s));
        if (broken) print_error("scenario %u: %s\n", n, broken);
        assert_null(broken);
        for (int site = 1; site < shape.sites && moved < (int)n + 1; site++)
            moved += fixture_contacts(&shape, &r, 0, shape.months, site, FIXTURE_ALL, CONTACTS_ANSWERED) > 0;
        retendered += fixture_event_day(&r, fixture_event(EVENT_INCUMBENT_LEAVES, "", 0), 0) >= 0;
        replication_free(&r);
        free(s);
    }
    assert_true(moved > SCENARIOS / 4);                 /* the generator reaches what it is for */
    assert_true(retendered > 2);
}

/* The corners by name, so that a failure of the random ones is never the only witness. */
static void corners_run(void **state)
{
    (void)state;
    for (int corner = 0; corner < 8; corner++) {
        struct scenario *s = fixture_begin(corner == 0 ? 0 : 1, 6);
        struct queue *q = fixture_queue(s, "calls", 8000, 300);
        fixture_site(s, "inhouse", SITE_INHOUSE);
        fixture_site(s, "provider", SITE_PROVIDER);
        if (corner == 1) s->frame.interval_min = 60;
        if (corner == 2) s->frame.interval_min = 15, fixture_open(s, 5, 8 * 3600 + 600, 17 * 3600 + 1500);
        if (corner == 3) fixture_open(s, 1, 9 * 3600, 12 * 3600);
        if (corner == 4) q->weekday_profile.count = 7, q->weekday_profile.value[1] = 1;     /* all call on Tuesday */
        if (corner == 5) fixture_wave(s, 0, 1, fixture_day(2027, 6, 1), 1);
        if (corner == 6) {                              /* a repeat within minutes, near midnight too */
            fixture_open(s, DAYS_A_WEEK, 0, SECONDS_A_DAY);
            q->handle_time_mean_s = 20, q->contacts_per_year = 60000;
            q->fcr_ceiling = 0.2, q->repeat_probability = 1, q->repeat_delay_mean_days = 0.01;
        }
        if (corner == 7) {                              /* hired, trained and dropped out on one day */
            s->site[0].recruit_weeks = s->site[0].training_weeks = 0, s->site[0].class_min = 1;
            s->site[0].graduation_rate = 0.3, s->site[0].attrition_later = 3;
        }
        scenario_complete(s, NULL);
        struct replication r;
        struct result_shape shape = fixture_run(s, 0, &r);
        const char *broken = audit(&shape, &r, corner != 6);
        if (broken) print_error("corner %d: %s\n", corner, broken);
        assert_null(broken);
        assert_true(fixture_contacts(&shape, &r, 0, shape.months, FIXTURE_ALL, 0, CONTACTS_ANSWERED) > 2000);
        replication_free(&r);
        free(s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(odd_scenarios_run_and_lose_nothing),
        cmocka_unit_test(corners_run),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
