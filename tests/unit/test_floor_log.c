/* Log replay: a busy day is dumped as text, and a separate small checker, which knows nothing but that text, derives
 * again that the line was first come first served, that the agent idle longest went first, that nobody waited beside an
 * idle agent, that each abandoned at his own deadline, and how long agents worked on after signing off. */
#include "unit.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/floor.h"
#include "math/sampler.h"
#include "math/stream.h"

enum { AGENTS = 14, CONTACTS = 2400, SHIFTS = 2, DAY_S = 36000 };
static const double HANDLE_S = 200;

/* ---- the day and its dump ----
 * "arrive n at deadline", "on a at", "off a at", "answer n a at end", "leave n at closing" */

struct day { FILE *log; struct floor *floor; };

static void log_answered(void *self, const struct contact *c, int32_t agent, double at_s, double handle_s)
{
    struct day *d = self;
    fprintf(d->log, "answer %u %d %.17g %.17g\n", (unsigned)c->n, (int)agent, at_s, at_s + handle_s);
}

static void log_abandoned(void *self, const struct contact *c, double at_s, bool closing)
{
    struct day *d = self;
    fprintf(d->log, "leave %u %.17g %d\n", (unsigned)c->n, at_s, closing);
}

struct duty { double at_s; int agent; bool on; };

static int by_time(const void *a, const void *b)
{
    double x = ((const struct duty *)a)->at_s, y = ((const struct duty *)b)->at_s;
    return (x > y) - (x < y);
}

/* Everyone comes and goes SHIFTS times at odd moments. */
static void duties_draw(struct duty *duty, struct stream *draws)
{
    int count = 0;
    for (int a = 0; a < AGENTS; a++) {
        double at_s = 0, span_s = (double)DAY_S / SHIFTS;
        for (int k = 0; k < SHIFTS; k++, at_s += span_s) {
            duty[count++] = (struct duty){ at_s + 0.2 * span_s * stream_uniform(draws), a, true };
            duty[count++] = (struct duty){ at_s + (0.8 + 0.2 * stream_uniform(draws)) * span_s, a, false };
        }
    }
    qsort(duty, (size_t)count, sizeof *duty, by_time);
}

static void duty_begin(struct day *d, const struct duty *duty)
{
    fprintf(d->log, "%s %d %.17g\n", duty->on ? "on" : "off", duty->agent, duty->at_s);
    (duty->on ? floor_sign_on : floor_sign_off)(d->floor, duty->agent, duty->at_s);
}

static struct floor_time day_dump(FILE *log)
{
    struct sampler sampler;
    struct stream draws = stream_keyed((struct stream_key){ .seed = 5, .purpose = STREAM_TEST });
    struct duty duty[2 * SHIFTS * AGENTS];
    struct floor_pool_plan pool = { .priority = { 5 }, .capacity = { -1 } };
    struct floor_plan plan = { 1, 1, &pool, HANDLE_S, NULL };
    struct day d = { .log = log };
    d.floor = floor_create(&plan, (struct floor_listener){ &d, log_answered, log_abandoned });
    sampler_init(&sampler);
    for (int a = 0; a < AGENTS; a++) floor_agent_add(d.floor, 0);
    duties_draw(duty, &draws);
    double at_s = 0;
    int next = 0;
    for (unsigned n = 0; n < CONTACTS; n++) {
        at_s += 0.95 * DAY_S / CONTACTS * sampler_exponential(&sampler, &draws);
        for (; next < 2 * SHIFTS * AGENTS && duty[next].at_s <= at_s; next++) duty_begin(&d, &duty[next]);
        struct contact c = { .arrived_s = at_s, .n = n, .booking = FLOOR_NONE };
        c.work_s = HANDLE_S * sampler_exponential(&sampler, &draws);
        c.deadline_s = at_s + 90 * sampler_exponential(&sampler, &draws);
        floor_advance(d.floor, at_s);   /* what happened before the arrival is dumped before it */
        fprintf(log, "arrive %u %.17g %.17g\n", n, at_s, c.deadline_s);
        floor_offer(d.floor, 0, &c);
    }
    for (; next < 2 * SHIFTS * AGENTS; next++) duty_begin(&d, &duty[next]);
    floor_close(d.floor, duty[next - 1].at_s + 1);
    floor_settle(d.floor, 3 * DAY_S);
    struct floor_time time = floor_take_time(d.floor, 0);
    floor_destroy(d.floor);
    return time;
}

/* ---- the checker: reads the text, knows no engine ---- */

struct customer { double arrived_s, deadline_s, answered_s, left_s, end_s; int agent, order; bool closing; };
struct spell { double from_s, to_s; };
struct record {
    struct customer customer[CONTACTS];
    int customers, answers;
    int by_answer[CONTACTS];            /* customers in order of answering */
    struct spell duty[AGENTS][SHIFTS];
    int duties[AGENTS];
};

static bool record_read(struct record *r, FILE *log)
{
    char kind[16], line[256];
    memset(r, 0, sizeof *r);
    for (int i = 0; i < CONTACTS; i++) r->customer[i] = (struct customer){ .answered_s = NAN, .left_s = NAN };
    while (fgets(line, sizeof line, log)) {
        int x = 0, y = 0, z = 0;
        double s = 0, t = 0;
        if (sscanf(line, "%15s %d", kind, &x) != 2) return false;
        struct customer *c = &r->customer[x];
        if (sscanf(line, "arrive %*d %lf %lf", &s, &t) == 2) c->arrived_s = s, c->deadline_s = t, r->customers++;
        else if (sscanf(line, "answer %*d %d %lf %lf", &y, &s, &t) == 3) {
            c->answered_s = s, c->end_s = t, c->agent = y, c->order = r->answers;
            r->by_answer[r->answers++] = x;
        } else if (sscanf(line, "leave %*d %lf %d", &s, &z) == 2) c->left_s = s, c->closing = z != 0;
        else if (sscanf(line, "on %*d %lf", &s) == 1) r->duty[x][r->duties[x]].from_s = s;
        else if (sscanf(line, "off %*d %lf", &s) == 1) r->duty[x][r->duties[x]++].to_s = s;
        else return false;
    }
    return true;
}

static bool same(double a, double b) { return fabs(a - b) <= 0; }

/* When the agent last became free before his answer number `order`: end of the contact before or sign-on, whichever is
 * later; NAN if he is not on, or is still busy, at at_s. */
static double free_since(const struct record *r, int agent, double at_s, int order)
{
    double since = NAN, busy_until = -1;
    for (int k = 0; k < r->duties[agent]; k++)
        if (r->duty[agent][k].from_s <= at_s && at_s < r->duty[agent][k].to_s) since = r->duty[agent][k].from_s;
    for (int i = 0; i < order; i++) {
        const struct customer *c = &r->customer[r->by_answer[i]];
        if (c->agent == agent && c->end_s > busy_until) busy_until = c->end_s;
    }
    return busy_until > at_s ? NAN : fmax(since, busy_until > since ? busy_until : since);
}

static const char *check_customer(const struct record *r, int n)
{
    const struct customer *c = &r->customer[n];
    if (isnan(c->answered_s) == isnan(c->left_s)) return "has not exactly one fate";
    if (!isnan(c->left_s) && !c->closing && !same(c->left_s, c->deadline_s)) return "did not leave at the deadline";
    if (!isnan(c->left_s) && c->closing && c->left_s > c->deadline_s) return "left at closing after the deadline";
    if (!isnan(c->left_s)) return NULL;
    bool at_once = same(c->answered_s, c->arrived_s);
    if (!at_once && c->answered_s >= c->deadline_s) return "was answered after the deadline";
    double since = free_since(r, c->agent, c->answered_s, c->order);
    if (isnan(since)) return "was answered by an agent who was not free";
    if (!at_once && !same(since, c->answered_s)) return "waited beside an idle agent";
    for (int m = 0; m < n; m++) {       /* all who came before must be gone by now, this instant included */
        const struct customer *before = &r->customer[m];
        double gone_s = isnan(before->left_s) ? before->answered_s : before->left_s;
        if (gone_s > c->answered_s) return "overtook another";
    }
    for (int a = 0; at_once && a < AGENTS; a++) {
        double other = free_since(r, a, c->answered_s, c->order);
        if (a != c->agent && !isnan(other) && other < since) return "was not given to the agent idle longest";
    }
    return NULL;
}

static const char *record_check(const struct record *r, int *who)
{
    for (*who = 0; *who < r->customers; ++*who) {
        const char *wrong = check_customer(r, *who);
        if (wrong) return wrong;
    }
    return NULL;
}

static struct floor_time record_time(const struct record *r)
{
    struct floor_time t = { 0 };
    for (int a = 0; a < AGENTS; a++)
        for (int k = 0; k < r->duties[a]; k++) t.signed_on_s += r->duty[a][k].to_s - r->duty[a][k].from_s;
    for (int i = 0; i < r->answers; i++) {
        const struct customer *c = &r->customer[r->by_answer[i]];
        t.handling_s += c->end_s - c->answered_s;
        double off_s = c->answered_s, on_again_s = INFINITY;    /* of the duty it began in; of the next one */
        for (int k = 0; k < r->duties[c->agent]; k++) {
            const struct spell *duty = &r->duty[c->agent][k];
            if (duty->from_s <= c->answered_s) off_s = duty->to_s;
            else on_again_s = fmin(on_again_s, duty->from_s);
        }
        if (c->end_s > off_s) t.overrun_s += fmin(c->end_s, on_again_s) - off_s;
    }
    t.idle_s = t.signed_on_s + t.overrun_s - t.handling_s;
    return t;
}

static void a_day_is_derived_again_from_its_log(void **state)
{
    (void)state;
    struct record *r = test_malloc(sizeof *r);
    FILE *log = tmpfile();
    assert_non_null(log);
    struct floor_time told = day_dump(log);
    rewind(log);
    assert_true(record_read(r, log));
    assert_int_equal(r->customers, CONTACTS);
    int who, waited = 0;
    const char *wrong = record_check(r, &who);
    if (wrong) print_error("customer %d %s\n", who, wrong);
    assert_null(wrong);
    for (int n = 0; n < CONTACTS; n++) waited += r->customer[n].answered_s > r->customer[n].arrived_s;
    assert_true(waited > 200 && CONTACTS - r->answers > 50);    /* the day was busy enough to prove something */
    struct floor_time derived = record_time(r);
    assert_true(derived.overrun_s > 100);
    assert_close(told.signed_on_s, derived.signed_on_s, 1e-10, 0);
    assert_close(told.overrun_s, derived.overrun_s, 1e-8, 0);
    assert_close(told.handling_s, derived.handling_s, 1e-10, 0);
    assert_close(told.idle_s, derived.idle_s, 1e-8, 0);
    fclose(log);
    test_free(r);
}

/* ---- the checker bites ---- */

static bool waited(const struct customer *c) { return c->answered_s > c->arrived_s; }

/* Each spoils the record in one point near customer n; false: that point is not to be found there. */
static bool spoil_order(struct record *r, int n)
{
    struct customer *a = &r->customer[n], *b = &r->customer[n + 1], keep = *a;
    if (!waited(a) || !waited(b) || same(a->answered_s, b->answered_s) || b->arrived_s > a->answered_s) return false;
    if (a->deadline_s <= b->answered_s) return false;
    a->answered_s = b->answered_s, a->end_s = b->end_s, a->agent = b->agent, a->order = b->order;
    b->answered_s = keep.answered_s, b->end_s = keep.end_s, b->agent = keep.agent, b->order = keep.order;
    r->by_answer[a->order] = n, r->by_answer[b->order] = n + 1;
    return true;
}

static bool spoil_agent(struct record *r, int n)
{
    struct customer *c = &r->customer[n];
    if (!same(c->answered_s, c->arrived_s)) return false;
    double since = free_since(r, c->agent, c->answered_s, c->order);
    for (int a = 0; a < AGENTS; a++)
        if (free_since(r, a, c->answered_s, c->order) > since) {
            c->agent = a;
            return true;
        }
    return false;
}

static bool spoil_deadline(struct record *r, int n)
{
    struct customer *c = &r->customer[n];
    if (isnan(c->left_s) || c->closing) return false;
    c->left_s += 1e-9 * c->left_s;
    return true;
}

static bool spoil_wait(struct record *r, int n)
{
    struct customer *c = &r->customer[n];
    if (!same(c->answered_s, c->arrived_s) || c->deadline_s < c->answered_s + 1) return false;
    c->answered_s += 0.5, c->end_s += 0.5;
    return true;
}

static void spoiled_logs_are_found_out(void **state)
{
    (void)state;
    bool (*const spoil[])(struct record *, int) = { spoil_order, spoil_agent, spoil_deadline, spoil_wait };
    struct record *r = test_malloc(sizeof *r);
    FILE *log = tmpfile();
    assert_non_null(log);
    day_dump(log);
    for (size_t i = 0; i < sizeof spoil / sizeof *spoil; i++) {
        int n = CONTACTS / 3, who;
        rewind(log);
        assert_true(record_read(r, log));
        while (n < CONTACTS - 1 && !spoil[i](r, n)) n++;
        assert_true(n < CONTACTS - 1);
        if (!record_check(r, &who)) print_error("spoil %zu went unnoticed\n", i);
        assert_non_null(record_check(r, &who));
    }
    fclose(log);
    test_free(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_derived_again_from_its_log),
        cmocka_unit_test(spoiled_logs_are_found_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
