/* Service: what customers meet, by month. */
#include "report/curves.h"
#include "report/sheets.h"

#define SERIES(word, unit, show, shading, kind, of) {word, unit, show, shading, kind, curve_series, of, NULL}
enum { LEVEL, ABANDONMENT, ASA, FCR, OCCUPANCY, HANDLE };
static const struct curve service_curves[] = {
    [LEVEL] = SERIES(WORD_SERVICE_LEVEL, WORD_SHARE, SHOW_PERCENT, SHADING_HIGH_IS_GOOD, CURVE_BAND + CURVE_TARGET,
                     SERIES_SERVICE_LEVEL),
    [ABANDONMENT] = SERIES(WORD_ABANDONMENT, WORD_SHARE, SHOW_PERCENT, SHADING_LOW_IS_GOOD, CURVE_BAND,
                           SERIES_ABANDONMENT),
    [ASA] = SERIES(WORD_ASA, WORD_SECONDS, SHOW_ONE_DECIMAL, SHADING_LOW_IS_GOOD, CURVE_BAND, SERIES_ASA_S),
    [FCR] = SERIES(WORD_FCR, WORD_SHARE, SHOW_PERCENT, SHADING_HIGH_IS_GOOD, CURVE_BAND, SERIES_FCR),
    [OCCUPANCY] = SERIES(WORD_OCCUPANCY, WORD_SHARE, SHOW_PERCENT, SHADING_NONE, CURVE_BAND, SERIES_OCCUPANCY),
    [HANDLE] = SERIES(WORD_HANDLE_TIME, WORD_SECONDS, SHOW_ONE_DECIMAL, SHADING_NONE, CURVE_BAND, SERIES_HANDLE_S),
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
