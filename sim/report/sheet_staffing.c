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

static struct estimate inhouse(const struct pages *p, int s, int m) { return mean_only(on_payroll(p, s, m)); }

#define HEADS_OF(name, inhouse_sites, measure) \
    static struct estimate name(const struct pages *p, int s, int m) \
    { \
        return mean_only(heads(p, s, m, inhouse_sites, measure)); \
    }
HEADS_OF(provider_training, false, STAFF_TRAINING)
HEADS_OF(provider_nesting, false, STAFF_NESTING)
HEADS_OF(provider_productive, false, STAFF_PRODUCTIVE)
HEADS_OF(inhouse_needed, true, STAFF_NEEDED)
HEADS_OF(provider_needed, false, STAFF_NEEDED)
HEADS_OF(severed, true, STAFF_SEVERED)
HEADS_OF(seats_held, true, STAFF_SEATS_HELD)
HEADS_OF(seats_used, true, STAFF_SEATS_USED)

static struct estimate all(const struct pages *p, int s, int m)
{
    return summary_series(pages_summary(p, s), SERIES_HEADCOUNT, m);
}

#define MEAN_OF(word, unit, getter) {word, unit, SHOW_ONE_DECIMAL, SHADING_NONE, CURVE_MEAN, getter, NULL}
enum { ALL, INHOUSE, PROVIDER_TRAINING, PROVIDER_NESTING, PROVIDER_PRODUCTIVE };
static const struct curve staffing_curves[] = {
    [ALL] = {WORD_HEADCOUNT, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, CURVE_BAND, all, NULL},
    [INHOUSE] = MEAN_OF(WORD_INHOUSE_HEADS, WORD_HEADS, inhouse),
    [PROVIDER_TRAINING] = MEAN_OF(WORD_PROVIDER_TRAINING, WORD_HEADS, provider_training),
    [PROVIDER_NESTING] = MEAN_OF(WORD_PROVIDER_NESTING, WORD_HEADS, provider_nesting),
    [PROVIDER_PRODUCTIVE] = MEAN_OF(WORD_PROVIDER_PRODUCTIVE, WORD_HEADS, provider_productive),
    MEAN_OF(WORD_INHOUSE_NEEDED, WORD_HEADS, inhouse_needed),
    MEAN_OF(WORD_PROVIDER_NEEDED, WORD_HEADS, provider_needed),
    MEAN_OF(WORD_SEVERED, WORD_HEADS, severed),
    MEAN_OF(WORD_SEATS_HELD, WORD_SEATS, seats_held),
    MEAN_OF(WORD_SEATS_USED, WORD_SEATS, seats_used),
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
