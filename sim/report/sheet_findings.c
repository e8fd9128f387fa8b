/* The lower part of Compare (or Cash): the figures in words, as formulas, for the first page to quote. */
#include "report/reference.h"
#include "report/sentence.h"
#include "report/sheets.h"

enum { TEXT_COLUMN = GRID_UNIT };

static const char *cell(const struct pages *p, int row, int column)
{
    return book_format(p->book, "%s", reference_cell(row, column, FIX_BOTH).chars);
}

static const char *area(const struct pages *p, struct area of)
{
    return book_format(p->book, "%s", reference_area(of, FIX_BOTH).chars);
}

static const char *runs_area(const struct pages *p, int column)
{
    return book_format(p->book, "%s",
                       reference_area_on(p->runs, area_column(p->runs_first, column, p->runs_last)).chars);
}

/* "EUR 1.2 million", without its sign. */
static const char *amount(const struct pages *p, const char *formula)
{
    const char *fixed = book_format(p->book, "FIXED(ABS(%s)/money_unit,%d)", formula, p->money.decimals);
    return sentence_formula(p->book, p->money.amount, fixed, NULL);
}

/* Labelled formulas one under the other. */
static int number_put(struct pages *p, int *row, enum word label, const char *formula)
{
    grid_label(p->compare, *row, LOOK_LABEL, say(p, label), "");
    sheet_formula(p->compare, *row, GRID_TOTAL, style_of(LOOK_PLAIN, SHOW_MONEY), "=%s", formula);
    return (*row)++;
}

static int text_put(struct pages *p, int *row, enum word label, const char *formula)
{
    sheet_text(p->compare, *row, GRID_LABEL, style_of(LOOK_LABEL, SHOW_GENERAL), say(p, label));
    sheet_formula(p->compare, *row, TEXT_COLUMN, style_of(LOOK_PLAIN, SHOW_GENERAL), "=%s", formula);
    return (*row)++;
}

static const char *choose(const struct pages *p, const char *condition, const char *yes, const char *no)
{
    return book_format(p->book, "IF(%s,%s,%s)", condition, yes, no);
}

/* Who is cheaper, by how much, in how many replications. */
struct verdict { const char *saves, *cheaper, *dearer, *count, *all; };

static struct verdict verdict_put(struct pages *p, int *row, const char *saves, int runs_column)
{
    struct book *b = p->book;
    const char *runs = runs_area(p, runs_column), *a = cell(p, p->cash.first, GRID_LABEL);
    struct verdict v;
    v.saves = cell(p, number_put(p, row, WORD_A_SAVES_ROW, saves), GRID_TOTAL);
    const char *ahead = book_format(b, "%s>=0", v.saves);
    const char *wins = book_format(b, "COUNTIF(%s,\">0\")", runs), *losses = book_format(b, "COUNTIF(%s,\"<0\")", runs);
    v.cheaper = cell(p, text_put(p, row, WORD_CHEAPER, choose(p, ahead, a, "selected_scenario")), TEXT_COLUMN);
    v.dearer = cell(p, text_put(p, row, WORD_DEARER, choose(p, ahead, "selected_scenario", a)), TEXT_COLUMN);
    v.count = cell(p, number_put(p, row, WORD_CHEAPER_IN, choose(p, ahead, wins, losses)), GRID_TOTAL);
    v.all = cell(p, number_put(p, row, WORD_REPLICATIONS_ROW, book_format(b, "COUNT(%s)", runs)), GRID_TOTAL);
    return v;
}

/* Does an amount differ from nothing by more than rounding? */
static const char *differs(const struct pages *p, const char *saves)
{
    return book_format(p->book, "ABS(%s)>tolerance", saves);
}

static const char *half_width(const struct pages *p, int runs_column)
{
    return book_format(p->book, "%s", reference_on(p->runs, p->runs_half_row, runs_column).chars);
}

/* Clearly cheaper, or else: too close to call, or no difference at all. */
static const char *cash_answer_put(struct pages *p, int *row, struct verdict *v)
{
    struct book *b = p->book;
    const char *half = half_width(p, p->runs_cash_saves);
    *v = verdict_put(p, row, cell(p, p->cash.saves, GRID_PRESENT), p->runs_cash_saves);
    const char *close = sentence_formula(b, WORD_S_TOO_CLOSE, v->cheaper, v->dearer, amount(p, v->saves),
                                         amount(p, half), v->count, v->all, NULL);
    const char *same = sentence_formula(b, WORD_S_SAME, v->cheaper, v->dearer, NULL);
    int unclear = text_put(p, row, WORD_IF_UNCLEAR, choose(p, differs(p, v->saves), close, same));
    const char *clear = sentence_formula(b, WORD_S_CHEAPER, v->cheaper, amount(p, v->saves), v->dearer, v->count,
                                         v->all, NULL);
    return choose(p, book_format(b, "ABS(%s)>MAX(%s,tolerance)", v->saves, half), clear, cell(p, unclear, TEXT_COLUMN));
}

/* The same with customer value added, and whether that turns the order round. */
static const char *value_answer_put(struct pages *p, int *row, const struct verdict *cash)
{
    struct book *b = p->book;
    const char *both = book_format(b, "%s", reference_on(p->runs, p->runs_mean_row, p->runs_both_saves).chars);
    struct verdict v = verdict_put(p, row, both, p->runs_both_saves);
    const char *order = choose(p, book_format(b, "%s*%s>=0", cash->saves, v.saves),
                               sentence_literal(b, say(p, WORD_SAME_ORDER)),
                               sentence_literal(b, say(p, WORD_OPPOSITE_ORDER)));
    const char *text = sentence_formula(b, WORD_S_WITH_VALUE, v.cheaper, amount(p, v.saves), v.count, v.all, order,
                                        amount(p, half_width(p, p->runs_both_saves)), NULL);
    return choose(p, differs(p, v.saves), text, sentence_literal(b, say(p, WORD_S_SAME_WITH_VALUE)));
}

static void answer_put(struct pages *p, int *row)
{
    struct verdict cash;
    const char *answer = cash_answer_put(p, row, &cash);
    p->finding[FINDING_ANSWER] = text_put(p, row, WORD_ANSWER, answer);
    const char *with_value = value_answer_put(p, row, &cash);
    p->finding[FINDING_WITH_VALUE] = text_put(p, row, WORD_ANSWER_WITH_VALUE, with_value);
}

/* The name of a month given its number. */
static const char *month_name(const struct pages *p, const char *number)
{
    return book_format(p->book, "INDEX(%s,MAX(1,%s+%d))", area(p, grid_all(&p->grid, p->month_text_row)), number,
                       p->grid.baseline);
}

static void cumulative_put(struct pages *p, int *row)
{
    struct book *b = p->book;
    const char *end = cell(p, p->cumulative_row, grid_last_month(&p->grid));
    const char *even = cell(p, p->even_row, GRID_TOTAL), *first = cell(p, p->first_row, GRID_TOTAL);
    const char *never = sentence_formula(b, WORD_S_NEVER_AHEAD, amount(p, end), NULL);
    const char *ahead = sentence_formula(b, WORD_S_AHEAD, amount(p, end), month_name(p, even), NULL);
    const char *crossing = sentence_formula(b, WORD_S_FIRST_AHEAD, month_name(p, first), NULL);
    p->finding[FINDING_CUMULATIVE] = text_put(p, row, WORD_FINDING_1,
        book_format(b, "IF(%s=0,%s,%s)&IF(%s=%s,\"\",%s)", even, never, ahead, first, even, crossing));
}

/* The highest value of a row over months 1.. in thousands, and the month it falls in. */
struct peak { const char *amount, *month; };

static struct peak peak_of(const struct pages *p, int row)
{
    const char *months = area(p, grid_counted(&p->grid, row));
    const char *names = area(p, grid_counted(&p->grid, p->month_text_row));
    const char *fixed = book_format(p->book, "FIXED(MAX(%s)/1000,0)", months);
    return (struct peak){sentence_formula(p->book, WORD_AMOUNT_THOUSAND, fixed, NULL),
                         book_format(p->book, "INDEX(%s,MATCH(MAX(%s),%s,0))", names, months, months)};
}

static void cash_put(struct pages *p, int *row)
{
    struct peak a = peak_of(p, p->cash.first);
    const char *last = book_format(p->book, "FIXED(%s/1000,0)", cell(p, p->cash.first, grid_last_month(&p->grid)));
    const char *formula;
    if (p->n > 1) {
        struct peak other = peak_of(p, p->cash.selected);
        formula = sentence_formula(p->book, WORD_S_PEAKS, a.amount, a.month, "selected_scenario", other.amount,
                                   other.month, NULL);
    } else formula = sentence_formula(p->book, WORD_S_PEAK, a.amount, a.month,
                                      sentence_formula(p->book, WORD_AMOUNT_THOUSAND, last, NULL), NULL);
    p->finding[FINDING_CASH] = text_put(p, row, WORD_FINDING_2, formula);
}

static void service_put(struct pages *p, int *row)
{
    const char *target =
        book_format(p->book, "FIXED(100*%s,0)", cell(p, p->target_rows.first, grid_last_month(&p->grid)));
    const char *below = cell(p, p->below, GRID_TOTAL),
               *months = book_format(p->book, "%d", p->grid.months - p->grid.baseline);
    const char *formula = p->n > 1 ? sentence_formula(p->book, WORD_S_BELOW_BOTH, target, below, "selected_scenario",
                                                      cell(p, p->below + p->n, GRID_TOTAL), NULL)
                                   : sentence_formula(p->book, WORD_S_BELOW, target, below, months, NULL);
    p->finding[FINDING_SERVICE] = text_put(p, row, WORD_FINDING_3, formula);
}

static void category_put(struct pages *p, int *row)
{
    struct book *b = p->book;
    const char *values = area(p, area_column(p->category_first, GRID_PRESENT, p->category_last));
    const char *labels = area(p, area_column(p->category_first, GRID_LABEL, p->category_last));
    const char *largest = cell(p, number_put(p, row, WORD_LARGEST_CATEGORY,
        book_format(b, "IF(MAX(%s)>=-MIN(%s),MAX(%s),MIN(%s))", values, values, values, values)), GRID_TOTAL);
    const char *label = book_format(b, "INDEX(%s,MATCH(%s,%s,0))", labels, largest, values);
    const char *formula = p->n > 1
                              ? choose(p, book_format(b, "%s>=0", largest),
                                       sentence_formula(b, WORD_S_CATEGORY_SAVES, label, amount(p, largest), NULL),
                                       sentence_formula(b, WORD_S_CATEGORY_COSTS, label, amount(p, largest), NULL))
                              : sentence_formula(b, WORD_S_CATEGORY, label, amount(p, largest),
                                                 amount(p, cell(p, p->cash.first, GRID_PRESENT)), NULL);
    p->finding[FINDING_CATEGORY] = text_put(p, row, WORD_FINDING_4, formula);
}

/* With a single scenario: what it costs and how far the replications spread; heads at both ends. */
static void alone_put(struct pages *p, int *row)
{
    struct book *b = p->book;
    const char *months = book_format(b, "%d", p->grid.months - p->grid.baseline);
    const char *low = book_format(b, "%s", reference_on(p->runs, p->runs_p10_row, p->runs_cash).chars);
    const char *high = book_format(b, "%s", reference_on(p->runs, p->runs_p90_row, p->runs_cash).chars);
    const char *value = book_format(b, "%s", reference_on(p->runs, p->runs_mean_row, p->runs_value).chars);
    const char *both = book_format(b, "%s", reference_on(p->runs, p->runs_mean_row, p->runs_both).chars);
    int heads = p->driver[0].service_level + HEADCOUNT_AFTER_SERVICE_LEVEL;
    const char *before = book_format(b, "FIXED(%s,0)", reference_on(p->drivers[0], heads, p->grid.first_month).chars);
    const char *after =
        book_format(b, "FIXED(%s,0)", reference_on(p->drivers[0], heads, grid_last_month(&p->grid)).chars);
    const char *a = cell(p, p->cash.first, GRID_LABEL);
    p->finding[FINDING_ANSWER] =
        text_put(p, row, WORD_ANSWER,
                 sentence_formula(b, WORD_S_COSTS, a, amount(p, cell(p, p->cash.first, GRID_PRESENT)), months,
                                  amount(p, low), amount(p, high), NULL));
    const char *beside = amount(p, value), *together = amount(p, both);
    p->finding[FINDING_WITH_VALUE] =
        text_put(p, row, WORD_ANSWER_WITH_VALUE,
                 choose(p, book_format(b, "%s<0", value),
                        sentence_formula(b, WORD_S_VALUE_ALONE_LESS, beside, together, NULL),
                        sentence_formula(b, WORD_S_VALUE_ALONE, beside, together, NULL)));
    p->finding[FINDING_HEADS] =
        text_put(p, row, WORD_FINDING_1, sentence_formula(b, WORD_S_HEADS, before, after, NULL));
}

void sheet_findings_fill(struct pages *p, int row)
{
    grid_heading(&p->grid, p->compare, row++, say(p, WORD_FINDINGS_HEADING));
    if (p->n > 1) {
        answer_put(p, &row);
        cumulative_put(p, &row);
    } else alone_put(p, &row);
    cash_put(p, &row);
    service_put(p, &row);
    category_put(p, &row);
}
