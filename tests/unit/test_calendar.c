/* The calendar against a plain array searched from end to end: same entries out, in the same order. */
#include "unit.h"

#include <stdbool.h>

#include "engine/calendar.h"
#include "math/stream.h"

enum { IDS = 600, NONE = -1 };

struct naive_entry { bool in; double at_s; long sequence; };
struct pair {
    struct calendar calendar;
    struct naive_entry entry[IDS];
    long sequence;
    int pending;
    double now_s;
    struct stream draws;
};

static void pair_init(struct pair *p, double mean_s, double now_s)
{
    *p = (struct pair){ .now_s = now_s };
    p->draws = stream_keyed((struct stream_key){ .seed = 3, .purpose = STREAM_TEST });
    calendar_init(&p->calendar, mean_s);
    calendar_reserve(&p->calendar, IDS);
    double ignored;
    assert_int_equal(calendar_take(&p->calendar, now_s, &ignored), CALENDAR_NONE);
}

static void pair_enter(struct pair *p, int id, double at_s)
{
    calendar_enter(&p->calendar, id, at_s);
    p->entry[id] = (struct naive_entry){ true, at_s, p->sequence++ };
    p->pending++;
}

static int naive_take(struct pair *p, double until_s)
{
    int best = NONE;
    for (int id = 0; id < IDS; id++) {
        const struct naive_entry *x = &p->entry[id], *y = best == NONE ? NULL : &p->entry[best];
        if (!x->in || x->at_s > until_s) continue;
        if (!y || x->at_s < y->at_s || (x->at_s <= y->at_s && x->sequence < y->sequence)) best = id;
    }
    if (best != NONE) p->entry[best].in = false, p->pending--;
    return best;
}

/* Both to until_s; every entry out must be the same. */
static void pair_take_all(struct pair *p, double until_s)
{
    for (;;) {
        double at_s = NAN;
        int wanted = naive_take(p, until_s), got = calendar_take(&p->calendar, until_s, &at_s);
        assert_int_equal(got, wanted == NONE ? CALENDAR_NONE : wanted);
        if (wanted == NONE) break;
        assert_close(at_s, p->entry[wanted].at_s, 0, 0);
        assert_int_equal(p->calendar.pending, p->pending);
    }
    p->now_s = until_s;
}

static int pair_free_id(struct pair *p)
{
    int id = (int)(stream_uniform(&p->draws) * IDS);
    while (p->entry[id].in) id = (id + 1) % IDS;
    return id;
}

/* Tides: the number pending rises from none to nearly all and falls again, several times; spans from 0 to many mean
 * times; every third one on a coarse grid, so that entries coincide. */
static void tides(double mean_s, double start_s, double longest_in_means)
{
    struct pair p;
    pair_init(&p, mean_s, start_s);
    for (int step = 0; step < 12000; step++) {
        int wanted = (int)(0.5 * (IDS - 5) * (1 - cos(step * 6.283185307179586 / 3000)));
        if (p.pending < wanted || (p.pending < IDS - 5 && stream_uniform(&p.draws) < 0.3)) {
            double span = mean_s * longest_in_means * pow(stream_uniform(&p.draws), 4);
            double at_s = step % 3 ? p.now_s + span : ceil((p.now_s + span) / mean_s) * mean_s;
            pair_enter(&p, pair_free_id(&p), at_s);
        } else {
            pair_take_all(&p, p.now_s + mean_s * stream_uniform(&p.draws) / (wanted + 1));
        }
    }
    pair_take_all(&p, p.now_s + 1e9);
    assert_int_equal(p.calendar.pending, 0);
    calendar_free(&p.calendar);
}

static void tides_come_out_in_order(void **state)
{
    (void)state;
    tides(300, 0, 8);
    tides(300, -86400.0 * 28, 8);       /* a warm-up before time 0, through 0 */
    tides(0.001, 1e8, 3);               /* years in, buckets far under a second */
    tides(300, 0, 0.5);
}

static void burst_at_one_instant_keeps_its_order(void **state)
{
    (void)state;
    struct pair p;
    pair_init(&p, 60, 0);
    for (int id = 0; id < IDS; id++) pair_enter(&p, (id * 7) % IDS, 100);      /* the buckets are laid out five times */
    for (int i = 0; i < IDS; i++) {
        double at_s;
        assert_int_equal(calendar_take(&p.calendar, 100, &at_s), (i * 7) % IDS);
    }
    calendar_free(&p.calendar);
}

static void one_entry_a_week_away(void **state)
{
    (void)state;
    struct pair p;
    pair_init(&p, 1, 0);
    pair_enter(&p, 5, 604800);
    pair_enter(&p, 6, 1e9);
    for (int day = 0; day < 10; day++) pair_take_all(&p, day * 86400.0);
    pair_enter(&p, 7, p.now_s);         /* no time at all */
    pair_take_all(&p, p.now_s);
    pair_take_all(&p, 2e9);
    calendar_free(&p.calendar);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tides_come_out_in_order),
        cmocka_unit_test(burst_at_one_instant_keeps_its_order),
        cmocka_unit_test(one_entry_a_week_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
