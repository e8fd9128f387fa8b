/* The re-runs behind `compare --split`, with a centre of its own making, linked here in place of the simulation: what
 * it costs is a plain function of price, haste and term, and whoever decides chooses a haste by price and term. */
#include "unit.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/centre.h"
#include "study/split.h"

enum { MONTHS = 6, REPLICATIONS = 3, OWN_NOISE = 8 };
static atomic_int simulated;            /* replications, of all scenarios */

struct centre { const struct scenario *scenario; struct result_shape shape; };

struct centre *centre_create(const struct scenario *scenario, const struct sampler *sampler)
{
    (void)sampler;
    struct centre *centre = memory_new(1, sizeof *centre);
    struct result_shape *shape = &centre->shape;
    centre->scenario = scenario;
    shape->months = MONTHS, shape->sites = 2, shape->queues = 1, shape->lines.count = 2;
    shape->lines.line[0] = (struct ledger_line){.party = LEDGER_CASH, .rate = 1};
    shape->lines.line[1] = (struct ledger_line){.party = LEDGER_BESIDE, .rate = 1};
    return centre;
}

void centre_destroy(struct centre *centre) { free(centre); }

const struct result_shape *centre_shape(const struct centre *centre) { return &centre->shape; }

static double haste_of(const struct scenario *s)
{
    const struct contract *c = &s->contract[0];
    const struct provider *p = &s->provider[c->site];
    return p->decides == DECIDES_AUTO ? 0.01 * c->price + 0.001 * c->term_months : p->haste;
}

/* 100 x price + 1000 x haste + 10 x term of cash, 500 x haste beside it, and noise that is common. */
bool centre_run(struct centre *centre, int replication, struct replication *out, struct centre_watch *watch)
{
    const struct scenario *s = centre->scenario;
    const struct contract *c = &s->contract[0];
    double *quantity = replication_quantity(out, &centre->shape, 0), haste = haste_of(s);
    (void)watch;
    quantity[0] = 100 * c->price + 1000 * haste + 10 * c->term_months + 7 * replication;
    quantity[1] = 500 * haste;
    if (s->run.seed == OWN_NOISE) quantity[0] += s->queues + 31 * (replication * c->price) / (1 + haste);
    if (s->provider[c->site].decides == DECIDES_AUTO) {
        replication_decide(out, &(struct decision_record){.site = c->site, .number = 0, .haste = haste, .staffing = 1});
        replication_decide(out, &(struct decision_record){.site = c->site, .number = 1, .haste = 9, .staffing = 9});
        replication_decide(out, &(struct decision_record){.site = c->site, .generation = 1, .haste = 9, .staffing = 9});
    }
    atomic_fetch_add(&simulated, 1);
    return true;
}

static struct scenario *scenario_of(const char *name, double price, int term_months, enum provider_decides decides)
{
    struct scenario *s = memory_new(1, sizeof *s);
    snprintf(s->name, sizeof s->name, "%s", name);
    s->frame.announcement = date_to_day((struct date){2027, 1, 1});
    s->frame.horizon_months = MONTHS, s->frame.interval_min = 30;
    s->run = (struct run_settings){.replications = REPLICATIONS, .seed = 7};
    s->sites = 2, s->contracts = 1;
    snprintf(s->contract[0].name, sizeof s->contract[0].name, "main");
    s->contract[0].site = 1, s->contract[0].price = price, s->contract[0].term_months = term_months;
    s->provider[1].decides = decides, s->provider[1].staffing = 1;
    return s;
}

/* Runs the study and the split; returns how many replications the split took. */
static int split_pair(struct scenario *a, struct scenario *b, struct split *split)
{
    const struct scenario *scenario[] = {a, b};
    const struct study_request request = {scenario, 2, 2, NULL, NULL};
    struct scenario_summary summary[2];
    struct text error = {0};
    assert_int_equal(study_run(&request, summary, &error), STATUS_OK);
    atomic_store(&simulated, 0);
    assert_int_equal(split_run(&request, summary, split, &error), STATUS_OK);
    for (int i = 0; i < 2; i++) summary_free(&summary[i]);
    free(a);
    free(b);
    text_free(&error);
    return atomic_load(&simulated);
}

/* a: haste 0.04 + 0.036 = 0.076, costs 400 + 76 + 360 = 836. b: 0.062; 500 + 62 + 120 = 682. b at the price of a:
 * 0.052; 400 + 52 + 120 = 572. Held to 0.076: b 596, a as it was. */
static void three_parts_when_both_decide(void **state)
{
    (void)state;
    struct split split;
    int runs = split_pair(scenario_of("a", 4, 36, DECIDES_AUTO), scenario_of("b", 5, 12, DECIDES_AUTO), &split);
    assert_close(split.cash.whole.mean, 682 - 836, 1e-12, 0);
    assert_close(split.cash.price.mean, 682 - 572, 1e-12, 0);
    assert_close(split.cash.retenders.mean, 596 - 836, 1e-12, 0);
    assert_close(split.cash.decisions.mean, (572 - 836) - (596 - 836), 1e-10, 0);
    assert_close(split.cash.whole.half_width_95, 0, 0, 1e-9);   /* the noise is common to all runs */
    /* Beside cash: 38 and 31; at the price of a 26; at common decisions equal. */
    assert_close(split.with_customer_value.price.mean, 110 + 5, 1e-12, 0);
    assert_close(split.with_customer_value.retenders.mean, -240, 1e-12, 0);
    assert_close(split.with_customer_value.whole.mean, -154 - 7, 1e-12, 0);
    assert_int_equal(runs, 3 * REPLICATIONS);
}

/* Also where replications differ, in each by its own amount, and the files in more than their contracts: what neither
 * price nor decisions bring about is all else. */
static void the_parts_add_up(void **state)
{
    (void)state;
    for (int decides = DECIDES_FIXED; decides <= DECIDES_AUTO; decides++) {
        struct split split;
        struct scenario *a = scenario_of("a", 4, 36, DECIDES_AUTO), *b = scenario_of("b", 5.3, 12, decides);
        a->run.seed = b->run.seed = OWN_NOISE;
        b->queues = 100;                                        /* a hundred euros that are nobody's */
        b->provider[1].haste = 0.03;
        split_pair(a, b, &split);
        const struct split_parts *both[] = {&split.cash, &split.with_customer_value};
        for (int i = 0; i < 2; i++) {
            const struct split_parts *p = both[i];
            assert_close(p->price.mean + p->decisions.mean + p->retenders.mean, p->whole.mean, 1e-12, 1e-9);
            assert_true(p->whole.half_width_95 > 1 && p->price.half_width_95 > 1);
        }
        assert_close(split.cash.retenders.mean, 10 * (12 - 36) + 100, 1e-9, 0);
    }
}

static void nothing_is_run_twice(void **state)
{
    (void)state;
    struct split split;
    int runs = split_pair(scenario_of("a", 4, 36, DECIDES_FIXED), scenario_of("b", 4, 12, DECIDES_FIXED), &split);
    assert_int_equal(runs, 0);
    assert_close(split.cash.price.mean, 0, 0, 0);
    assert_close(split.cash.decisions.mean, 0, 0, 0);
    assert_close(split.cash.retenders.mean, -240, 1e-12, 0);
    runs = split_pair(scenario_of("a", 4, 36, DECIDES_FIXED), scenario_of("b", 5, 36, DECIDES_FIXED), &split);
    assert_int_equal(runs, REPLICATIONS);
    assert_close(split.cash.price.mean, 100, 1e-12, 0);
    assert_close(split.cash.retenders.mean, 0, 0, 0);
}

/* One who decides beside one whose haste is stated, at the same price and term: the difference is decisions. */
static void a_decision_against_a_stated_one(void **state)
{
    (void)state;
    struct split split;
    split_pair(scenario_of("a", 4, 36, DECIDES_FIXED), scenario_of("b", 4, 36, DECIDES_AUTO), &split);
    assert_close(split.cash.decisions.mean, 76, 1e-12, 0);
    assert_close(split.cash.retenders.mean, 0, 0, 0);
}

static void contracts_are_matched_by_name(void **state)
{
    (void)state;
    struct scenario *a = scenario_of("a", 4, 36, DECIDES_FIXED), *b = scenario_of("b", 5, 36, DECIDES_FIXED);
    struct text why = {0};
    assert_true(split_is_possible(a, b, &why));
    memcpy(b->contract[0].name, "sole", 5);
    assert_true(split_is_possible(a, b, &why));                 /* one each: no choice */
    a->contracts = 2, a->contract[1] = a->contract[0], a->contract[1].price = 6;
    memcpy(a->contract[1].name, "next", 5);
    assert_false(split_is_possible(a, b, &why));
    assert_string_equal(text_chars(&why), "--split: contract sole of b has no counterpart in a; give contracts that "
                                          "correspond the same name");
    memcpy(b->contract[0].name, "next", 5);
    split_take_price(b, a);
    assert_close(b->contract[0].price, 6, 0, 0);
    text_clear(&why);
    b->contracts = 0;
    assert_false(split_is_possible(a, b, &why));
    assert_memory_equal(text_chars(&why), "--split: b has no contract", 26);
    text_free(&why);
    free(a);
    free(b);
}

/* The whole price goes over, bands and gain share included; what the service is worth stays. */
static void a_price_is_more_than_a_figure(void **state)
{
    (void)state;
    struct scenario *a = scenario_of("a", 4, 36, DECIDES_FIXED), *b = scenario_of("b", 5, 12, DECIDES_FIXED);
    a->contracts = 2, a->contract[1] = a->contract[0];
    memcpy(a->contract[0].name, "next", 5);
    a->contract[1].price_model = PRICE_PER_MINUTE, a->contract[1].gain_share = 0.3;
    a->contract[1].at_risk_cap = 0.2, b->contract[0].at_risk_cap = 0.1;
    a->bands = 3;
    a->band[0] = (struct band){"other", 0, 0, SCENARIO_OFF, 0.5};
    a->band[1] = (struct band){"low", 1, 0, 1, 1};
    a->band[2] = (struct band){"high", 1, 1, SCENARIO_OFF, 0.9};
    b->bands = 1;
    split_take_price(b, a);
    assert_int_equal(b->contract[0].price_model, PRICE_PER_MINUTE);
    assert_close(b->contract[0].gain_share, 0.3, 0, 0);
    assert_close(b->contract[0].at_risk_cap, 0.1, 0, 0);
    assert_int_equal(b->contract[0].term_months, 12);
    assert_int_equal(b->bands, 2);
    assert_string_equal(b->band[0].name, "low");
    assert_close(b->band[1].price_factor, 0.9, 0, 0);
    assert_int_equal(b->band[1].contract, 0);
    free(a);
    free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_parts_when_both_decide),
        cmocka_unit_test(the_parts_add_up),
        cmocka_unit_test(nothing_is_run_twice),
        cmocka_unit_test(a_decision_against_a_stated_one),
        cmocka_unit_test(a_price_is_more_than_a_figure),
        cmocka_unit_test(contracts_are_matched_by_name),
    };
    return cmocka_run_group_tests_name("split", tests, NULL, NULL);
}
