/* Cause and effect: what is switched off singly moves its own measure, in the known direction; what is switched late
 * moves nothing before. Pairs share their luck, so a few replications are enough. */
#include "unit.h"

#include "centre_fixture.h"
#include "math/erlang.h"
#include "math/tally.h"

enum { HOME, PROVIDER, PAIRS = 4, MEASURES_MAX = 4 };

static const double confidence = 1 - 2e-5;              /* of a one-sided bound: one in 1e5 */

typedef void change(struct scenario *s);
typedef double measure(const struct result_shape *shape, const struct replication *r);

/* Some twenty people; small classes, so that no measure turns on whether one more was a class. */
static struct scenario *moving(void)
{
    struct scenario *s = fixture_begin(1, 9);
    fixture_queue(s, "calls", 40000, 1500);
    for (int i = 0; i < 2; i++) {
        struct site *site = fixture_site(s, i ? "provider" : "inhouse", i ? SITE_PROVIDER : SITE_INHOUSE);
        site->class_min = 1, site->classes_in_parallel = 4;
    }
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 7, 5), 0.4);
    fixture_wave(s, 0, PROVIDER, fixture_day(2027, 9, 6), 0.8);
    for (int w = 0; w < 2; w++) s->wave[w].gate_min_contacts = 0, s->wave[w].max_slip_weeks = 0;
    return s;
}

/* Values of measures (up to a NULL) in the first PAIRS replications, in one centre: rosters are found once. */
static void measured(change *with, measure *const of[], double value[MEASURES_MAX][PAIRS])
{
    struct scenario *s = moving();
    struct sampler *sampler = memory_new(1, sizeof *sampler);
    struct replication r;
    if (with) with(s);
    scenario_complete(s, NULL);
    sampler_init(sampler);
    struct centre *centre = centre_create(s, sampler);
    replication_init(&r, centre_shape(centre));
    for (int n = 0; n < PAIRS; n++) {
        assert_true(centre_run(centre, n, &r, NULL));
        for (int m = 0; of[m]; m++) value[m][n] = of[m](centre_shape(centre), &r);
    }
    replication_free(&r);
    centre_destroy(centre);
    free(sampler);
    free(s);
}

/* What each measure is expected to do, '+' or '-', from the plain scenario to the changed one: in the mean, beyond
 * doubt at the stated confidence, or in every single pair. Returns the last measure's mean in the changed one. */
static double assert_moves(change *plain, change *changed, measure *const of[], const char *signs)
{
    double before[MEASURES_MAX][PAIRS], after[MEASURES_MAX][PAIRS], mean = 0;
    measured(plain, of, before);
    measured(changed, of, after);
    for (int m = 0; of[m]; m++) {
        struct tally t = { 0 };
        mean = 0;
        for (int n = 0; n < PAIRS; n++) {
            mean += after[m][n] / PAIRS;
            tally_add(&t, (after[m][n] - before[m][n]) * (signs[m] == '+' ? 1 : -1));
        }
        if (t.least > 0 || t.mean > tally_half_width(&t, confidence)) continue;
        print_error("measure %d should move by %c, but its differences are %g to %g\n", m, signs[m], t.least, t.most);
        fail();
    }
    return mean;
}

/* "Never improves": no sign, at the stated confidence, that the mean goes up. */
static void assert_never_raises(change *plain, change *changed, measure *of)
{
    double before[MEASURES_MAX][PAIRS], after[MEASURES_MAX][PAIRS];
    struct tally t = { 0 };
    measured(plain, (measure *[]){ of, NULL }, before);
    measured(changed, (measure *[]){ of, NULL }, after);
    for (int n = 0; n < PAIRS; n++) tally_add(&t, after[0][n] - before[0][n]);
    assert_true(t.mean <= 0 || t.mean <= tally_half_width(&t, confidence));
}

#define MEASURES(...) (measure *[]){ __VA_ARGS__, NULL }

/* ---- what is measured ---- */

static double total(const struct result_shape *shape, const struct replication *r, enum contact_measure m)
{
    return fixture_contacts(shape, r, 1, shape->months, FIXTURE_ALL, FIXTURE_ALL, m);
}

static double level(const struct result_shape *shape, const struct replication *r, int from, int to, int site)
{
    return fixture_contacts(shape, r, from, to, site, FIXTURE_ALL, CONTACTS_IN_TIME)
        / fixture_contacts(shape, r, from, to, site, FIXTURE_ALL, CONTACTS_OFFERED);
}

static double service_level_of_first_months(const struct result_shape *shape, const struct replication *r)
{
    return level(shape, r, 4, 6, PROVIDER);             /* July and August */
}

static double service_level_at_home(const struct result_shape *shape, const struct replication *r)
{
    return level(shape, r, 4, shape->months, HOME);
}

static double handle_s(const struct result_shape *shape, const struct replication *r)
{
    return total(shape, r, CONTACTS_HANDLE_S) / total(shape, r, CONTACTS_ANSWERED);
}

static double fcr(const struct result_shape *shape, const struct replication *r)
{
    return total(shape, r, CONTACTS_RESOLVED) / total(shape, r, CONTACTS_ANSWERED);
}

static double repeats(const struct result_shape *shape, const struct replication *r)
{
    return total(shape, r, CONTACTS_REPEATS) / total(shape, r, CONTACTS_FIRST);
}

static double satisfaction(const struct result_shape *shape, const struct replication *r)
{
    return total(shape, r, CONTACTS_SATISFACTION) / total(shape, r, CONTACTS_ANSWERED);
}

static double abandoned(const struct result_shape *shape, const struct replication *r)
{
    return total(shape, r, CONTACTS_ABANDONED);
}

static double offered(const struct result_shape *shape, const struct replication *r)
{
    return total(shape, r, CONTACTS_OFFERED);
}

static double staff_of_both(const struct result_shape *shape, const struct replication *r, enum staff_measure m)
{
    return fixture_staff(shape, r, 1, shape->months, HOME, m) + fixture_staff(shape, r, 1, shape->months, PROVIDER, m);
}

static double hired(const struct result_shape *shape, const struct replication *r)
{
    return staff_of_both(shape, r, STAFF_HIRED);
}

static double left(const struct result_shape *shape, const struct replication *r)
{
    return staff_of_both(shape, r, STAFF_LEFT);
}

static double pace(const struct result_shape *shape, const struct replication *r)
{
    return staff_of_both(shape, r, STAFF_PACE_SUM) / staff_of_both(shape, r, STAFF_HANDLING_H);
}

/* ---- what is changed ---- */

static void no_learning(struct scenario *s)
{
    for (int i = 0; i < 2; i++) s->site[i].start_factor = s->site[i].nesting_factor = 1;
}

static void no_learning_to_resolve(struct scenario *s)
{
    for (int i = 0; i < 2; i++) s->site[i].fcr_start = s->site[i].fcr_proficient;
}

static void nobody_leaves(struct scenario *s)
{
    for (int i = 0; i < 2; i++)
        s->site[i].attrition_90d = s->site[i].attrition_year1 = s->site[i].attrition_later = 0;
}

static void first_counts(struct scenario *s) { s->queue[0].volume_counts = COUNTS_FIRST; }

static void no_repeats(struct scenario *s) { first_counts(s), s->queue[0].repeat_probability = 0; }

static void no_redials(struct scenario *s) { first_counts(s), s->queue[0].redial_probability = 0; }

static void unaware(struct scenario *s) { s->site[PROVIDER].learning_awareness = 0; }

static void aware(struct scenario *s) { s->site[PROVIDER].learning_awareness = 1; }

static void long_training(struct scenario *s) { s->site[PROVIDER].training_weeks = 12; }

static void middling_training(struct scenario *s) { s->site[PROVIDER].training_weeks = 7; }

static void short_training(struct scenario *s) { s->site[PROVIDER].training_weeks = 4; }

static void late_release(struct scenario *s) { s->reduction.release_lag_weeks = 16; }

static void early_release(struct scenario *s) { s->reduction.release_lag_weeks = 0; }

static void in_haste(struct scenario *s) { s->provider[PROVIDER].haste = 0.15; }

static void trained_by_investment(struct scenario *s)
{
    fixture_contract(s, PROVIDER, 36, 4.7)->at_end = AT_END_RENEW;
    s->provider[PROVIDER].investment_per_seat = 12000, s->provider[PROVIDER].investment_lead_months = 0;
}

static void uninvested(struct scenario *s) { fixture_contract(s, PROVIDER, 36, 4.7)->at_end = AT_END_RENEW; }

/* ---- tests ---- */

static void learning_is_what_makes_new_people_slow(void **state)
{
    (void)state;
    assert_close(assert_moves(NULL, no_learning, MEASURES(handle_s, pace), "--"), 1, 1e-9, 0);
}

static void learning_to_resolve_is_what_brings_repeats_in_a_move(void **state)
{
    (void)state;
    assert_moves(first_counts, no_learning_to_resolve, MEASURES(fcr, repeats, satisfaction), "+-+");
}

static void attrition_is_what_makes_hiring(void **state)
{
    (void)state;
    assert_true(assert_moves(NULL, nobody_leaves, MEASURES(hired, left), "--") == 0);
}

static void redials_and_repeats_are_what_exceeds_first_contacts(void **state)
{
    (void)state;
    assert_moves(first_counts, no_redials, MEASURES(offered), "-");
    assert_true(assert_moves(first_counts, no_repeats, MEASURES(offered, repeats), "--") == 0);
}

/* Who ignores that new people are slow has too few of them: the dip of a transition. */
static void awareness_of_learning_spares_the_dip(void **state)
{
    (void)state;
    assert_moves(unaware, aware, MEASURES(service_level_of_first_months, abandoned), "+-");
}

static void more_training_never_improves_the_first_months(void **state)
{
    (void)state;
    assert_never_raises(short_training, middling_training, service_level_of_first_months);
    assert_moves(short_training, long_training, MEASURES(service_level_of_first_months), "-");
}

static void slower_release_never_lowers_service(void **state)
{
    (void)state;
    assert_moves(early_release, late_release, MEASURES(service_level_at_home), "+");
}

static void haste_and_investment_show_on_the_floor(void **state)
{
    (void)state;
    assert_moves(NULL, in_haste, MEASURES(handle_s, fcr), "--");
    assert_moves(uninvested, trained_by_investment, MEASURES(handle_s, fcr), "-+");
}

static void constantly_manned(struct scenario *s)
{
    fixture_plain(&s->queue[0]);
    s->queue[0].patience_law = PATIENCE_NEVER;
    fixture_constant_group(s, PROVIDER, 40);
}

static void constantly_manned_in_haste(struct scenario *s) { constantly_manned(s), in_haste(s); }

static double handled_by_provider_h(const struct result_shape *shape, const struct replication *r)
{
    return fixture_staff(shape, r, 1, shape->months, PROVIDER, STAFF_HANDLING_H);
}

/* Proficient agents given by the scenario hurry too: the same contacts, each shorter by the haste. */
static void constant_agents_work_as_the_provider_decides(void **state)
{
    (void)state;
    double slow[MEASURES_MAX][PAIRS], fast[MEASURES_MAX][PAIRS];
    measured(constantly_manned, MEASURES(handled_by_provider_h, fcr), slow);
    measured(constantly_manned_in_haste, MEASURES(handled_by_provider_h, fcr), fast);
    for (int n = 0; n < PAIRS; n++) {
        assert_close(fast[0][n], 0.85 * slow[0][n], 1e-9, 0);
        assert_true(fast[1][n] < slow[1][n] - 0.03);    /* 0.11 of what the provider answers, about half */
    }
}

/* ---- the shape of waits, with constant agents day and night ---- */

static double mean_wait_s(enum handle_time_law law, double handle_cv, double day_cv, int agents)
{
    struct scenario *s = fixture_begin(0, 12);
    fixture_open(s, DAYS_A_WEEK, 0, SECONDS_A_DAY);
    fixture_plain(fixture_queue(s, "calls", 200000, 600));
    s->queue[0].handle_time_law = law, s->queue[0].handle_time_cv = handle_cv, s->queue[0].day_cv = day_cv;
    s->queue[0].patience_law = PATIENCE_NEVER;
    fixture_site(s, "inhouse", SITE_INHOUSE);
    fixture_constant_group(s, 0, agents);
    scenario_complete(s, NULL);
    struct replication r;
    struct result_shape shape = fixture_run(s, 0, &r);
    double wait_s = fixture_contacts(&shape, &r, 0, 12, 0, 0, CONTACTS_WAIT_S)
        / fixture_contacts(&shape, &r, 0, 12, 0, 0, CONTACTS_OFFERED);
    replication_free(&r);
    free(s);
    return wait_s;
}

/* Waits grow about as (1 + cv^2) / 2 of those with exponential times (Lee & Longton 1959): cv 0 to 2 is a factor near
 * five. Busy and quiet days at the same mean: the wait is convex in the load, so they cost more than they spare. */
static void variety_makes_lines(void **state)
{
    (void)state;
    struct erlang_case c = { 200000 / (366 * 86400.0), 600, 5, INFINITY, 20, -1 };
    struct erlang_result exact;
    assert_true(erlang_exact(&c, &exact));
    double constant_s = mean_wait_s(HANDLE_DETERMINISTIC, 0, 0, 5), varied_s = mean_wait_s(HANDLE_LOGNORMAL, 2, 0, 5);
    assert_true(constant_s < 0.6 * exact.mean_wait_s && varied_s > 1.8 * exact.mean_wait_s);
    assert_true(mean_wait_s(HANDLE_EXPONENTIAL, 1, 0.2, 6) > 1.1 * mean_wait_s(HANDLE_EXPONENTIAL, 1, 0, 6));
}

/* The first class of the provider graduates after 5 + 6 or 5 + 7 weeks, from Monday 5 April: on 21 or 28 June. Until
 * then only its own staff can differ; and it is repeats, of days, that carry a difference on to the home site. */
static void a_later_class_changes_nothing_before_its_graduation(void **state)
{
    (void)state;
    struct replication r[2];
    struct result_shape shape;
    for (int i = 0; i < 2; i++) {
        struct scenario *s = moving();
        s->site[PROVIDER].training_weeks = 6 + i;
        s->wave[0].start = fixture_day(2027, 6, 7), s->wave[1].start = fixture_day(2028, 1, 3);
        scenario_complete(s, NULL);
        shape = fixture_run(s, 0, &r[i]);
        free(s);
    }
    for (int m = 0; m < 3; m++) {                       /* to the end of May */
        assert_true(fixture_same(replication_contacts(&r[0], &shape, m, 0, 0),
                                 replication_contacts(&r[1], &shape, m, 0, 0), 2 * CONTACT_MEASURES));
        assert_true(fixture_same(replication_staff(&r[0], &shape, m, HOME), replication_staff(&r[1], &shape, m, HOME),
                                 STAFF_MEASURES));
    }
    assert_true(fixture_contacts(&shape, &r[0], 3, 4, PROVIDER, 0, CONTACTS_ANSWERED)
                > fixture_contacts(&shape, &r[1], 3, 4, PROVIDER, 0, CONTACTS_ANSWERED));
    assert_true(fixture_contacts(&shape, &r[0], 3, 4, PROVIDER, 0, CONTACTS_REDIALS)
                < fixture_contacts(&shape, &r[1], 3, 4, PROVIDER, 0, CONTACTS_REDIALS));
    replication_free(&r[0]), replication_free(&r[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(learning_is_what_makes_new_people_slow),
        cmocka_unit_test(learning_to_resolve_is_what_brings_repeats_in_a_move),
        cmocka_unit_test(attrition_is_what_makes_hiring),
        cmocka_unit_test(redials_and_repeats_are_what_exceeds_first_contacts),
        cmocka_unit_test(awareness_of_learning_spares_the_dip),
        cmocka_unit_test(constant_agents_work_as_the_provider_decides),
        cmocka_unit_test(variety_makes_lines),
        cmocka_unit_test(more_training_never_improves_the_first_months),
        cmocka_unit_test(slower_release_never_lowers_service),
        cmocka_unit_test(haste_and_investment_show_on_the_floor),
        cmocka_unit_test(a_later_class_changes_nothing_before_its_graduation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
