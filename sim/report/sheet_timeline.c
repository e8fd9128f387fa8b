/* Timeline: plans, decisions and events in order of date, a row each; a column a scenario with the share of
 * replications; right of them the same as marks on a strip of months; behind that the dates of each scenario. */
#include <stdlib.h>

#include "base/date.h"
#include "report/sentence.h"
#include "report/happenings.h"
#include "report/sheets.h"

enum { COLUMN_DATE, COLUMN_WHAT, COLUMN_KIND, COLUMN_SHARES, YEAR_ROW = 4, HEADER_ROW, FIRST_ROW };
enum { SERIAL_OF_1970 = 25569, MONTHS_MOST = 84, QUARTER_MONTHS = 3 };
static const double DATE_CHARS = 11, WHAT_CHARS = 62, KIND_CHARS = 10, SHARE_CHARS = 9;

/* The strip: a column a month, or a quarter where months would be too many. */
struct strip { int column, periods, step; int32_t first_day; double chars; };

static struct strip strip_of(const struct pages *p)
{
    struct strip strip = {.column = COLUMN_SHARES + p->n + 1, .step = 1, .first_day = p->grid.first_day, .chars = 1.9};
    int months = p->grid.months;
    if (months > MONTHS_MOST) {
        int into = (date_from_day(strip.first_day).month - 1) % QUARTER_MONTHS;
        strip.step = QUARTER_MONTHS, strip.first_day = date_month_start(strip.first_day, -into), months += into;
    }
    strip.periods = (months + strip.step - 1) / strip.step;
    return strip;
}

static int period_of(const struct strip *strip, int32_t day)
{
    int months = date_months_between(strip->first_day, day);
    return months < 0 ? -1 : months / strip->step;
}

/* Behind the strip: the median, P10 and P90 of each scenario. */
static int dates_column(const struct pages *p, const struct strip *strip, int which, int scenario)
{
    return strip->column + strip->periods + 1 + which * p->n + scenario;
}

static void date_put(struct pages *p, int row, int column, enum look look, int32_t day)
{
    sheet_number(p->timeline, row, column, style_of(look, SHOW_DATE), day + SERIAL_OF_1970);
}

/* --- the strip --- */

/* A dot for all scenarios, a letter for one, else how many. */
static const char *mark_of(const struct pages *p, const struct happening *row, const struct strip *strip, int period)
{
    int count = 0, last = 0;
    for (int s = 0; s < p->n; s++)
        if (row->in[s].known && period_of(strip, row->in[s].day) == period) count++, last = s;
    if (count == 0) return "";
    if (count == p->n) return "\342\227\217";
    return count == 1 ? book_format(p->book, "%c", 'A' + last) : book_format(p->book, "%d", count);
}

static bool in_range(const struct pages *p, const struct happening *row, const struct strip *strip, int period)
{
    for (int s = 0; s < p->n; s++)
        if (row->in[s].known && period_of(strip, row->in[s].p10) <= period
            && period_of(strip, row->in[s].p90) >= period) return true;
    return false;
}

static void marks_put(struct pages *p, const struct happening *row, const struct strip *strip, int at)
{
    enum look look = row->kind == HAPPENING_PLAN ? LOOK_MARK_PLANNED : LOOK_MARK;
    for (int period = 0; period < strip->periods; period++) {
        const char *mark = mark_of(p, row, strip, period);
        int column = strip->column + period;
        if (*mark) sheet_text(p->timeline, at, column, style_of(look, SHOW_GENERAL), mark);
        else if (in_range(p, row, strip, period))
            sheet_blank(p->timeline, at, column, style_of(LOOK_MARK_RANGE, SHOW_GENERAL));
    }
}

/* Years above, below them the first letter of a month, or the number of a quarter. */
static void strip_header_put(struct pages *p, const struct strip *strip)
{
    struct style style = style_of(LOOK_HEADING_CENTRED, SHOW_GENERAL);
    for (int period = 0; period < strip->periods; period++) {
        struct date date = date_from_day(date_month_start(strip->first_day, period * strip->step));
        const char *month = say(p, (enum word)(WORD_JANUARY + date.month - 1));
        if (date.month == 1 || period == 0)
            sheet_text(p->timeline, YEAR_ROW, strip->column + period, style_of(LOOK_NOTE, SHOW_GENERAL),
                       book_format(p->book, "%d", date.year));
        sheet_text(p->timeline, HEADER_ROW, strip->column + period, style,
                   strip->step == 1 ? book_format(p->book, "%.1s", month)
                                    : book_format(p->book, "%d", (date.month - 1) / QUARTER_MONTHS + 1));
    }
}

/* --- the table --- */

static void header_put(struct pages *p, const struct strip *strip)
{
    static const enum word note[] = {WORD_TIMELINE_NOTE, WORD_TIMELINE_MARKS}, dates[] = {WORD_TIMELINE_MEDIAN,
        WORD_TIMELINE_P10, WORD_TIMELINE_P90};
    struct style text = style_of(LOOK_HEADING, SHOW_GENERAL), number = style_of(LOOK_NUMBER_HEADING, SHOW_GENERAL);
    sheet_text(p->timeline, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, WORD_TIMELINE_TITLE));
    sheet_height(p->timeline, 0, 21);
    for (int i = 0; i < 2; i++)
        sheet_text(p->timeline, 1 + i, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, note[i]));
    sheet_text(p->timeline, YEAR_ROW, COLUMN_SHARES, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_TIMELINE_SHARE));
    sheet_text(p->timeline, HEADER_ROW, COLUMN_DATE, text, say(p, WORD_TIMELINE_DATE));
    sheet_text(p->timeline, HEADER_ROW, COLUMN_WHAT, text, say(p, WORD_TIMELINE_WHAT));
    sheet_text(p->timeline, HEADER_ROW, COLUMN_KIND, text, say(p, WORD_TIMELINE_KIND));
    for (int s = 0; s < p->n; s++) {
        sheet_text(p->timeline, HEADER_ROW, COLUMN_SHARES + s, number, p->label[s]);
        for (int which = 0; which < 3; which++)
            sheet_text(p->timeline, HEADER_ROW, dates_column(p, strip, which, s), number,
                       sentence_text(p->book, dates[which], p->label[s], NULL));
    }
    sheet_height(p->timeline, HEADER_ROW, 39);
}

/* A plan has no share: a dot says whose it is. */
static void scenario_put(struct pages *p, const struct happening *row, const struct strip *strip, int at, int scenario)
{
    const struct happening_in *in = &row->in[scenario];
    if (!in->known) return;
    if (row->kind == HAPPENING_PLAN)
        sheet_text(p->timeline, at, COLUMN_SHARES + scenario, style_of(LOOK_CENTRED, SHOW_GENERAL), "\342\227\217");
    else sheet_number(p->timeline, at, COLUMN_SHARES + scenario, style_of(LOOK_SIMULATED, SHOW_WHOLE_PERCENT),
                      in->share);
    date_put(p, at, dates_column(p, strip, 0, scenario), LOOK_SIMULATED, in->day);
    if (row->kind == HAPPENING_PLAN) return;
    date_put(p, at, dates_column(p, strip, 1, scenario), LOOK_SIMULATED, in->p10);
    date_put(p, at, dates_column(p, strip, 2, scenario), LOOK_SIMULATED, in->p90);
}

static void row_put(struct pages *p, const struct happening *row, const struct strip *strip, int at)
{
    static const enum word kind[] = {WORD_KIND_PLAN, WORD_KIND_DECISION, WORD_KIND_EVENT};
    size_t length = 0;
    for (const char *c = row->what; *c; c++) length += ((unsigned char)*c & 0xc0) != 0x80;
    date_put(p, at, COLUMN_DATE, LOOK_CENTRED, row->day);
    sheet_text(p->timeline, at, COLUMN_WHAT, style_of(LOOK_WRAPPED, SHOW_GENERAL), row->what);
    sheet_text(p->timeline, at, COLUMN_KIND, style_of(LOOK_UNIT, SHOW_GENERAL), say(p, kind[row->kind]));
    for (int s = 0; s < p->n; s++) scenario_put(p, row, strip, at, s);
    marks_put(p, row, strip, at);
    sheet_height(p->timeline, at, 12.75 * (double)(1 + length / (size_t)(WHAT_CHARS * 1.3)));
}

/* Table and strip side by side on one page's width; then the dates on pages of their own. */
static int print_scale(const struct pages *p, const struct strip *strip)
{
    enum { PAGE_PIXELS = 990, CHAR_PIXELS = 7, EDGE_PIXELS = 5, LEAST = 40, MOST = 75 };
    double chars = DATE_CHARS + WHAT_CHARS + KIND_CHARS + SHARE_CHARS * p->n + 1.5 + strip->chars * strip->periods;
    double pixels = CHAR_PIXELS * chars + EDGE_PIXELS * (COLUMN_SHARES + p->n + 1 + strip->periods);
    int percent = (int)(100 * PAGE_PIXELS / pixels);
    return percent < LEAST ? LEAST : percent > MOST ? MOST : percent;
}

static void set_up(struct pages *p, const struct strip *strip, int last_row)
{
    struct sheet *sheet = p->timeline;
    int dates = dates_column(p, strip, 0, 0), last = dates_column(p, strip, 2, p->n - 1);
    sheet_width(sheet, COLUMN_DATE, COLUMN_DATE, DATE_CHARS);
    sheet_width(sheet, COLUMN_WHAT, COLUMN_WHAT, WHAT_CHARS);
    sheet_width(sheet, COLUMN_KIND, COLUMN_KIND, KIND_CHARS);
    sheet_width(sheet, COLUMN_SHARES, COLUMN_SHARES + p->n - 1, SHARE_CHARS);
    sheet_width(sheet, strip->column - 1, strip->column - 1, 1.5);
    sheet_width(sheet, strip->column, strip->column + strip->periods - 1, strip->chars);
    sheet_width(sheet, dates - 1, dates - 1, 1.5);
    sheet_width(sheet, dates, last, DATE_CHARS);
    sheet->freeze_row = FIRST_ROW;
    sheet->freeze_column = COLUMN_KIND;
    sheet->filter = (struct area){HEADER_ROW, 0, last_row, COLUMN_SHARES + p->n - 1};
    sheet->has_filter = true;
    sheet->print.repeat_first_row = YEAR_ROW;
    sheet->print.repeat_last_row = HEADER_ROW;
    sheet->print.repeat_columns = COLUMN_KIND;
    sheet->print.scale = print_scale(p, strip);
    sheet->print.column_break[sheet->print.column_breaks++] = dates;
    sheet->print.area = (struct area){0, 0, last_row, last};
    sheet->print.has_area = true;
}

void sheet_timeline_fill(struct pages *p)
{
    struct happenings happenings = happenings_collect(p);
    struct strip strip = strip_of(p);
    header_put(p, &strip);
    strip_header_put(p, &strip);
    for (int i = 0; i < happenings.count; i++) row_put(p, &happenings.row[i], &strip, FIRST_ROW + i);
    set_up(p, &strip, FIRST_ROW + happenings.count - 1);
    free(happenings.row);
}
