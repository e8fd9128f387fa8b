/* Contacts: who called, for the first time or again, and what became of it, by month. */
#include <math.h>

#include "report/curves.h"
#include "report/sheets.h"

/* A month in which nobody calls has no contacts of any kind to show. */
static struct estimate counted(const struct pages *p, int scenario, int month, int of)
{
    const struct scenario_summary *s = pages_summary(p, scenario);
    double sums[CONTACT_MEASURES];
    summary_contacts_sum(s, month, -1, -1, sums);
    if (!(sums[CONTACTS_OFFERED] > 0)) return (struct estimate){NAN, NAN, NAN, NAN, NAN};
    return curve_series(p, scenario, month, of);
}

#define CONTACTS(word, of) {word, WORD_CONTACTS_UNIT, SHOW_COUNT_ZERO, SHADING_NONE, CURVE_BAND, counted, of, NULL}
enum { OFFERED, FIRST, REDIALS, REPEATS, ANSWERED, ABANDONED, AWAY, LOST };
static const struct curve contact_curves[] = {
    [OFFERED] = CONTACTS(WORD_OFFERED, SERIES_OFFERED),
    [FIRST] = CONTACTS(WORD_FIRST_CONTACTS, SERIES_FIRST),
    [REDIALS] = CONTACTS(WORD_REDIALS, SERIES_REDIALS),
    [REPEATS] = CONTACTS(WORD_REPEATS, SERIES_REPEATS),
    [ANSWERED] = CONTACTS(WORD_ANSWERED, SERIES_ANSWERED),
    [ABANDONED] = CONTACTS(WORD_ABANDONED, SERIES_ABANDONED),
    [AWAY] = {WORD_TURNED_AWAY, WORD_CONTACTS_UNIT, SHOW_COUNT_ZERO, SHADING_NONE, CURVE_MEAN, counted,
              SERIES_TURNED_AWAY, NULL},
    [LOST] = {WORD_LOST, WORD_CUSTOMERS, SHOW_COUNT_ZERO, SHADING_NONE, CURVE_BAND, counted, SERIES_LOST, NULL},
};
static const struct curve_figure contact_figures[] = {
    {FIRST, REPEATS, WORD_KINDS, FINDS_SHARES},        {ANSWERED, AWAY, WORD_OUTCOMES, FINDS_SHARES},
    {OFFERED, OFFERED, WORD_OFFERED, FINDS_HIGHEST},   {FIRST, FIRST, WORD_FIRST_CONTACTS, FINDS_HIGHEST},
    {REDIALS, REDIALS, WORD_REDIALS, FINDS_HIGHEST},   {REPEATS, REPEATS, WORD_REPEATS, FINDS_HIGHEST},
    {ABANDONED, ABANDONED, WORD_ABANDONED, FINDS_HIGHEST}, {LOST, LOST, WORD_LOST, FINDS_HIGHEST},
};

void sheet_contacts_fill(struct pages *p)
{
    curves_put(p, &(struct curves){p->contacts, WORD_CONTACTS_TITLE, WORD_SERVICE_NOTE, contact_curves,
                                   sizeof contact_curves / sizeof contact_curves[0], contact_figures,
                                   sizeof contact_figures / sizeof contact_figures[0], 6});
}
