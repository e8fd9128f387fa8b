/* Staffing: heads by month, all with their band and by state. */
#include "report/sheet_staffing.h"

#include <math.h>

#include "report/curves.h"
#include "report/sheets.h"

/* One measure over the sites that are in-house, or those that are not. */
static double heads(const struct pages *p, int scenario, int month, bool inhouse_sites, enum staff_measure measure)
{
    const struct scenario_summary *s = pages_summary(p, scenario);
    double sum = 0;
    for (int site = 0; site < s->shape.sites; site++)
        if ((s->shape.site[site].role == ROLE_INHOUSE) == inhouse_sites) sum += summary_staff(s, month, site)[measure];
    return sum;
}

static double on_payroll(const struct pages *p, int s, int month)
{
    return heads(p, s, month, true, STAFF_TRAINING) + heads(p, s, month, true, STAFF_NESTING)
        + heads(p, s, month, true, STAFF_PRODUCTIVE);
}

static struct estimate mean_only(double mean) { return (struct estimate){mean, NAN, NAN, NAN, NAN}; }

/* Of the people in-house whatever their state; `of` does not matter. */
static struct estimate own_people(const struct pages *p, int s, int m, int of)
{
    (void)of;
    return mean_only(on_payroll(p, s, m));
}

static struct estimate own(const struct pages *p, int s, int m, int of)
{
    return mean_only(heads(p, s, m, true, (enum staff_measure)of));
}

static struct estimate theirs(const struct pages *p, int s, int m, int of)
{
    return mean_only(heads(p, s, m, false, (enum staff_measure)of));
}

#define MEAN_OF(word, unit, getter, of) {word, unit, SHOW_ONE_DECIMAL, SHADING_NONE, CURVE_MEAN, getter, of, NULL}
enum { ALL, INHOUSE, PROVIDER_TRAINING, PROVIDER_NESTING, PROVIDER_PRODUCTIVE };
static const struct curve staffing_curves[] = {
    [ALL] = {WORD_HEADCOUNT, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, CURVE_BAND, curve_series,
             SERIES_HEADCOUNT, NULL},
    [INHOUSE] = MEAN_OF(WORD_INHOUSE_HEADS, WORD_HEADS, own_people, 0),
    [PROVIDER_TRAINING] = MEAN_OF(WORD_PROVIDER_TRAINING, WORD_HEADS, theirs, STAFF_TRAINING),
    [PROVIDER_NESTING] = MEAN_OF(WORD_PROVIDER_NESTING, WORD_HEADS, theirs, STAFF_NESTING),
    [PROVIDER_PRODUCTIVE] = MEAN_OF(WORD_PROVIDER_PRODUCTIVE, WORD_HEADS, theirs, STAFF_PRODUCTIVE),
    MEAN_OF(WORD_INHOUSE_NEEDED, WORD_HEADS, own, STAFF_NEEDED),
    MEAN_OF(WORD_PROVIDER_NEEDED, WORD_HEADS, theirs, STAFF_NEEDED),
    MEAN_OF(WORD_SEVERED, WORD_HEADS, own, STAFF_SEVERED),
    MEAN_OF(WORD_SEATS_HELD, WORD_SEATS, own, STAFF_SEATS_HELD),
    MEAN_OF(WORD_SEATS_USED, WORD_SEATS, own, STAFF_SEATS_USED),
};
static const struct curve_figure staffing_figures[] = {
    {INHOUSE, PROVIDER_PRODUCTIVE, WORD_STAFFING_CHART, FINDS_ENDS},
    {ALL, ALL, WORD_HEADCOUNT, FINDS_HIGHEST},
};

static struct curves staffing(const struct pages *p)
{
    return (struct curves){p->staffing, WORD_STAFFING_TITLE, WORD_STAFFING_NOTE, staffing_curves,
                           sizeof staffing_curves / sizeof staffing_curves[0], staffing_figures,
                           sizeof staffing_figures / sizeof staffing_figures[0], 10};
}

void sheet_staffing_series(const struct pages *p, int scenario, struct chart *chart)
{
    struct curves curves = staffing(p);
    curves_stack(p, &curves, &staffing_figures[0], scenario, chart);
}

void sheet_staffing_fill(struct pages *p)
{
    struct curves curves = staffing(p);
    curves_put(p, &curves);
}
