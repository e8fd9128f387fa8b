/* Service: a row a scenario and month, and beside them a chart a scenario with the band from P10 to P90. */
#include "report/reference.h"
#include "report/sheet_table.h"
#include "report/sheets.h"

static struct estimate series(const struct pages *p, int scenario, enum series which, int month)
{
    return summary_series(pages_summary(p, scenario), which, month);
}

static double service_p10(const struct pages *p, int s, int m) { return series(p, s, SERIES_SERVICE_LEVEL, m).p10; }
static double service_mean(const struct pages *p, int s, int m) { return series(p, s, SERIES_SERVICE_LEVEL, m).mean; }
static double service_p90(const struct pages *p, int s, int m) { return series(p, s, SERIES_SERVICE_LEVEL, m).p90; }
static double target(const struct pages *p, int s, int m) { (void)m; return p->target[s]; }
static double abandonment(const struct pages *p, int s, int m) { return series(p, s, SERIES_ABANDONMENT, m).mean; }
static double asa_s(const struct pages *p, int s, int m) { return series(p, s, SERIES_ASA_S, m).mean; }
static double fcr(const struct pages *p, int s, int m) { return series(p, s, SERIES_FCR, m).mean; }
static double occupancy(const struct pages *p, int s, int m) { return series(p, s, SERIES_OCCUPANCY, m).mean; }
static double offered(const struct pages *p, int s, int m) { return series(p, s, SERIES_OFFERED, m).mean; }

enum { P10 = 0, MEAN, P90, TARGET };
static const struct table_column service_columns[] = {
    [P10] = {WORD_SERVICE_P10, WORD_SHARE, SHOW_PERCENT, SHADING_NONE, service_p10},
    [MEAN] = {WORD_SERVICE_LEVEL, WORD_SHARE, SHOW_PERCENT, SHADING_HIGH_IS_GOOD, service_mean},
    [P90] = {WORD_SERVICE_P90, WORD_SHARE, SHOW_PERCENT, SHADING_NONE, service_p90},
    [TARGET] = {WORD_TARGET, WORD_SHARE, SHOW_PERCENT, SHADING_NONE, target},
    {WORD_ABANDONMENT, WORD_SHARE, SHOW_PERCENT, SHADING_LOW_IS_GOOD, abandonment},
    {WORD_ASA, WORD_SECONDS, SHOW_ONE_DECIMAL, SHADING_LOW_IS_GOOD, asa_s},
    {WORD_FCR, WORD_SHARE, SHOW_PERCENT, SHADING_HIGH_IS_GOOD, fcr},
    {WORD_OCCUPANCY, WORD_SHARE, SHOW_PERCENT, SHADING_NONE, occupancy},
    {WORD_OFFERED, WORD_CONTACTS_UNIT, SHOW_COUNT, SHADING_NONE, offered},
};

/* The band is made of stacked columns without gaps, from the bottom up: an unfilled base to P10, tint to the mean, a
 * thin stripe for the mean, tint to P90; a red stripe at the target lies in whichever of the parts it falls. Each
 * formula is the height of a part: {T} target, {L} P10, {M} mean, {U} P90, {S} the sum of the parts below it. */
enum part { PART_UNFILLED, PART_TINT, PART_MEAN, PART_TARGET };
static const struct { const char *height; enum part part; bool in_legend; } band[] = {
    {"MIN({L},{T})", PART_UNFILLED, false},
    {"IF({T}<{L},band_stripe,0)", PART_TARGET, true},
    {"MAX(0,{L}-{S})", PART_UNFILLED, false},
    {"MAX(0,IF({T}<{L},{M},MIN({M},{T}))-{S})", PART_TINT, true},
    {"IF(AND({T}>={L},{T}<{M}),band_stripe,0)", PART_TARGET, false},
    {"MAX(0,{M}-{S})", PART_TINT, false},
    {"IF({M}>0,band_stripe,0)", PART_MEAN, true},
    {"MAX(0,IF({T}<{M},{U},MIN({U},{T}))-{S})", PART_TINT, false},
    {"IF(AND({T}>={M},{T}<{U}),band_stripe,0)", PART_TARGET, false},
    {"MAX(0,{U}-{S})", PART_TINT, false},
    {"MAX(0,IF({T}>={U},{T},0)-{S})", PART_UNFILLED, false},
    {"IF({T}>={U},band_stripe,0)", PART_TARGET, false},
};
enum { BAND_PARTS = sizeof band / sizeof band[0] };

/* A part's formula for one row: letters in braces become cells. */
static void part_formula(struct text *out, const char *height, int row, int first, int part)
{
    static const struct { char letter; int column; } cells[] = {{'L', P10}, {'M', MEAN}, {'U', P90}, {'T', TARGET}};
    text_clear(out);
    for (const char *at = height; *at; at++) {
        if (at[0] != '{') {
            text_append_bytes(out, at, 1);
            continue;
        }
        for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++)
            if (at[1] == cells[i].letter)
                text_append(out, reference_cell(row, TABLE_VALUES + cells[i].column, FIX_COLUMN).chars);
        if (at[1] == 'S')
            text_format(out, "SUM(%s)",
                        reference_area((struct area){row, first, row, first + part - 1}, FIX_COLUMN).chars);
        at += 2;
    }
}

static void band_cells_put(struct pages *p, const struct table *table)
{
    int first = table_beyond_column(table);
    struct text formula = {0};
    sheet_text(p->service, 0, first, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_BAND_NOTE));
    sheet_text(p->service, 1, first, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_STRIPE));
    sheet_number(p->service, 1, first + 4, style_of(LOOK_PLAIN, SHOW_PERCENT), 0.004);
    book_name(p->book, "band_stripe", p->service, area_cell(1, first + 4));
    for (int part = 0; part < BAND_PARTS; part++) {
        sheet_text(p->service, TABLE_HEADER_ROW, first + part, style_of(LOOK_HEADING, SHOW_GENERAL),
                   book_format(p->book, "%s %d", say(p, WORD_PART), part + 1));
        for (int row = TABLE_FIRST_ROW; row < TABLE_FIRST_ROW + p->n * p->grid.months; row++) {
            part_formula(&formula, band[part].height, row, first, part);
            sheet_formula(p->service, row, first + part, style_of(LOOK_PLAIN, SHOW_PERCENT), "=%s",
                          text_chars(&formula));
        }
    }
    text_free(&formula);
}

static struct chart_series band_series(const struct pages *p, const struct table *table, int scenario, int part)
{
    static const enum word names[] = {
        [PART_UNFILLED] = WORD_BASE, [PART_TINT] = WORD_P10_TO_P90, [PART_MEAN] = WORD_MEAN_OF_REPLICATIONS,
        [PART_TARGET] = WORD_TARGET};
    enum part kind = band[part].part;
    return (struct chart_series){
        .name = say(p, names[kind]),
        .categories = table_months(p, table, scenario),
        .values = pages_place(p->service, table_area(p, scenario, table_beyond_column(table) + part)),
        .colour = kind == PART_TARGET ? TARGET_COLOUR : pages_colour(scenario),
        .transparency = kind == PART_TINT ? 65 : 0,
        .unfilled = kind == PART_UNFILLED,
        .off_legend = !band[part].in_legend};
}

static void band_chart_put(struct pages *p, const struct table *table, int scenario)
{
    struct chart chart = table_chart(p, table, scenario);
    chart.title = book_format(p->book, "%s: %s", p->label[scenario], say(p, WORD_SERVICE_CHART));
    chart.alt = book_format(p->book, "%s; %s %.0f%%", chart.title, say(p, WORD_TARGET), 100 * p->target[scenario]);
    chart.format = "0%";
    chart.least = pages_service_floor(p, true);
    chart.most = 1.0;
    for (int part = 0; part < BAND_PARTS; part++) chart_add(&chart, band_series(p, table, scenario, part));
    sheet_chart(p->service, &chart);
}

void sheet_service_fill(struct pages *p)
{
    struct table table = {p->service, WORD_SERVICE_TITLE, WORD_SERVICE_NOTE, service_columns,
                          sizeof service_columns / sizeof service_columns[0]};
    table_put(p, &table);
    band_cells_put(p, &table);
    for (int s = 0; s < p->n; s++) band_chart_put(p, &table, s);
}
