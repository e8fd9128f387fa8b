/* Expected volume, as it is and as it can be known: events day by day by hand, and the share that is first contacts. */
#include "unit.h"

#include "centre_fixture.h"
#include "model/volume.h"

static int32_t day_of(int month, int day) { return fixture_day(2027, month, day); }

/* ---- events ---- */

static struct event an_event(int32_t date, double factor, int ramp, int days, int decay)
{
    return (struct event){ .date = date, .factor = factor, .ramp_days = ramp, .days = days, .decay_days = decay };
}

static void assert_factors(const struct event *e, const double *expected, int count)
{
    assert_close(volume_event_factor(e, e->date - 1), 1, 0, 0);
    for (int d = 0; d < count; d++) assert_close(volume_event_factor(e, e->date + d), expected[d], 1e-12, 0);
}

/* Three days up, two on top, one day down: quarters of the way, the peak, half-way back. */
static void an_event_is_a_trapezoid(void **state)
{
    (void)state;
    struct event up = an_event(day_of(5, 3), 1.8, 3, 2, 1);
    assert_factors(&up, (double[]){ 1.2, 1.4, 1.6, 1.8, 1.8, 1.4, 1, 1 }, 8);
    struct event down = an_event(day_of(5, 3), 0.2, 1, 1, 3);
    assert_factors(&down, (double[]){ 0.6, 0.2, 0.4, 0.6, 0.8, 1, 1 }, 7);
}

static void an_event_without_an_end_stays(void **state)
{
    (void)state;
    struct event step = an_event(day_of(5, 3), 0.4, 0, 0, 0);
    assert_factors(&step, (double[]){ 0.4, 0.4, 0.4 }, 3);
    assert_close(volume_event_factor(&step, day_of(5, 3) + 5000), 0.4, 0, 0);
    struct event spike = an_event(day_of(5, 3), 3, 0, 0, 1);            /* no day on top, one on the way down */
    assert_factors(&spike, (double[]){ 2, 1, 1 }, 3);
    struct event once = an_event(day_of(5, 3), 3, 0, 1, 0);
    assert_factors(&once, (double[]){ 3, 1 }, 2);
}

/* ---- first contacts ---- */

/* By a sum over attempts: each offered contact calls again with probability a rho, or (1 - a) r (1 - f). */
static double offered_per_first(double r, double f, double rho, double a)
{
    double again = a * rho + (1 - a) * r * (1 - f), sum = 0, left = 1;
    for (int attempt = 0; attempt < 2000; attempt++) sum += left, left *= again;
    return sum;
}

/* The design's product leaves out the product of two small numbers: exact when either is off, close when both are. */
static void first_share_is_the_stated_product(void **state)
{
    (void)state;
    assert_close(volume_first_share(0.85, 0.74, 0.5, 0.03), (1 - 0.85 * 0.26) * (1 - 0.015), 1e-12, 0);
    assert_close(volume_first_share(0.85, 0.74, 0, 0), 1 / offered_per_first(0.85, 0.74, 0, 0), 1e-9, 0);
    assert_close(volume_first_share(0, 0.74, 0.5, 0.04), 1 / offered_per_first(0, 0.74, 0.5, 0.04), 1e-9, 0);
    assert_close(volume_first_share(0.85, 0.74, 0.5, 0.04), 1 / offered_per_first(0.85, 0.74, 0.5, 0.04), 0.01, 0);
    assert_close(volume_first_share(1, 0, 1, 0), 0, 0, 1e-15);
}

/* ---- tables ---- */

struct tables { struct scenario *scenario; struct timeline timeline; struct volume volume; };

static struct scenario *flat(double contacts)
{
    struct scenario *s = fixture_begin(1, 12);
    fixture_plain(fixture_queue(s, "calls", contacts, 300));
    s->queue[0].volume_counts = COUNTS_FIRST;
    fixture_site(s, "inhouse", SITE_INHOUSE);
    return s;
}

static struct tables *fill(struct scenario *s)
{
    struct tables *t = memory_new(1, sizeof *t);
    scenario_complete(s, NULL);
    t->scenario = s;
    timeline_init(&t->timeline, &s->frame);
    volume_init(&t->volume, s, &t->timeline, -56, 140);
    return t;
}

static void drop(struct tables *t)
{
    volume_free(&t->volume);
    free(t->scenario);
    free(t);
}

static double sum_of_year(const struct tables *t, int queue)
{
    double sum = 0;
    for (int day = t->timeline.announcement_day; day < t->timeline.days; day++)
        sum += volume_true(&t->volume, queue, day);
    return sum;
}

/* The year from the announcement adds up to contacts_per_year, whatever the profiles and closed days. */
static void a_year_adds_up(void **state)
{
    (void)state;
    struct scenario *s = flat(50000);
    struct queue *q = &s->queue[0];
    q->month_profile.count = 12, q->weekday_profile.count = 7;
    for (int i = 0; i < 12; i++) q->month_profile.value[i] = 1 + i % 5;
    for (int i = 0; i < 7; i++) q->weekday_profile.value[i] = 7 - i;
    s->frame.closed[s->frame.closed_count++] = day_of(5, 5);
    s->frame.closed[s->frame.closed_count++] = day_of(12, 24);
    struct tables *t = fill(s);
    assert_close(sum_of_year(t, 0), 50000, 1e-9, 0);
    int monday = day_of(6, 7) - t->timeline.first_day;
    assert_close(volume_true(&t->volume, 0, monday) / volume_true(&t->volume, 0, monday + 1), 7.0 / 6, 1e-12, 0);
    assert_true(volume_true(&t->volume, 0, monday + 5) == 0);           /* Saturday */
    assert_true(volume_true(&t->volume, 0, day_of(5, 5) - t->timeline.first_day) == 0);
    drop(t);
}

/* A year of 365.25 days grows by the rate; 52 weeks of it by a little less. */
static void growth_is_compound(void **state)
{
    (void)state;
    struct scenario *s = flat(50000);
    s->queue[0].growth_per_year = 0.1;
    s->frame.horizon_months = 26;
    struct tables *t = fill(s);
    int monday = day_of(6, 7) - t->timeline.first_day;
    double now = volume_true(&t->volume, 0, monday), later = volume_true(&t->volume, 0, monday + 364);
    assert_close(later / now, pow(1.1, 364 / 365.25), 1e-9, 0);
    drop(t);
}

static void offered_volume_is_brought_back_to_first_contacts(void **state)
{
    (void)state;
    struct scenario *s = flat(50000), *offered = flat(50000);
    struct scenario *both[2] = { s, offered };
    for (int i = 0; i < 2; i++)
        both[i]->queue[0].redial_probability = 0.5, both[i]->queue[0].repeat_probability = 0.85;
    offered->queue[0].volume_counts = COUNTS_OFFERED;
    struct tables *a = fill(s), *b = fill(offered);
    const struct volume_queue *v = &b->volume.queue[0];
    double share = volume_first_share(0.85, v->resolution, 0.5, v->abandonment);
    assert_close(v->offered_ratio, 1 / share, 1e-12, 0);
    assert_close(sum_of_year(b, 0), share * 50000, 1e-9, 0);
    assert_close(sum_of_year(a, 0), 50000, 1e-9, 0);
    assert_true(v->resolution > 0.56 && v->resolution < 0.74);          /* between the new and the proficient */
    assert_true(v->abandonment > 0 && v->abandonment < 0.1);
    drop(a);
    drop(b);
}

/* Told 30 days ahead: known from that day on. Not told: never known, however far it is past. */
static void planners_know_an_event_from_its_announcement(void **state)
{
    (void)state;
    for (int told = 0; told <= 30; told += 30) {
        struct scenario *s = flat(50000);
        s->event[s->events++] = an_event(day_of(9, 6), 2, 0, 0, 0);
        s->event[0].touches[0] = true, s->event[0].announced_days = told;
        struct tables *t = fill(s);
        int day = day_of(9, 6) - t->timeline.first_day;
        double plain = volume_known(&t->volume, 0, day, day - 31);
        assert_close(volume_true(&t->volume, 0, day), 2 * plain, 1e-12, 0);
        assert_close(volume_true(&t->volume, 0, day - 7), plain, 1e-12, 0);
        assert_close(volume_known(&t->volume, 0, day, day - 30), told ? 2 * plain : plain, 1e-12, 0);
        assert_close(volume_known(&t->volume, 0, day, day + 30), told ? 2 * plain : plain, 1e-12, 0);
        /* who agrees a forecast has seen it the day after */
        assert_close(volume_seen(&t->volume, 0, day, day - 31), plain, 1e-12, 0);
        assert_close(volume_seen(&t->volume, 0, day, day), told ? 2 * plain : plain, 1e-12, 0);
        assert_close(volume_seen(&t->volume, 0, day, day + 1), 2 * plain, 1e-12, 0);
        drop(t);
    }
}

static void events_multiply_and_touch_their_queues_only(void **state)
{
    (void)state;
    struct scenario *s = flat(50000);
    fixture_plain(fixture_queue(s, "other", 50000, 300));
    s->queue[1].volume_counts = COUNTS_FIRST;
    for (int e = 0; e < 2; e++) {
        s->event[s->events++] = an_event(day_of(9, 6), e ? 0.5 : 3, 0, 0, 0);
        s->event[e].touches[0] = true;
    }
    struct tables *t = fill(s);
    int day = day_of(9, 6) - t->timeline.first_day;
    assert_close(volume_true(&t->volume, 0, day) / volume_true(&t->volume, 1, day), 1.5, 1e-12, 0);
    drop(t);
}

/* Plans look past the tables: the nearest same weekday inside answers, before and behind. */
static void outside_the_tables_the_same_weekday_answers(void **state)
{
    (void)state;
    struct scenario *s = flat(50000);
    s->queue[0].weekday_profile.count = 7;
    for (int i = 0; i < 7; i++) s->queue[0].weekday_profile.value[i] = 7 - i;
    struct tables *t = fill(s);
    int end = t->timeline.days + 140;
    for (int day = 0; day < 21; day++) {
        assert_true(volume_true(&t->volume, 0, end + day) == volume_true(&t->volume, 0, end - 7 + day % 7));
        assert_true(volume_true(&t->volume, 0, -56 - 21 + day) == volume_true(&t->volume, 0, -56 + day % 7));
    }
    drop(t);
}

/* ---- steady people ---- */

/* Without attrition everybody has been there for a career: proficient, but for a percent of it. */
static void steady_people_are_between_new_and_proficient(void **state)
{
    (void)state;
    struct scenario *s = flat(1000);
    struct site *site = &s->site[0];
    struct steady_people usual = volume_steady_people(site);
    assert_true(usual.pace > 1 && usual.pace < site->start_factor);
    site->attrition_90d = site->attrition_year1 = site->attrition_later = 4;
    struct steady_people restless = volume_steady_people(site);
    assert_true(restless.pace > usual.pace && restless.resolution_share < usual.resolution_share);
    /* constant hazard x, exponential learning with rate y a day: the mean gap left is x / (x + y) */
    double a = 4 / 365.0, b = site->contract_hours_per_week / 7 * (1 - site->shrinkage_absence)
        * (1 - site->offphone_share) / site->learning_hours;
    assert_close(restless.pace, 1 + (site->start_factor - 1) * a / (a + b), 0.005, 0);     /* days are summed by twos */
    site->attrition_90d = site->attrition_year1 = site->attrition_later = 0;
    struct steady_people settled = volume_steady_people(site);
    assert_close(settled.pace, 1, 0.01, 0);
    assert_close(settled.resolution_share, site->fcr_proficient, 0.01, 0);
    site->handle_time_factor = 1.3;
    assert_close(volume_steady_people(site).pace, 1.3 * settled.pace, 1e-12, 0);
    free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_event_is_a_trapezoid),
        cmocka_unit_test(an_event_without_an_end_stays),
        cmocka_unit_test(first_share_is_the_stated_product),
        cmocka_unit_test(a_year_adds_up),
        cmocka_unit_test(growth_is_compound),
        cmocka_unit_test(offered_volume_is_brought_back_to_first_contacts),
        cmocka_unit_test(planners_know_an_event_from_its_announcement),
        cmocka_unit_test(events_multiply_and_touch_their_queues_only),
        cmocka_unit_test(outside_the_tables_the_same_weekday_answers),
        cmocka_unit_test(steady_people_are_between_new_and_proficient),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
