/* Two invented scenarios with summaries of 30 replications, 63 months, two queues and three sites: for the workbook's
 * tests, without the model. Quantities are drawn so that contacts and heads balance; nothing here is a forecast. */
#ifndef TESTS_WORKBOOK_FIXTURE_H
#define TESTS_WORKBOOK_FIXTURE_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "math/stream.h"
#include "report/workbook.h"
#include "scenario/keys.h"

enum { FIXTURE_MONTHS = 63, FIXTURE_BASELINE = 3, FIXTURE_SITES = 3, FIXTURE_QUEUES = 2 };

struct fixture_line {
    const char *key, *label, *unit;
    enum ledger_party party;
    enum ledger_category category;
    double sign;
    const char *instance[2], *name[2];
    const char *growth_instance, *growth_name;
    double level; /* quantity a month before the move, when driven by the in-house share; or by the provider's */
    enum { BY_INHOUSE, BY_PROVIDER, BY_MOVE, BY_END, BY_LOSS } by;
};

#define INHOUSE_WAGE {"site:inhouse", NULL}, {"wage_per_paid_hour", NULL}, "site:inhouse", "wage_growth"
#define PROVIDER_WAGE {"site:provider", NULL}, {"wage_per_paid_hour", NULL}, "site:provider", "wage_growth"
#define PRICE {"contract:main", NULL}, {"price", NULL}, "contract:main", "indexation_per_year"
#define ONE(instance, name) {instance, NULL}, {name, NULL}, NULL, NULL

static const struct fixture_line fixture_lines[] = {
    {"inhouse_wages", "In-house wages", "paid hours", LEDGER_CASH, CATEGORY_INHOUSE, 1, INHOUSE_WAGE, 14000,
     BY_INHOUSE},
    {"inhouse_overhead",
     "In-house overhead",
     "paid hours",
     LEDGER_CASH,
     CATEGORY_INHOUSE,
     1,
     {"site:inhouse", NULL},
     {"overhead_per_paid_hour", NULL},
     "site:inhouse",
     "wage_growth",
     14400,
     BY_INHOUSE},
    {"inhouse_training", "In-house training", "paid hours", LEDGER_CASH, CATEGORY_INHOUSE, 1, INHOUSE_WAGE, 400,
     BY_INHOUSE},
    {"seats", "Seats in use", "seat-months", LEDGER_CASH, CATEGORY_INHOUSE, 1, ONE("reduction", "seat_per_month"),
     105, BY_INHOUSE},
    {"ict", "ICT of seats in use", "seat-months", LEDGER_CASH, CATEGORY_INHOUSE, 1,
     ONE("reduction", "ict_per_seat_month"), 105, BY_INHOUSE},
    {"seats_stranded", "Empty seats", "seat-months", LEDGER_CASH, CATEGORY_WIND_DOWN, 1,
     ONE("reduction", "seat_per_month"), 22, BY_MOVE},
    {"severance",
     "Severance",
     "leavers",
     LEDGER_CASH,
     CATEGORY_WIND_DOWN,
     1,
     {"reduction", NULL},
     {"severance_per_fte", NULL},
     "site:inhouse",
     "wage_growth",
     6,
     BY_MOVE},
    {"retention",
     "Retention bonus",
     "paid hours",
     LEDGER_CASH,
     CATEGORY_WIND_DOWN,
     1,
     {"site:inhouse", "reduction"},
     {"wage_per_paid_hour", "retention_bonus_share"},
     "site:inhouse",
     "wage_growth",
     9000,
     BY_MOVE},
    {"retained",
     "Retained organisation",
     "FTE-months",
     LEDGER_CASH,
     CATEGORY_RETAINED,
     1,
     {"costs", NULL},
     {"retained_per_fte_month", NULL},
     "site:inhouse",
     "wage_growth",
     3,
     BY_PROVIDER},
    {"provider_fee", "Provider fee", "answered contacts", LEDGER_CASH, CATEGORY_PROVIDER, 1, PRICE, 92000,
     BY_PROVIDER},
    {"top_up", "Top-up to the commitment", "units short", LEDGER_CASH, CATEGORY_PROVIDER, 1, PRICE, 350, BY_MOVE},
    {"sla_credits_speed", "SLA credits, speed", "credited units", LEDGER_CASH, CATEGORY_PROVIDER, -1, PRICE, 1900,
     BY_MOVE},
    {"transition_project", "Transition project", "projects", LEDGER_CASH, CATEGORY_TRANSITION, 1,
     ONE("costs", "transition_project"), 0.25, BY_MOVE},
    {"retender", "Re-tender", "tenders", LEDGER_CASH, CATEGORY_TRANSITION, 1, ONE("retender", "cost"), 0.6, BY_END},
    {"dual_running", "Dual running", "units", LEDGER_CASH, CATEGORY_TRANSITION, 1, PRICE, 42000, BY_END},
    {"value_billing",
     "Customer value at risk, billing",
     "lost customers",
     LEDGER_BESIDE,
     CATEGORY_CUSTOMER_VALUE,
     1,
     {"queue:billing", "queue:billing"},
     {"churn_probability", "customer_value"},
     NULL,
     NULL,
     3000,
     BY_LOSS},
    {"value_moving",
     "Customer value at risk, moving",
     "lost customers",
     LEDGER_BESIDE,
     CATEGORY_CUSTOMER_VALUE,
     1,
     {"queue:moving", "queue:moving"},
     {"churn_probability", "customer_value"},
     NULL,
     NULL,
     900,
     BY_LOSS},
    {"books_fee", "Provider: fee", "answered contacts", LEDGER_PROVIDER, CATEGORY_PROVIDER_BOOKS, 1, PRICE, 92000,
     BY_PROVIDER},
    {"books_wages", "Provider: wages", "paid hours", LEDGER_PROVIDER, CATEGORY_PROVIDER_BOOKS, -1, PROVIDER_WAGE,
     15000, BY_PROVIDER},
};
enum { FIXTURE_LINES = sizeof fixture_lines / sizeof fixture_lines[0] };

static inline void fixture_scenario(struct scenario *s, const char *name, int term_months)
{
    memset(s, 0, sizeof *s);
    snprintf(s->name, sizeof s->name, "%s", name);
    keys_fill_defaults("scenario", &s->frame, false, s);
    keys_fill_defaults("run", &s->run, false, s);
    keys_fill_defaults("reduction", &s->reduction, false, s);
    keys_fill_defaults("retender", &s->retender, false, s);
    keys_fill_defaults("costs", &s->costs, false, s);
    snprintf(s->frame.title, sizeof s->frame.title, "Energy supplier, %s", name);
    s->frame.announcement = date_to_day((struct date){2027, 4, 1});
    s->queues = 2, s->sites = 2, s->contracts = 1;
    const char *queue[] = {"billing", "moving"}, *site[] = {"inhouse", "provider"};
    for (int i = 0; i < 2; i++) {
        keys_fill_defaults("queue", &s->queue[i], false, s);
        snprintf(s->queue[i].name, NAME_BYTES, "%s", queue[i]);
        s->queue[i].contacts_per_year = i ? 300000 : 900000;
        keys_fill_defaults("site", &s->site[i], i == 0, s);
        keys_fill_defaults("provider", &s->provider[i], false, s);
        snprintf(s->site[i].name, NAME_BYTES, "%s", site[i]);
        s->site[i].kind = i ? SITE_PROVIDER : SITE_INHOUSE;
        s->site[i].wage_per_paid_hour = i ? 21 : 29;
        s->site[i].overhead_per_paid_hour = i ? 2 : 4;
    }
    keys_fill_defaults("contract", &s->contract[0], false, s);
    snprintf(s->contract[0].name, NAME_BYTES, "main");
    s->contract[0].site = 1;
    s->contract[0].covers[0] = s->contract[0].covers[1] = true;
    s->contract[0].term_months = term_months;
    s->contract[0].price = 4.7;
    s->provider[1].decides = term_months == 12 ? DECIDES_FIXED : DECIDES_AUTO;
    s->retender.cost = 120000;
    s->reduction.retention_bonus_share = 0.05;
}

static inline double fixture_key(const struct key_values *values, const char *instance, const char *name)
{
    const struct key_value *value = keys_values_find(values, instance, name);
    return value && value->is_number ? value->number : 0;
}

/* A's lines, and one of them only where `full`: scenarios need not have the same lines. */
static inline void fixture_shape(struct result_shape *shape, const struct scenario *s, bool full)
{
    struct key_values values;
    memset(shape, 0, sizeof *shape);
    keys_values(s, &values);
    snprintf(shape->name, sizeof shape->name, "%s", s->name);
    snprintf(shape->title, sizeof shape->title, "%s", s->frame.title);
    shape->first_day = date_to_day((struct date){2027, 1, 1});
    shape->months = FIXTURE_MONTHS, shape->baseline_months = FIXTURE_BASELINE;
    shape->discount_rate = s->run.discount_rate;
    shape->sites = FIXTURE_SITES, shape->queues = FIXTURE_QUEUES;
    shape->site[0] = (struct result_site){"inhouse", ROLE_INHOUSE};
    shape->site[1] = (struct result_site){"provider", ROLE_PROVIDER};
    shape->site[2] = (struct result_site){"successor", ROLE_SUCCESSOR};
    shape->queue[0] = (struct result_queue){"billing", 0, 0.8, 20};
    shape->queue[1] = (struct result_queue){"moving", 0, 0.8, 20};
    for (int i = 0; i < FIXTURE_LINES; i++) {
        const struct fixture_line *from = &fixture_lines[i];
        if (!full && from->by == BY_END) continue;
        struct ledger_line *line = &shape->lines.line[shape->lines.count++];
        snprintf(line->key, sizeof line->key, "%s", from->key);
        snprintf(line->label, sizeof line->label, "%s", from->label);
        line->unit = from->unit, line->party = from->party, line->category = from->category;
        line->sign = line->rate = from->sign;
        for (int f = 0; f < 2 && from->name[f]; f++) {
            snprintf(line->factor[f].instance, sizeof line->factor[f].instance, "%s", from->instance[f]);
            line->factor[f].key = from->name[f];
            line->rate *= fixture_key(&values, from->instance[f], from->name[f]);
        }
        if (!from->growth_name) continue;
        snprintf(line->growth.instance, sizeof line->growth.instance, "%s", from->growth_instance);
        line->growth.key = from->growth_name;
        line->growth_per_year = fixture_key(&values, from->growth_instance, from->growth_name);
    }
    keys_values_free(&values);
}

/* How far the work has moved by a month (0..1), and how disturbed the month is (0..1): bumps after moves. */
static inline double fixture_moved(int number) { return number < 4 ? 0 : number > 9 ? 0.8 : 0.8 * (number - 3) / 6.0; }
static inline double fixture_bump(int number, int at, double width)
{
    double x = (number - at) / width;
    return x * x > 1 ? 0 : (1 - x * x) * (1 - x * x);
}

static inline double fixture_disturbed(int number, int term_months)
{
    double sum = fixture_bump(number, 7, 5);
    for (int end = term_months + 4; end < 60; end += term_months) sum += 0.8 * fixture_bump(number, end, 4);
    return sum;
}

static inline void fixture_contacts(struct replication *r, const struct result_shape *shape, int month, double noise,
                                    double disturbed)
{
    double moved = fixture_moved(month - FIXTURE_BASELINE + 1);
    for (int site = 0; site < 2; site++) {
        for (int queue = 0; queue < FIXTURE_QUEUES; queue++) {
            double *c = replication_contacts(r, shape, month, site, queue);
            double share = site ? moved : 1 - moved, season = 1 + 0.12 * cos(6.28318 * month / 12);
            c[CONTACTS_OFFERED] = floor((queue ? 25000 : 75000) * season * noise * share * (1 + 0.15 * disturbed));
            c[CONTACTS_ABANDONED] = floor(c[CONTACTS_OFFERED] * (0.03 + 0.1 * disturbed * (0.5 + noise / 2)));
            c[CONTACTS_ANSWERED] = c[CONTACTS_OFFERED] - c[CONTACTS_ABANDONED];
            c[CONTACTS_FIRST] = floor(c[CONTACTS_OFFERED] * 0.77);
            c[CONTACTS_IN_TIME] =
                floor(c[CONTACTS_OFFERED] * fmin(0.97, fmax(0, (0.845 - 0.22 * disturbed) * (2 - noise))));
            c[CONTACTS_RESOLVED] = floor(c[CONTACTS_ANSWERED] * (0.73 - 0.06 * moved));
            c[CONTACTS_ANSWER_WAIT_S] = c[CONTACTS_ANSWERED] * (22 + 70 * disturbed) * noise;
            c[CONTACTS_HANDLE_S] = c[CONTACTS_ANSWERED] * 330;
        }
    }
}

static inline void fixture_staff(struct replication *r, const struct result_shape *shape, int month, double disturbed)
{
    double moved[2] = {fixture_moved(month - FIXTURE_BASELINE), fixture_moved(month - FIXTURE_BASELINE + 1)};
    for (int site = 0; site < 2; site++) {
        double *s = replication_staff(r, shape, month, site);
        double start = site ? 100 * moved[0] : 105 * (1 - moved[0]), end = site ? 100 * moved[1] : 105 * (1 - moved[1]);
        s[STAFF_START_HEADS] = start, s[STAFF_END_HEADS] = end;
        s[STAFF_LEFT] = 2.5, s[STAFF_SEVERED] = fmax(0, start - end) / 2;
        s[STAFF_HIRED] = end - start + s[STAFF_LEFT] + s[STAFF_SEVERED];
        s[STAFF_TRAINING] = site ? 4 + 25 * disturbed * moved[1] : 3;
        s[STAFF_NESTING] = site ? 2 + 8 * disturbed * moved[1] : 1;
        s[STAFF_PRODUCTIVE] = fmax(0, end - s[STAFF_TRAINING] - s[STAFF_NESTING]);
        s[STAFF_NEEDED] = end;
        s[STAFF_PAID_H] = 156 * end, s[STAFF_HANDLING_H] = 85 * end, s[STAFF_IDLE_H] = 20 * end;
        s[STAFF_SEATS_HELD] = site ? 0 : 108, s[STAFF_SEATS_USED] = site ? 0 : end;
    }
}

static inline double fixture_quantity(const struct fixture_line *line, int number, int term_months, double noise)
{
    double moved = fixture_moved(number), disturbed = fixture_disturbed(number, term_months);
    bool ended = number > 0 && number < 60 && number % term_months == 0;
    switch (line->by) {
    case BY_INHOUSE: return line->level * (1 - moved) * (1 + (noise - 1) / 3);
    case BY_PROVIDER: return line->level * moved * noise;
    case BY_MOVE: return line->level * disturbed * noise;
    case BY_END: return ended && noise > 0.97 ? line->level : 0;
    case BY_LOSS: return line->level * (disturbed * noise - 0.04);
    }
    return 0;
}

static inline void fixture_replication(struct replication *r, const struct result_shape *shape, int number,
                                       int term_months)
{
    replication_clear(r, shape);
    for (int month = 0; month < FIXTURE_MONTHS; month++) {
        struct stream stream = stream_keyed((struct stream_key){.seed = 7, .replication = (uint32_t)number,
                                                                .purpose = STREAM_TEST, .date = month});
        struct stream level =
            stream_keyed((struct stream_key){.seed = 8, .replication = (uint32_t)number, .purpose = STREAM_TEST});
        double noise = 0.9 + 0.1 * stream_uniform(&stream) + 0.1 * stream_uniform(&level);
        int at = month - FIXTURE_BASELINE + 1;
        fixture_contacts(r, shape, month, noise, fixture_disturbed(at, term_months));
        fixture_staff(r, shape, month, fixture_disturbed(at, term_months));
        double *quantity = replication_quantity(r, shape, month);
        for (int i = 0; i < shape->lines.count; i++)
            for (int j = 0; j < FIXTURE_LINES; j++)
                if (strcmp(fixture_lines[j].key, shape->lines.line[i].key) == 0)
                    quantity[i] = fixture_quantity(&fixture_lines[j], at, term_months, noise);
    }
}

/* Three decisions of a provider that decides: an investment, a review without one, and a successor in some runs. */
static inline void fixture_decide(struct replication *r, int number)
{
    struct decision_record d = {.day = 180 + number % 3, .site = 1, .investment_per_seat = 800 + 10 * (number % 5),
                                .haste = 0.05, .staffing = 1.1, .payback_months = number % 2 ? 9.5 : NAN,
                                .value_eur = 2.5e6, .runner_up_eur = 2.45e6, .bounds = BOUND_STAFFING_MOST};
    replication_decide(r, &d);
    d = (struct decision_record){.day = 545, .site = 1, .number = 1, .haste = 0.1, .staffing = 0.97,
                                 .payback_months = NAN, .value_eur = -1e5, .runner_up_eur = NAN,
                                 .bounds = BOUND_INVESTMENT_NONE | BOUND_HASTE_MOST};
    replication_decide(r, &d);
    d.day = 1280, d.generation = 1, d.number = 0;
    if (number % 2) replication_decide(r, &d);
}

/* Up to three scenarios: the second, alone in having ends within the horizon, and a third with other names. */
struct fixture {
    struct scenario *scenario[3];
    struct scenario_summary summary[3];
    struct comparison comparison[2];
    const struct scenario *scenarios[3];
    const struct scenario_summary *summaries[3];
    int count;
};

static inline void fixture_init(struct fixture *f, int count, int replications)
{
    static const struct { const char *name; int term; } cases[3] = {
        {"three-year", 36}, {"one-year", 12}, {"=1+1 & \"two\" [years]*?~ \303\251", 24}};
    memset(f, 0, sizeof *f);
    f->count = count;
    for (int i = 0; i < count; i++) {
        struct result_shape *shape = memory_new(1, sizeof *shape);
        struct replication r;
        f->scenario[i] = memory_new(1, sizeof *f->scenario[i]);
        fixture_scenario(f->scenario[i], cases[i].name, cases[i].term);
        fixture_shape(shape, f->scenario[i], i != 0);
        summary_init(&f->summary[i], shape, 1, replications);
        replication_init(&r, shape);
        for (int n = 0; n < replications; n++) {
            fixture_replication(&r, shape, n, cases[i].term);
            if (f->scenario[i]->provider[1].decides == DECIDES_AUTO) fixture_decide(&r, n);
            replication_log(&r, 90, EVENT_ANNOUNCED, "", 0);
            replication_log(&r, 200 + 7 * (n % 4), EVENT_WAVE_STARTS, "2", n % 4);
            for (int end = 90 + 30 * cases[i].term; end < 1800; end += 30 * cases[i].term)
                replication_log(&r, end, n % 2 ? EVENT_RETENDERED : EVENT_RENEWED, "main", 0);
            summary_add(&f->summary[i], &r);
        }
        summary_finish(&f->summary[i]);
        replication_free(&r);
        free(shape);
        f->scenarios[i] = f->scenario[i];
        f->summaries[i] = &f->summary[i];
    }
    for (int i = 1; i < count; i++) comparison_init(&f->comparison[i - 1], &f->summary[0], &f->summary[i]);
}

static inline void fixture_free(struct fixture *f)
{
    for (int i = 1; i < f->count; i++) comparison_free(&f->comparison[i - 1]);
    for (int i = 0; i < f->count; i++) {
        summary_free(&f->summary[i]);
        free(f->scenario[i]);
    }
}

static inline struct workbook_request fixture_request(const struct fixture *f)
{
    return (struct workbook_request){.scenario = f->scenarios, .summary = f->summaries, .scenarios = f->count,
                                     .comparison = f->count > 1 ? f->comparison : NULL, .version = "1.2.3",
                                     .language = language_find("en")};
}

#endif
