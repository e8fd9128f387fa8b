/* Staffing: heads by state, a row a scenario and month, and a chart a scenario beside them. */
#include "report/sheet_staffing.h"

#include "report/sheet_table.h"
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

static double on_payroll(const struct pages *p, int s, int month, bool inhouse_sites)
{
    return heads(p, s, month, inhouse_sites, STAFF_TRAINING) + heads(p, s, month, inhouse_sites, STAFF_NESTING)
        + heads(p, s, month, inhouse_sites, STAFF_PRODUCTIVE);
}

static double inhouse(const struct pages *p, int s, int m) { return on_payroll(p, s, m, true); }
static double provider_training(const struct pages *p, int s, int m) { return heads(p, s, m, false, STAFF_TRAINING); }
static double provider_nesting(const struct pages *p, int s, int m) { return heads(p, s, m, false, STAFF_NESTING); }
static double provider_productive(const struct pages *p, int s, int m)
{
    return heads(p, s, m, false, STAFF_PRODUCTIVE);
}
static double all(const struct pages *p, int s, int m)
{
    return on_payroll(p, s, m, true) + on_payroll(p, s, m, false);
}
static double inhouse_needed(const struct pages *p, int s, int m) { return heads(p, s, m, true, STAFF_NEEDED); }
static double provider_needed(const struct pages *p, int s, int m) { return heads(p, s, m, false, STAFF_NEEDED); }
static double severed(const struct pages *p, int s, int m) { return heads(p, s, m, true, STAFF_SEVERED); }
static double seats_held(const struct pages *p, int s, int m) { return heads(p, s, m, true, STAFF_SEATS_HELD); }
static double seats_used(const struct pages *p, int s, int m) { return heads(p, s, m, true, STAFF_SEATS_USED); }

enum { STACKED = 4 };           /* the first columns are drawn, one on the other */
static const struct table_column staffing_columns[] = {
    {WORD_INHOUSE_HEADS, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, inhouse},
    {WORD_PROVIDER_TRAINING, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, provider_training},
    {WORD_PROVIDER_NESTING, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, provider_nesting},
    {WORD_PROVIDER_PRODUCTIVE, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, provider_productive},
    {WORD_ALL_HEADS, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, all},
    {WORD_INHOUSE_NEEDED, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, inhouse_needed},
    {WORD_PROVIDER_NEEDED, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, provider_needed},
    {WORD_SEVERED, WORD_HEADS, SHOW_ONE_DECIMAL, SHADING_NONE, severed},
    {WORD_SEATS_HELD, WORD_SEATS, SHOW_ONE_DECIMAL, SHADING_NONE, seats_held},
    {WORD_SEATS_USED, WORD_SEATS, SHOW_ONE_DECIMAL, SHADING_NONE, seats_used},
};

void sheet_staffing_series(const struct pages *p, int scenario, struct chart *chart)
{
    static const uint32_t colour[STACKED] = {0x8497B0, 0xFFD966, 0xF4B183, 0xC55A11};
    struct area months = table_area(p, scenario, TABLE_MONTH);
    for (int i = 0; i < STACKED; i++)
        chart_add(chart, (struct chart_series){
            .name = say(p, staffing_columns[i].heading), .categories = pages_place(p->staffing, months),
            .values = pages_place(p->staffing, table_area(p, scenario, TABLE_VALUES + i)), .colour = colour[i]});
}

void sheet_staffing_fill(struct pages *p)
{
    struct table table = {p->staffing, WORD_STAFFING_TITLE, WORD_STAFFING_NOTE, staffing_columns,
                          sizeof staffing_columns / sizeof staffing_columns[0]};
    table_put(p, &table);
    for (int s = 0; s < p->n; s++) {
        struct chart chart = table_chart(p, &table, s);
        chart.title = chart.alt = book_format(p->book, "%s: %s", p->label[s], say(p, WORD_STAFFING_CHART));
        chart.format = "#,##0";
        sheet_staffing_series(p, s, &chart);
        sheet_chart(p->staffing, &chart);
    }
}
