/* Service: what customers meet, by month. */
#include "report/curves.h"
#include "report/sheets.h"

static struct estimate series(const struct pages *p, int scenario, enum series which, int month)
{
    return summary_series(pages_summary(p, scenario), which, month);
}

static struct estimate level(const struct pages *p, int s, int m) { return series(p, s, SERIES_SERVICE_LEVEL, m); }
static struct estimate abandonment(const struct pages *p, int s, int m) { return series(p, s, SERIES_ABANDONMENT, m); }
static struct estimate asa_s(const struct pages *p, int s, int m) { return series(p, s, SERIES_ASA_S, m); }
static struct estimate fcr(const struct pages *p, int s, int m) { return series(p, s, SERIES_FCR, m); }
static struct estimate occupancy(const struct pages *p, int s, int m) { return series(p, s, SERIES_OCCUPANCY, m); }
static struct estimate handle_s(const struct pages *p, int s, int m) { return series(p, s, SERIES_HANDLE_S, m); }

enum { LEVEL, ABANDONMENT, ASA, FCR, OCCUPANCY, HANDLE };
static const struct curve service_curves[] = {
    [LEVEL] = {WORD_SERVICE_LEVEL, WORD_SHARE, SHOW_PERCENT, SHADING_HIGH_IS_GOOD, CURVE_BAND + CURVE_TARGET, level,
               NULL},
    [ABANDONMENT] = {WORD_ABANDONMENT, WORD_SHARE, SHOW_PERCENT, SHADING_LOW_IS_GOOD, CURVE_BAND, abandonment, NULL},
    [ASA] = {WORD_ASA, WORD_SECONDS, SHOW_ONE_DECIMAL, SHADING_LOW_IS_GOOD, CURVE_BAND, asa_s, NULL},
    [FCR] = {WORD_FCR, WORD_SHARE, SHOW_PERCENT, SHADING_HIGH_IS_GOOD, CURVE_BAND, fcr, NULL},
    [OCCUPANCY] = {WORD_OCCUPANCY, WORD_SHARE, SHOW_PERCENT, SHADING_NONE, CURVE_BAND, occupancy, NULL},
    [HANDLE] = {WORD_HANDLE_TIME, WORD_SECONDS, SHOW_ONE_DECIMAL, SHADING_NONE, CURVE_BAND, handle_s, NULL},
};
static const struct curve_figure service_figures[] = {
    {LEVEL, LEVEL, WORD_SERVICE_LEVEL, FINDS_LOWEST},     {ABANDONMENT, ABANDONMENT, WORD_ABANDONMENT, FINDS_HIGHEST},
    {ASA, ASA, WORD_ASA, FINDS_HIGHEST},                  {FCR, FCR, WORD_FCR, FINDS_LOWEST},
    {OCCUPANCY, OCCUPANCY, WORD_OCCUPANCY, FINDS_HIGHEST}, {HANDLE, HANDLE, WORD_HANDLE_TIME, FINDS_HIGHEST},
};

void sheet_service_fill(struct pages *p)
{
    curves_put(p, &(struct curves){p->service, WORD_SERVICE_TITLE, WORD_SERVICE_NOTE, service_curves,
                                   sizeof service_curves / sizeof service_curves[0], service_figures,
                                   sizeof service_figures / sizeof service_figures[0], 7});
}
