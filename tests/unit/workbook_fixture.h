/* Invented scenarios with their summaries, two queues and three sites: for the workbook's tests, without the model.
 * 63 months and readable names unless a plan says otherwise. Quantities are drawn so that contacts and heads balance;
 * nothing here is a forecast. */
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
#include "workbook_fixture_lines.h"

enum { FIXTURE_MONTHS = 63, FIXTURE_BASELINE = 3, FIXTURE_SITES = 3, FIXTURE_QUEUES = 2, FIXTURE_SCENARIOS_MAX = 8 };

struct fixture_plan {
    int count, replications;
    int horizon, baseline;              /* months from the announcement on, and before it */
    bool hard;                          /* names and titles as nobody should choose them */
    bool closed;                        /* three months without contacts and agents: the first, one amid, the last */
};

/* What sites, queues and the contract are called. A file allows letters, digits, _ and - there; a caller of the library
 * is not held to that. */
struct fixture_names { const char *plain, *hard; };
static const struct fixture_names fixture_names[] = {
    {"billing", "=HYPERLINK(\"http://x.invalid\")&A1"}, {"moving", "TAX2027"}, {"inhouse", "-1+1|cmd' /C \"<b>&amp;"},
    {"provider", "@R1C1 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xf0\x9f\x93\x9e[]:*?/\\"}, {"main", "+a\tb\nc\001]]>"}};

static inline const char *fixture_name(const char *plain, bool hard)
{
    for (size_t i = 0; hard && i < sizeof fixture_names / sizeof fixture_names[0]; i++)
        if (strcmp(fixture_names[i].plain, plain) == 0) return fixture_names[i].hard;
    return plain;
}

/* "queue:billing", or what that queue is called. */
static inline void fixture_instance(char *out, size_t bytes, const char *instance, bool hard)
{
    const char *colon = strchr(instance, ':');
    if (colon) snprintf(out, bytes, "%.*s%s", (int)(colon - instance) + 1, instance, fixture_name(colon + 1, hard));
    else snprintf(out, bytes, "%s", instance);
}

static inline void fixture_frame(struct scenario *s, const struct fixture_plan *plan, const char *name)
{
    snprintf(s->frame.title, sizeof s->frame.title, plan->hard ? "%s" : "Energy supplier, %s", name);
    s->frame.announcement = date_to_day((struct date){2027, 4, 1});
    s->frame.horizon_months = plan->horizon, s->frame.baseline_months = plan->baseline;
}

static inline void fixture_scenario(struct scenario *s, const struct fixture_plan *plan, const char *name,
                                    int term_months)
{
    memset(s, 0, sizeof *s);
    snprintf(s->name, sizeof s->name, "%s", name);
    keys_fill_defaults("scenario", &s->frame, false, s);
    keys_fill_defaults("run", &s->run, false, s);
    keys_fill_defaults("reduction", &s->reduction, false, s);
    keys_fill_defaults("retender", &s->retender, false, s);
    keys_fill_defaults("costs", &s->costs, false, s);
    fixture_frame(s, plan, name);
    s->queues = 2, s->sites = 2, s->contracts = 1;
    const char *queue[] = {"billing", "moving"}, *site[] = {"inhouse", "provider"};
    for (int i = 0; i < 2; i++) {
        keys_fill_defaults("queue", &s->queue[i], false, s);
        snprintf(s->queue[i].name, NAME_BYTES, "%s", fixture_name(queue[i], plan->hard));
        s->queue[i].contacts_per_year = i ? 300000 : 900000;
        keys_fill_defaults("site", &s->site[i], i == 0, s);
        keys_fill_defaults("provider", &s->provider[i], false, s);
        snprintf(s->site[i].name, NAME_BYTES, "%s", fixture_name(site[i], plan->hard));
        s->site[i].kind = i ? SITE_PROVIDER : SITE_INHOUSE;
        s->site[i].wage_per_paid_hour = i ? 21 : 29;
        s->site[i].overhead_per_paid_hour = i ? 2 : 4;
    }
    keys_fill_defaults("contract", &s->contract[0], false, s);
    snprintf(s->contract[0].name, NAME_BYTES, "%s", fixture_name("main", plan->hard));
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

static inline void fixture_line_add(struct ledger_lines *lines, const struct fixture_line *from,
                                    const struct key_values *values, bool hard)
{
    struct ledger_line *line = &lines->line[lines->count++];
    const char *comma = strchr(from->label, ',');
    snprintf(line->key, sizeof line->key, "%s", from->key);
    snprintf(line->label, sizeof line->label, "%s", from->label);
    if (hard && comma)          /* a queue's line bears its name */
        snprintf(line->label, sizeof line->label, "%.*s, %s", (int)(comma - from->label), from->label,
                 fixture_name(comma + 2, hard));
    line->unit = from->unit, line->party = from->party, line->category = from->category;
    line->sign = line->rate = from->sign;
    for (int f = 0; f < 2 && from->name[f]; f++) {
        fixture_instance(line->factor[f].instance, sizeof line->factor[f].instance, from->instance[f], hard);
        line->factor[f].key = from->name[f];
        line->rate *= fixture_key(values, line->factor[f].instance, from->name[f]);
    }
    if (!from->growth_name) return;
    fixture_instance(line->growth.instance, sizeof line->growth.instance, from->growth_instance, hard);
    line->growth.key = from->growth_name;
    line->growth_per_year = fixture_key(values, line->growth.instance, from->growth_name);
}

static inline void fixture_places(struct result_shape *shape, bool hard)
{
    static const enum result_site_role role[] = {ROLE_INHOUSE, ROLE_PROVIDER, ROLE_SUCCESSOR};
    static const char *const site[] = {"inhouse", "provider", "successor"}, *const queue[] = {"billing", "moving"};
    shape->sites = FIXTURE_SITES, shape->queues = FIXTURE_QUEUES;
    for (int i = 0; i < FIXTURE_SITES; i++) {
        shape->site[i].role = role[i];
        snprintf(shape->site[i].name, sizeof shape->site[i].name, "%s", fixture_name(site[i], hard));
    }
    for (int i = 0; i < FIXTURE_QUEUES; i++) {
        shape->queue[i].service_level_target = 0.8, shape->queue[i].answer_within_s = 20;
        snprintf(shape->queue[i].name, sizeof shape->queue[i].name, "%s", fixture_name(queue[i], hard));
    }
}

/* A's lines, and one of them only where `full`: scenarios need not have the same lines. */
static inline void fixture_shape(struct result_shape *shape, const struct fixture_plan *plan, const struct scenario *s,
                                 bool full)
{
    struct key_values values;
    memset(shape, 0, sizeof *shape);
    keys_values(s, &values);
    snprintf(shape->name, sizeof shape->name, "%s", s->name);
    snprintf(shape->title, sizeof shape->title, "%s", s->frame.title);
    shape->first_day = date_month_start(s->frame.announcement, -plan->baseline);
    shape->months = plan->horizon + plan->baseline, shape->baseline_months = plan->baseline;
    shape->discount_rate = s->run.discount_rate;
    fixture_places(shape, plan->hard);
    for (int i = 0; i < FIXTURE_LINES; i++)
        if (full || fixture_lines[i].by != BY_END)
            fixture_line_add(&shape->lines, &fixture_lines[i], &values, plan->hard);
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
    for (int end = term_months + 4; end < 240; end += term_months) sum += 0.8 * fixture_bump(number, end, 4);
    return sum;
}

static inline void fixture_contacts(struct replication *r, const struct result_shape *shape, int month, double noise,
                                    double disturbed)
{
    double moved = fixture_moved(month - shape->baseline_months + 1);
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
    int at = month - shape->baseline_months;
    double moved[2] = {fixture_moved(at), fixture_moved(at + 1)};
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

static inline double fixture_quantity(const struct fixture_line *line, int number, int term_months, double noise,
                                      double disturbed)
{
    double moved = fixture_moved(number);
    bool ended = number > 0 && number < 240 && number % term_months == 0;
    switch (line->by) {
    case BY_INHOUSE: return line->level * (1 - moved) * (1 + (noise - 1) / 3);
    case BY_PROVIDER: return line->level * moved * noise;
    case BY_MOVE: return line->level * disturbed * noise;
    case BY_END: return ended && noise > 0.97 ? line->level : 0;
    case BY_LOSS: return line->level * (disturbed * noise - 0.04);
    }
    return 0;
}

static inline bool fixture_is_closed(const struct fixture_plan *plan, int month)
{
    return plan->closed && (month == 0 || month == plan->baseline + 4 || month == plan->baseline + plan->horizon - 1);
}

static inline void fixture_replication(struct replication *r, const struct fixture_plan *plan,
                                       const struct result_shape *shape, int number, int term_months)
{
    replication_clear(r, shape);
    for (int month = 0; month < shape->months; month++) {
        struct stream stream = stream_keyed((struct stream_key){.seed = 7, .replication = (uint32_t)number,
                                                                .purpose = STREAM_TEST, .date = month});
        struct stream level =
            stream_keyed((struct stream_key){.seed = 8, .replication = (uint32_t)number, .purpose = STREAM_TEST});
        double noise = 0.9 + 0.1 * stream_uniform(&stream) + 0.1 * stream_uniform(&level);
        int at = month - shape->baseline_months + 1;
        if (fixture_is_closed(plan, month)) continue;
        double disturbed = fixture_disturbed(at, term_months);
        fixture_contacts(r, shape, month, noise, disturbed);
        fixture_staff(r, shape, month, disturbed);
        double *quantity = replication_quantity(r, shape, month);
        for (int i = 0, j = 0; i < shape->lines.count; i++, j++) {
            while (strcmp(fixture_lines[j].key, shape->lines.line[i].key) != 0) j++;   /* in the table's order */
            quantity[i] = fixture_quantity(&fixture_lines[j], at, term_months, noise, disturbed);
        }
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

/* Up to eight scenarios; all but the first have ends of contracts within the horizon. */
struct fixture {
    struct scenario *scenario[FIXTURE_SCENARIOS_MAX];
    struct scenario_summary summary[FIXTURE_SCENARIOS_MAX];
    struct comparison comparison[FIXTURE_SCENARIOS_MAX - 1];
    const struct scenario *scenarios[FIXTURE_SCENARIOS_MAX];
    const struct scenario_summary *summaries[FIXTURE_SCENARIOS_MAX];
    int count;
};

struct fixture_case { const char *name, *hard; int term; };
static const struct fixture_case fixture_cases[FIXTURE_SCENARIOS_MAX] = {
    {"three-year", "=1+1", 36},
    {"one-year", "-2+3|cmd' /C calc'!A0", 12},
    {"=1+1 & \"two\" [years]*?~ \303\251", "@SUM(A1:A9) &P &N &&\"Arial,Bold\"", 24},
    {"four", "+31+characters_and_more_of_them_up_to_47_bytes", 48},
    {"five", "\xf0\x9f\x93\x9e\xf0\x9f\x8f\xbd<a href='x'>&amp;&#10;</t></si>", 18},
    {"six", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae 'quoted' \"twice\"", 30},
    {"seven", "History", 60},
    {"eight", "a\tb\r\nc\001\002\177_x0041_ [x]:*?/\\", 15}};

static inline void fixture_one(struct fixture *f, const struct fixture_plan *plan, int i)
{
    const struct fixture_case *from = &fixture_cases[i];
    struct result_shape *shape = memory_new(1, sizeof *shape);
    struct replication r;
    f->scenario[i] = memory_new(1, sizeof *f->scenario[i]);
    fixture_scenario(f->scenario[i], plan, plan->hard ? from->hard : from->name, from->term);
    fixture_shape(shape, plan, f->scenario[i], i != 0);
    summary_init(&f->summary[i], shape, 1, plan->replications);
    replication_init(&r, shape);
    for (int n = 0; n < plan->replications; n++) {
        fixture_replication(&r, plan, shape, n, from->term);
        if (f->scenario[i]->provider[1].decides == DECIDES_AUTO) fixture_decide(&r, n);
        replication_log(&r, 90, EVENT_ANNOUNCED, "", 0);
        replication_log(&r, 200 + 7 * (n % 4), EVENT_WAVE_STARTS, "2", n % 4);
        for (int end = 90 + 30 * from->term; end < 28 * (plan->horizon + plan->baseline); end += 30 * from->term)
            replication_log(&r, end, n % 2 ? EVENT_RETENDERED : EVENT_RENEWED, "main", 0);
        summary_add(&f->summary[i], &r);
    }
    summary_finish(&f->summary[i]);
    replication_free(&r);
    free(shape);
    f->scenarios[i] = f->scenario[i];
    f->summaries[i] = &f->summary[i];
}

static inline void fixture_plan_init(struct fixture *f, const struct fixture_plan *plan)
{
    memset(f, 0, sizeof *f);
    f->count = plan->count;
    for (int i = 0; i < plan->count; i++) fixture_one(f, plan, i);
    for (int i = 1; i < plan->count; i++) comparison_init(&f->comparison[i - 1], &f->summary[0], &f->summary[i]);
}

static inline void fixture_init(struct fixture *f, int count, int replications)
{
    fixture_plan_init(f, &(struct fixture_plan){count, replications, FIXTURE_MONTHS - FIXTURE_BASELINE,
                                                FIXTURE_BASELINE, false, false});
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
