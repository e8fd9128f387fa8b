#include "app/verify_report.h"

#include <inttypes.h>
#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "base/check.h"

/* ---- which figures apply ---- */

static bool figure_applies(const struct verify_case *what, enum verify_figure figure)
{
    switch (figure) {
    case VERIFY_ABANDONMENT:
    case VERIFY_IDENTITY:
        return isfinite(what->patience_s);
    case VERIFY_BLOCKED:
        return what->capacity >= 0 || what->balk > 0;
    case VERIFY_PROBABILITY_OF_WAITING:
        return what->capacity != 0 && what->balk < 1;
    case VERIFY_SERVICE_LEVEL:
    case VERIFY_MEAN_WAIT_S:
    case VERIFY_OCCUPANCY:
    case VERIFY_QUEUE_LENGTH:
    case VERIFY_FIGURES:
        break;
    }
    return true;
}

static bool figure_is_published(const struct verify_case *what, enum verify_figure figure)
{
    return what->rounding[figure] > 0;
}

/* ---- the table ---- */

enum { CASE_COLUMN = 51 };

void verify_report_head(struct text *out)
{
    text_format(out, "%*s\n", CASE_COLUMN + 13, "mean wait, s");
    text_format(out, "%-*s %8s %9s %8s\n", CASE_COLUMN, "case", "exact", "simulated", "+-95%");
}

static void number_append(struct text *out, double value, int width)
{
    if (isnan(value)) text_format(out, " %*s", width, "-");
    else text_format(out, " %*.*f", width, fabs(value) < 10 ? 4 : 2, value);
}

void verify_report_row(struct text *out, const struct verify_result *result)
{
    const struct verify_outcome *o = &result->outcome;
    text_format(out, "%-*s", CASE_COLUMN, result->what->name);
    number_append(out, o->exact[VERIFY_MEAN_WAIT_S], 8);
    number_append(out, o->simulated[VERIFY_MEAN_WAIT_S], 9);
    number_append(out, o->half_width_95[VERIFY_MEAN_WAIT_S], 8);
    text_append(out, o->holds ? "\n" : "   DOES NOT HOLD\n");
    if (!o->holds) verify_report_case(out, result);
}

void verify_report_case(struct text *out, const struct verify_result *result)
{
    static const char *const labels[VERIFY_FIGURES] = { "service level", "probability of waiting", "mean wait, s",
        "abandonment", "turned away", "occupancy", "mean number waiting", "abandoned - wait/patience" };
    const struct verify_outcome *o = &result->outcome;
    text_format(out, "  %-26s %12s %12s %10s %10s\n", "", "exact", "simulated", "+-95%", "allowed");
    for (int f = 0; f < VERIFY_FIGURES; f++) {
        if (!figure_applies(result->what, (enum verify_figure)f)) continue;
        text_format(out, "  %-26s ", labels[f]);
        double simulated = o->simulated[f], half_width = o->half_width_95[f];
        if (isnan(o->exact[f])) text_format(out, "%12s %12.6f %10.6f %10s", "-", simulated, half_width, "-");
        else text_format(out, "%12.6f %12.6f %10.6f %10.6f", o->exact[f], simulated, half_width, o->half_width[f]);
        text_append(out, o->figure_holds[f] ? "\n" : "  off\n");
        if (figure_is_published(result->what, (enum verify_figure)f) && !o->published_holds)
            text_format(out, "  %-26s %12.6f\n", "  published", result->what->published[f]);
    }
}

void verify_report_verdict(struct text *out, const struct verify_result *results, int count, int comparisons)
{
    uint64_t contacts = 0;
    int broken = 0;
    for (int i = 0; i < count; i++) {
        contacts += results[i].outcome.contacts;
        broken += !results[i].outcome.holds;
    }
    text_format(out, "\n%d case%s, %d comparisons, %" PRIu64 " contacts: ", count, count == 1 ? "" : "s", comparisons,
        contacts);
    if (broken == 0) text_append(out, "all hold.\n");
    else text_format(out, "%d of the cases do%s not hold.\n", broken, broken == 1 ? "es" : "");
    text_format(out, "A right engine fails any comparison at all in about one run of %.0f.\n", 1 / VERIFY_FALSE_ALARM);
}

/* ---- JSON ---- */

static void put(json_t *object, const char *name, json_t *value)
{
    CHECK(value && json_object_set_new(object, name, value) == 0, NULL);
}

static json_t *figures_new(const struct verify_case *what, const double *figure)
{
    json_t *object = json_object();
    for (int f = 0; f < VERIFY_FIGURES; f++) {
        if (!figure_applies(what, (enum verify_figure)f)) continue;
        json_t *value = isfinite(figure[f]) ? json_real(figure[f]) : json_null();
        put(object, verify_figure_name((enum verify_figure)f), value);
    }
    return object;
}

static json_t *published_new(const struct verify_case *what)
{
    json_t *object = json_object();
    for (int f = 0; f < VERIFY_FIGURES; f++)
        if (figure_is_published(what, (enum verify_figure)f))
            put(object, verify_figure_name((enum verify_figure)f), json_real(what->published[f]));
    return object;
}

static json_t *result_new(const struct verify_result *result)
{
    const struct verify_outcome *o = &result->outcome;
    json_t *object = json_object();
    put(object, "case", json_string(result->what->name));
    put(object, "contacts", json_integer((json_int_t)o->contacts));
    put(object, "exact", figures_new(result->what, o->exact));
    put(object, "simulated", figures_new(result->what, o->simulated));
    put(object, "half_width_95", figures_new(result->what, o->half_width_95));
    put(object, "allowed", figures_new(result->what, o->half_width));
    put(object, "published", published_new(result->what));
    put(object, "holds", json_boolean(o->holds));
    return object;
}

void verify_report_json(struct text *out, const struct verify_result *results, int count)
{
    json_t *list = json_array();
    for (int i = 0; i < count; i++) {
        json_t *object = result_new(&results[i]);
        CHECK(json_array_append_new(list, object) == 0, NULL);
    }
    char *chars = json_dumps(list, JSON_INDENT(2) | JSON_REAL_PRECISION(17));
    CHECK(chars, NULL);
    text_append(out, chars);
    text_append(out, "\n");
    free(chars);
    json_decref(list);
}
