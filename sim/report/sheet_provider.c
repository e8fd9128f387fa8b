/* Provider: a block a scenario with a contract: what its providers decided, in words and as a table; what they counted
 * on; their own books. The first rows say what the choices mean. */
#include <math.h>
#include <string.h>

#include "report/reference.h"
#include "report/sentence.h"
#include "report/sheets.h"

enum { COLUMN_WHO, COLUMN_BOUNDS, COLUMN_DATE, COLUMN_SHARE, COLUMN_INVESTMENT, COLUMN_PAYBACK, COLUMN_PAID_BACK,
    COLUMN_HASTE, COLUMN_STAFFING, COLUMN_WORTH, COLUMN_NEXT, COLUMN_GAP, COLUMNS };
static const double MOSTLY = 0.5;               /* a bound is named if so many of the decisions lie on it */

static struct style simulated(enum show show) { return style_of(LOOK_SIMULATED, show); }

static void across_put(struct pages *p, int row, struct style style, double height)
{
    sheet_merge(p->provider, (struct area){row, 0, row, COLUMNS - 1}, style);
    sheet_height(p->provider, row, height);
}

static const char *date_text(const struct pages *p, int32_t day)
{
    struct date date = date_from_day(day);
    return book_format(p->book, "%d %s %d", date.day, say(p, (enum word)(WORD_JANUARY + date.month - 1)), date.year);
}

/* --- the table of decisions --- */

static void header_put(struct pages *p, int row)
{
    static const enum word heading[COLUMNS] = {WORD_DECISION_COLUMN, WORD_AT_A_BOUND, WORD_DATE_MEDIAN,
        WORD_IN_REPLICATIONS, WORD_EUR_PER_SEAT, WORD_EARNED_BACK, WORD_EARNED_BACK_IN, WORD_HASTE_OF,
        WORD_STAFFING_OF, WORD_WORTH_EUR, WORD_NEXT_BEST_EUR, WORD_GAP};
    for (int c = 0; c < COLUMNS; c++)
        sheet_text(p->provider, row, c,
                   style_of(c < COLUMN_DATE ? LOOK_HEADING : LOOK_NUMBER_HEADING, SHOW_GENERAL), say(p, heading[c]));
    sheet_height(p->provider, row, 39);
}

/* Which bounds most of the decisions lie on. */
static const char *bounds_text(const struct pages *p, const struct decision_summary *d)
{
    static const enum word word[DECISION_BOUNDS] = {WORD_LEAST_INVESTMENT, WORD_MOST_INVESTMENT, WORD_LEAST_HASTE,
        WORD_MOST_HASTE, WORD_LEAST_STAFFING, WORD_MOST_STAFFING};
    const char *text = "";
    for (int i = 0; i < DECISION_BOUNDS; i++)
        if (d->bound_share[i] > MOSTLY)
            text = book_format(p->book, "%s%s%s", text, *text ? ", " : "", say(p, word[i]));
    return *text ? text : say(p, WORD_NONE);
}

static const char *who_text(const struct pages *p, int scenario, const struct decision_summary *d)
{
    const char *site = pages_site_label(p, &pages_summary(p, scenario)->shape.site[d->site]);
    const char *provider = d->generation > 0
        ? book_format(p->book, "%s, %s %d", site, say(p, WORD_SUCCESSOR), d->generation)
        : book_format(p->book, "%s, %s", site, say(p, WORD_FIRST_PROVIDER));
    if (d->number == 0) return book_format(p->book, "%s: %s", provider, say(p, WORD_DECISION_FIRST));
    return book_format(p->book, "%s: %s %d", provider, say(p, WORD_DECISION_LATER), d->number + 1);
}

static void words_put(struct pages *p, int row, const char *who, const char *bounds, int32_t day)
{
    sheet_text(p->provider, row, COLUMN_WHO, style_of(LOOK_WRAPPED, SHOW_GENERAL), who);
    sheet_text(p->provider, row, COLUMN_BOUNDS, style_of(LOOK_WRAPPED, SHOW_GENERAL), bounds);
    sheet_text(p->provider, row, COLUMN_DATE, style_of(LOOK_SIMULATED_TEXT, SHOW_GENERAL), date_text(p, day));
}

static void choices_put(struct pages *p, int row, double investment, double haste, double staffing)
{
    sheet_number(p->provider, row, COLUMN_INVESTMENT, simulated(SHOW_COUNT_ZERO), investment);
    sheet_number(p->provider, row, COLUMN_HASTE, simulated(SHOW_PERCENT), haste);
    sheet_number(p->provider, row, COLUMN_STAFFING, simulated(SHOW_PERCENT), staffing);
}

static void decision_put(struct pages *p, int scenario, const struct decision_summary *d, int row)
{
    words_put(p, row, who_text(p, scenario, d), bounds_text(p, d),
              pages_summary(p, scenario)->shape.first_day + d->day);
    choices_put(p, row, d->investment_per_seat, d->haste, d->staffing);
    sheet_number(p->provider, row, COLUMN_SHARE, simulated(SHOW_WHOLE_PERCENT), d->share);
    sheet_number(p->provider, row, COLUMN_PAYBACK, simulated(SHOW_ONE_DECIMAL), d->payback_months);
    sheet_number(p->provider, row, COLUMN_PAID_BACK, simulated(SHOW_WHOLE_PERCENT),
                 d->investment_per_seat > 0 ? d->payback_share : NAN);
    sheet_number(p->provider, row, COLUMN_WORTH, simulated(SHOW_MONEY), d->value_eur);
    sheet_number(p->provider, row, COLUMN_GAP, simulated(SHOW_PERCENT), d->runner_up_gap);
    if (isnan(d->runner_up_gap)) sheet_blank(p->provider, row, COLUMN_NEXT, style_of(LOOK_PLAIN, SHOW_MONEY));
    else {
        const char *worth = book_format(p->book, "%s", reference_cell(row, COLUMN_WORTH, FIX_NONE).chars);
        sheet_formula(p->provider, row, COLUMN_NEXT, style_of(LOOK_PLAIN, SHOW_MONEY), "=%s-ABS(%s)*%s", worth, worth,
                      reference_cell(row, COLUMN_GAP, FIX_NONE).chars);
    }
}

/* What the scenario states for a provider that does not decide, from its first wave. */
static void stated_put(struct pages *p, int scenario, int site, int row)
{
    const struct scenario *s = p->request->scenario[scenario];
    int32_t day = s->frame.announcement;
    for (int w = s->waves - 1; w >= 0; w--)
        if (s->wave[w].site == site) day = s->wave[w].start;
    words_put(p, row, s->site[site].name, say(p, WORD_STATED), day);
    choices_put(p, row, s->provider[site].investment_per_seat, s->provider[site].haste, s->provider[site].staffing);
    sheet_number(p->provider, row, COLUMN_SHARE, simulated(SHOW_WHOLE_PERCENT), 1);
}

/* --- the same in words --- */

static const char *number_text(const struct pages *p, int row, int column, double factor)
{
    struct reference cell = reference_cell(row, column, FIX_NONE);
    return factor == 1 ? book_format(p->book, "FIXED(%s,0)", cell.chars)
                       : book_format(p->book, "FIXED(%g*%s,1)", factor, cell.chars);
}

static const char *payback_words(const struct pages *p, const struct decision_summary *d, int table_row)
{
    if (!(d->investment_per_seat > 0)) return "\"\"";
    if (isnan(d->payback_months)) return sentence_literal(p->book, say(p, WORD_S_NOT_EARNED_BACK));
    return sentence_formula(p->book, WORD_S_EARNED_BACK, number_text(p, table_row, COLUMN_PAYBACK, 1), NULL);
}

static void sentence_put(struct pages *p, int row, const char *formula)
{
    sheet_formula(p->provider, row, 0, style_of(LOOK_WRAPPED, SHOW_GENERAL), "=%s", formula);
    across_put(p, row, style_of(LOOK_WRAPPED, SHOW_GENERAL), 27);
}

static const char *gap_words(const struct pages *p, const struct decision_summary *d, int table_row)
{
    if (isnan(d->runner_up_gap)) return sentence_literal(p->book, say(p, WORD_S_NO_GAP));
    const char *less = book_format(p->book, "FIXED(%s-%s,0)", reference_cell(table_row, COLUMN_WORTH, FIX_NONE).chars,
                                   reference_cell(table_row, COLUMN_NEXT, FIX_NONE).chars);
    if (d->runner_up_gap > 1) return sentence_formula(p->book, WORD_S_GAP_WIDE, less, NULL);
    return sentence_formula(p->book, WORD_S_GAP, less, number_text(p, table_row, COLUMN_GAP, 100), NULL);
}

static void chosen_words(struct pages *p, int scenario, const struct decision_summary *d, int row, int table_row)
{
    struct book *b = p->book;
    const char *gap = gap_words(p, d, table_row);
    const char *date = book_format(b, "%s", reference_cell(table_row, COLUMN_DATE, FIX_NONE).chars);
    const char *who = sentence_literal(b, pages_site_label(p, &pages_summary(p, scenario)->shape.site[d->site]));
    sentence_put(p, row, sentence_formula(b, WORD_S_CHOOSES, date, who,
                                          number_text(p, table_row, COLUMN_INVESTMENT, 1),
                                          payback_words(p, d, table_row), number_text(p, table_row, COLUMN_HASTE, 100),
                                          number_text(p, table_row, COLUMN_STAFFING, 100), gap, NULL));
}

static void stated_words(struct pages *p, int row, int table_row)
{
    sentence_put(p, row, sentence_formula(p->book, WORD_S_STATED,
                                          reference_cell(table_row, COLUMN_WHO, FIX_NONE).chars,
                                          number_text(p, table_row, COLUMN_INVESTMENT, 1),
                                          number_text(p, table_row, COLUMN_HASTE, 100),
                                          number_text(p, table_row, COLUMN_STAFFING, 100), NULL));
}

static bool decides(const struct scenario *s, int contract)
{
    return s->provider[s->contract[contract].site].decides == DECIDES_AUTO;
}

static bool is_first(const struct decision_summary *d) { return d->generation == 0 && d->number == 0; }

/* Sentences first, the table under them; both in one order. Returns the next free row. */
static int decisions_put(struct pages *p, int scenario, int row)
{
    const struct scenario_summary *summary = pages_summary(p, scenario);
    const struct scenario *s = p->request->scenario[scenario];
    int table = row + 1;
    for (int i = 0; i < summary->decisions; i++) table += is_first(&summary->decision[i]);
    for (int c = 0; c < s->contracts; c++) table += !decides(s, c);
    header_put(p, table++);
    for (int i = 0; i < summary->decisions; i++, table++) {
        decision_put(p, scenario, &summary->decision[i], table);
        if (is_first(&summary->decision[i])) chosen_words(p, scenario, &summary->decision[i], row++, table);
    }
    for (int c = 0; c < s->contracts; c++) {
        if (decides(s, c)) continue;
        stated_put(p, scenario, s->contract[c].site, table);
        stated_words(p, row++, table++);
    }
    return table + 1;
}

/* --- what it counts on --- */

static void fact_put(struct pages *p, int *row, enum word label, enum word unit, enum show show, double value)
{
    sheet_text(p->provider, *row, COLUMN_WHO, style_of(LOOK_LABEL, SHOW_GENERAL), say(p, label));
    sheet_text(p->provider, *row, COLUMN_BOUNDS, style_of(LOOK_UNIT, SHOW_GENERAL), say(p, unit));
    sheet_number(p->provider, (*row)++, COLUMN_DATE, simulated(show), value);
}

/* A contract that always or never renews leaves nothing to probability. */
static int counted_on_put(struct pages *p, const struct scenario *s, const struct contract *c, int row)
{
    bool draws = c->at_end == AT_END_DRAW;
    double certain = c->at_end == AT_END_RENEW ? 1 : 0;
    const struct provider *provider = &s->provider[c->site];
    for (int column = 0; column < COLUMNS; column++)
        sheet_blank(p->provider, row, column, style_of(LOOK_CATEGORY, SHOW_GENERAL));
    sheet_text(p->provider, row++, COLUMN_WHO, style_of(LOOK_CATEGORY, SHOW_GENERAL),
               book_format(p->book, "%s: %s", say(p, WORD_COUNTED_ON), s->site[c->site].name));
    fact_put(p, &row, WORD_TERM, WORD_MONTHS_UNIT, SHOW_INTEGER, c->term_months);
    fact_put(p, &row, WORD_RENEWAL_MET, WORD_PROBABILITY, SHOW_PERCENT, draws ? c->renew_probability : certain);
    fact_put(p, &row, WORD_RENEWAL_MISSED, WORD_PROBABILITY, SHOW_PERCENT,
             draws ? c->renew_probability_missed : certain);
    fact_put(p, &row, WORD_RENEW_SHARE, WORD_SHARE, SHOW_PERCENT, c->renew_share_met);
    fact_put(p, &row, WORD_LOOKAHEAD, WORD_TERMS_UNIT, SHOW_INTEGER, provider->lookahead_renewals);
    fact_put(p, &row, WORD_HURDLE_RATE, WORD_PER_YEAR, SHOW_PERCENT, provider->provider_hurdle_rate);
    return row + 1;
}

/* --- the whole --- */

/* `books`: the rows of its books, if it has any. */
static int block_put(struct pages *p, int scenario, int row, struct area *books)
{
    const struct scenario *s = p->request->scenario[scenario];
    for (int column = 0; column < COLUMNS; column++)
        sheet_blank(p->provider, row, column, style_of(LOOK_SECOND_LINE, SHOW_GENERAL));
    sheet_text(p->provider, row, 0, style_of(LOOK_FINDING, SHOW_GENERAL), p->label[scenario]);
    across_put(p, row++, style_of(LOOK_FINDING, SHOW_GENERAL), 24);
    if (s->contracts == 0) {
        sheet_text(p->provider, row, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_NO_CONTRACT));
        return row + 2;
    }
    row = decisions_put(p, scenario, row);
    for (int c = 0; c < s->contracts; c++)
        if (decides(s, c)) row = counted_on_put(p, s, &s->contract[c], row);
    if (p->books_row < 0) return row + 1;
    books->row = row;
    row = provider_books_put(p, scenario, row);
    books->last_row = row - 1;
    return row + 1;
}

static int meanings_put(struct pages *p, int row)
{
    enum { MEANING_CHARS = 185 };               /* of a line, all columns but the first */
    static const enum word pairs[][2] = {
        {WORD_INVESTMENT, WORD_T_INVESTMENT}, {WORD_HASTE, WORD_T_HASTE}, {WORD_STAFFING_LEVEL, WORD_T_STAFFING_LEVEL},
        {WORD_WORTH, WORD_T_WORTH}, {WORD_NEXT_BEST, WORD_T_NEXT_BEST}, {WORD_BOUND, WORD_T_BOUND}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++, row++) {
        struct style style = style_of(LOOK_WRAPPED, SHOW_GENERAL);
        sheet_text(p->provider, row, 0, style, say(p, pairs[i][0]));
        sheet_text(p->provider, row, 1, style, say(p, pairs[i][1]));
        sheet_merge(p->provider, (struct area){row, 1, row, COLUMNS - 1}, style);
        sheet_height(p->provider, row, 12.75 * (1 + (int)(strlen(say(p, pairs[i][1])) / MEANING_CHARS)) + 2.25);
    }
    return row + 1;
}

/* A page a scenario, `start` its first row; years of its books under the decisions; the months of each scenario's books
 * on pages of their own. */
static void set_up(struct pages *p, const int start[], const struct area books[], int last_row)
{
    struct print *print = &p->provider->print;
    int counted = p->grid.first_month + p->grid.baseline, last = grid_last_month(&p->grid);
    int years_end = p->grid.first_month > COLUMNS ? p->grid.first_month - 1 : COLUMNS - 1;
    int months = counted > years_end ? counted : years_end + 1;         /* nothing is earned in the baseline */
    sheet_width(p->provider, COLUMN_WHO, COLUMN_WHO, 40);
    sheet_width(p->provider, COLUMN_BOUNDS, COLUMN_BOUNDS, 34);
    sheet_width(p->provider, COLUMN_DATE, COLUMNS - 1, 12.5);
    if (last >= COLUMNS) sheet_width(p->provider, COLUMNS, last, 9);
    p->provider->freeze_column = 1;
    print->repeat_last_row = -1;
    print->repeat_columns = 1;
    grid_print_months(&p->grid, print, months);
    print->area = (struct area){0, 0, last_row, years_end};
    print->has_area = true;
    for (int s = 1; s < p->n; s++) print->row_break[print->row_breaks++] = start[s];
    for (int s = 0; s < p->n && months <= last; s++)
        if (books[s].last_row > books[s].row)
            print->more[print->more_areas++] = (struct area){books[s].row, months, books[s].last_row, last};
}

void sheet_provider_fill(struct pages *p)
{
    struct area books[SCENARIOS_MAX] = {{0}};
    int start[SCENARIOS_MAX];
    sheet_text(p->provider, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, WORD_PROVIDER_TITLE));
    sheet_height(p->provider, 0, 21);
    sheet_text(p->provider, 1, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_PROVIDER_NOTE));
    int row = meanings_put(p, 3);
    for (int s = 0; s < p->n; s++) row = block_put(p, s, start[s] = row, &books[s]);
    set_up(p, start, books, row - 1);
}
