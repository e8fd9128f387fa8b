/* Contacts: who called, for the first time or again, and what became of it, by month. */
#include <math.h>

#include "report/curves.h"
#include "report/sheets.h"

/* A month in which nobody calls has no contacts of any kind to show. */
static struct estimate counted(const struct pages *p, int scenario, enum series which, int month)
{
    const struct scenario_summary *s = pages_summary(p, scenario);
    double sums[CONTACT_MEASURES];
    summary_contacts_sum(s, month, -1, -1, sums);
    if (!(sums[CONTACTS_OFFERED] > 0)) return (struct estimate){NAN, NAN, NAN, NAN, NAN};
    return summary_series(s, which, month);
}

static struct estimate offered(const struct pages *p, int s, int m) { return counted(p, s, SERIES_OFFERED, m); }
static struct estimate first(const struct pages *p, int s, int m) { return counted(p, s, SERIES_FIRST, m); }
static struct estimate redials(const struct pages *p, int s, int m) { return counted(p, s, SERIES_REDIALS, m); }
static struct estimate repeats(const struct pages *p, int s, int m) { return counted(p, s, SERIES_REPEATS, m); }
static struct estimate answered(const struct pages *p, int s, int m) { return counted(p, s, SERIES_ANSWERED, m); }
static struct estimate abandoned(const struct pages *p, int s, int m) { return counted(p, s, SERIES_ABANDONED, m); }
static struct estimate away(const struct pages *p, int s, int m) { return counted(p, s, SERIES_TURNED_AWAY, m); }
static struct estimate lost(const struct pages *p, int s, int m) { return counted(p, s, SERIES_LOST, m); }

#define CONTACTS(word, getter) \
    {word, WORD_CONTACTS_UNIT, SHOW_COUNT_ZERO, SHADING_NONE, CURVE_BAND, getter, NULL}
enum { OFFERED, FIRST, REDIALS, REPEATS, ANSWERED, ABANDONED, AWAY, LOST };
static const struct curve contact_curves[] = {
    [OFFERED] = CONTACTS(WORD_OFFERED, offered),
    [FIRST] = CONTACTS(WORD_FIRST_CONTACTS, first),
    [REDIALS] = CONTACTS(WORD_REDIALS, redials),
    [REPEATS] = CONTACTS(WORD_REPEATS, repeats),
    [ANSWERED] = CONTACTS(WORD_ANSWERED, answered),
    [ABANDONED] = CONTACTS(WORD_ABANDONED, abandoned),
    [AWAY] = {WORD_TURNED_AWAY, WORD_CONTACTS_UNIT, SHOW_COUNT_ZERO, SHADING_NONE, CURVE_MEAN, away, NULL},
    [LOST] = {WORD_LOST, WORD_CUSTOMERS, SHOW_COUNT_ZERO, SHADING_NONE, CURVE_BAND, lost, NULL},
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
