/* The built-in table of `handover verify`. Published values: R package ErlangC and pyworkforce (Erlang C and A with 14
 * agents); Garnett, Mandelbaum & Reiman 2002 (50 agents). */
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include "study/verify.h"

static const uint64_t CONTACTS = 600000;
static const double HANDLE_S = 240, WITHIN_S = 20;

struct table { struct verify_case *cases; int room, count; };

/* Adds the case under a name: where it stands, or NULL beyond the room. */
static struct verify_case *table_add(struct table *t, struct verify_case what, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static struct verify_case *table_add(struct table *t, struct verify_case what, const char *format, ...)
{
    int at = t->count++;
    if (at >= t->room) return NULL;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(what.name, sizeof what.name, format, arguments);
    va_end(arguments);
    double wanted = verify_contacts_wanted(&what);
    what.contacts = wanted > (double)CONTACTS ? (uint64_t)ceil(wanted) : CONTACTS;
    t->cases[at] = what;
    return &t->cases[at];
}

static struct verify_case at_load(double load, int agents)
{
    return verify_case_plain(load / HANDLE_S, HANDLE_S, agents, WITHIN_S);
}

static void publish(struct verify_case *what, enum verify_figure figure, double value, double rounding)
{
    if (!what) return;
    what->published[figure] = value;
    what->rounding[figure] = rounding;
}

static void add_published(struct table *t)
{
    struct verify_case half_hour = verify_case_plain(100.0 / 1800, 180, 14, 20);
    struct verify_case *c = table_add(t, half_hour, "published Erlang C: 100/30 min, 3 min, 14 agents");
    publish(c, VERIFY_PROBABILITY_OF_WAITING, 0.1741319, 0.5e-7), publish(c, VERIFY_SERVICE_LEVEL, 0.8883500, 0.5e-7);
    publish(c, VERIFY_MEAN_WAIT_S, 7.835937, 0.5e-6), publish(c, VERIFY_OCCUPANCY, 0.7142857, 0.5e-7);
    half_hour.patience_s = 300;
    c = table_add(t, half_hour, "published Erlang A: the same, patience 5 min");
    publish(c, VERIFY_SERVICE_LEVEL, 0.916792, 0.5e-6), publish(c, VERIFY_PROBABILITY_OF_WAITING, 0.14526, 0.5e-5);
    publish(c, VERIFY_ABANDONMENT, 0.013984, 0.5e-6), publish(c, VERIFY_OCCUPANCY, 0.704297, 0.5e-6);
    publish(c, VERIFY_MEAN_WAIT_S, 0.069919 * 60, 0.5e-6 * 60);
    struct verify_case garnett = verify_case_plain(48.0 / 60, 60, 50, 20);
    c = table_add(t, garnett, "published Erlang C: 48/min, 1 min, 50 agents");
    publish(c, VERIFY_MEAN_WAIT_S, 20.834, 0.5e-3), publish(c, VERIFY_QUEUE_LENGTH, 16.667, 0.5e-3);
    publish(c, VERIFY_OCCUPANCY, 0.96, 0.5e-2);
    garnett.patience_s = 120;
    c = table_add(t, garnett, "published Erlang A: the same, patience 2 min");
    publish(c, VERIFY_ABANDONMENT, 0.03091, 0.5e-5), publish(c, VERIFY_MEAN_WAIT_S, 3.709, 0.5e-3);
    publish(c, VERIFY_QUEUE_LENGTH, 2.968, 0.5e-3), publish(c, VERIFY_OCCUPANCY, 0.9303, 0.5e-4);
}

static void add_erlang(struct table *t)
{
    static const int sizes[] = { 1, 10, 100, 1000 };
    static const double calm[4][3] = { { 0.5, 0.8, 0.9 }, { 0.5, 0.8, 0.9 }, { 0.5, 0.8, 0.95 }, { 0.5, 0.95, 0.98 } };
    static const double pressed[4][4] = { { 0.5, 0.9, 1, 1.2 }, { 0.5, 0.9, 1, 1.2 }, { 0.5, 0.9, 1, 1.2 },
        { 0.5, 0.97, 1, 1.2 } };
    for (int n = 0; n < 4; n++)
        for (int i = 0; i < 3; i++)
            table_add(t, at_load(calm[n][i] * sizes[n], sizes[n]), "Erlang C: load %g x %d", calm[n][i], sizes[n]);
    for (int n = 0; n < 4; n++)
        for (int i = 0; i < 4; i++) {
            struct verify_case c = at_load(pressed[n][i] * sizes[n], sizes[n]);
            c.patience_s = 2 * HANDLE_S;
            table_add(t, c, "Erlang A: load %g x %d", pressed[n][i], sizes[n]);
        }
}

static void add_turned_away(struct table *t)
{
    static const struct { double load; int agents, capacity; double patience_s, balk; } rows[] = {
        { 9, 10, 0, INFINITY, 0 }, { 95, 100, 0, INFINITY, 0 }, { 1.1, 1, 5, INFINITY, 0 }, { 21, 20, 10, 180, 0 },
        { 102, 100, 6, 120, 0 }, { 9, 10, -1, INFINITY, 0.3 }, { 105, 100, -1, 240, 0.2 }, { 1.2, 1, -1, 120, 1 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct verify_case c = at_load(rows[i].load, rows[i].agents);
        c.capacity = rows[i].capacity, c.patience_s = rows[i].patience_s, c.balk = rows[i].balk;
        const char *patience = isinf(c.patience_s) ? "patient" : "impatient";
        if (c.balk > 0)
            table_add(t, c, "balking %.0f%%: load %g, %d agents, %s", 100 * c.balk, rows[i].load, c.agents, patience);
        else
            table_add(t, c, "blocking: load %g, %d agents, %d places, %s", rows[i].load, c.agents, c.capacity,
                patience);
    }
}

static void add_other_laws(struct table *t)
{
    static const struct {
        double load;
        int agents;
        enum verify_handle handle;
        double cv, patience_s;
        const char *name;
    } rows[] = {
        { 0.7, 1, VERIFY_DETERMINISTIC, 0, INFINITY, "M/D/1, Pollaczek-Khinchine: load 0.7" },
        { 8.5, 10, VERIFY_DETERMINISTIC, 0, INFINITY, "M/D/c, Crommelin: load 8.5, 10 agents" },
        { 45, 50, VERIFY_DETERMINISTIC, 0, INFINITY, "M/D/c, Crommelin: load 45, 50 agents" },
        { 0.6, 1, VERIFY_LOGNORMAL, 1.5, INFINITY, "M/G/1, P-K: lognormal cv 1.5, load 0.6" },
        { 0.8, 1, VERIFY_GAMMA, 0.5, INFINITY, "M/G/1, P-K: gamma cv 0.5, load 0.8" },
        { 12, 10, VERIFY_EXPONENTIAL, 1, 240, "Poisson number present: load 12, 10 agents" },
        { 95, 100, VERIFY_EXPONENTIAL, 1, 240, "Poisson number present: load 95, 100 agents" },
        { 21, 20, VERIFY_LOGNORMAL, 0.8, 480, "wait / patience = abandoned: lognormal, 20 agents" },
        { 10, 10, VERIFY_DETERMINISTIC, 0, 60, "wait / patience = abandoned: fixed time, 10 agents" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct verify_case c = at_load(rows[i].load, rows[i].agents);
        c.handle = rows[i].handle, c.handle_cv = rows[i].cv, c.patience_s = rows[i].patience_s;
        table_add(t, c, "%s", rows[i].name);
    }
}

int verify_cases(struct verify_case *cases, int room)
{
    struct table t = { cases, room, 0 };
    add_published(&t);
    add_erlang(&t);
    add_turned_away(&t);
    add_other_laws(&t);
    return t.count;
}
