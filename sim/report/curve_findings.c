/* What a chart of curves shows, as a sentence that a formula makes from the table. */
#include "base/text.h"
#include "report/curves.h"
#include "report/reference.h"
#include "report/sentence.h"

/* One scenario's column, from the announcement on, or a cell of it. */
static const char *months_of(const struct pages *p, int scenario, int column)
{
    struct area area = curves_area(p, scenario, column);
    area.row += p->grid.baseline;
    return book_format(p->book, "%s", reference_area(area, FIX_BOTH).chars);
}

static const char *cell_of(const struct pages *p, int scenario, int column, bool last)
{
    struct area area = curves_area(p, scenario, column);
    return book_format(p->book, "%s", reference_cell(last ? area.last_row : area.row, column, FIX_BOTH).chars);
}

static const char *month_text(const struct pages *p, int month)
{
    return book_format(p->book, "%s", reference_on(p->compare, p->month_text_row, p->grid.first_month + month).chars);
}

/* A figure in words: 9.1%, 27.3 s, 101,234 or EUR 540 thousand. */
static const char *shown(const struct pages *p, const struct curve *c, const char *formula)
{
    struct book *b = p->book;
    if (c->show == SHOW_PERCENT) return book_format(b, "FIXED(100*%s,1)&\"%%\"", formula);
    if (c->show == SHOW_MONEY)
        return sentence_formula(b, WORD_AMOUNT_THOUSAND, book_format(b, "FIXED(%s/1000,0)", formula), NULL);
    if (c->unit == WORD_SECONDS)
        return book_format(b, "FIXED(%s,1)&\" \"&%s", formula, sentence_literal(b, say(p, c->unit)));
    return book_format(b, "FIXED(%s,%d)", formula, c->show == SHOW_ONE_DECIMAL ? 1 : 0);
}

/* The same where its unit has just been said. */
static const char *shown_again(const struct pages *p, const struct curve *c, const char *formula)
{
    if (c->show == SHOW_MONEY) return book_format(p->book, "FIXED(%s/1000,0)", formula);
    return c->unit == WORD_SECONDS ? book_format(p->book, "FIXED(%s,1)", formula) : shown(p, c, formula);
}

static const char *letter(const struct pages *p, int scenario)
{
    return book_format(p->book, "\"%c\"", 'A' + scenario);
}

static const char *unless(const struct pages *p, const char *empty, int scenario, const char *sentence)
{
    return book_format(p->book, "IF(%s=0,%s,%s)", empty,
                       sentence_formula(p->book, WORD_S_NOTHING, letter(p, scenario), NULL), sentence);
}

/* How many months miss the target, as the end of a sentence. */
static const char *below_target(const struct pages *p, const struct curves *curves, int curve, int scenario)
{
    if (!curve_has(&curves->curve[curve], CURVE_PART_TARGET)) return "";
    const char *mean = months_of(p, scenario, curves_column(curves, curve, CURVE_PART_MEAN));
    const char *target = cell_of(p, scenario, curves_column(curves, curve, CURVE_PART_TARGET), true);
    const char *months = book_format(p->book, "COUNTIF(%s,\"<\"&%s)", mean, target);
    return book_format(p->book, "&%s", sentence_formula(p->book, WORD_S_MISSED, months,
                                                        book_format(p->book, "COUNT(%s)", mean), NULL));
}

static const char *extreme(const struct pages *p, const struct curves *curves, const struct curve_figure *figure,
                           int scenario)
{
    struct book *b = p->book;
    int curve = figure->first;
    const struct curve *c = &curves->curve[curve];
    const char *mean = months_of(p, scenario, curves_column(curves, curve, CURVE_PART_MEAN));
    const char *low = months_of(p, scenario, curves_column(curves, curve, CURVE_PART_P10));
    const char *high = months_of(p, scenario, curves_column(curves, curve, CURVE_PART_P90));
    const char *top = book_format(b, "%s(%s)", figure->finds == FINDS_HIGHEST ? "MAX" : "MIN", mean);
    const char *at = book_format(b, "MATCH(%s,%s,0)", top, mean);
    const char *month = book_format(
        b, "INDEX(%s,%s)", reference_area_on(p->compare, grid_counted(&p->grid, p->month_text_row)).chars, at);
    const char *sentence = sentence_formula(
        b, figure->finds == FINDS_HIGHEST ? WORD_S_HIGHEST : WORD_S_LOWEST, letter(p, scenario),
        sentence_literal(b, say(p, c->heading)), month, shown(p, c, top),
        shown_again(p, c, book_format(b, "INDEX(%s,%s)", low, at)),
        shown_again(p, c, book_format(b, "INDEX(%s,%s)", high, at)),
        shown_again(p, c, book_format(b, "AVERAGE(%s)", mean)), NULL);
    return unless(p, book_format(b, "COUNT(%s)", mean), scenario,
                  book_format(b, "%s%s", sentence, below_target(p, curves, curve, scenario)));
}

static const char *last(const struct pages *p, const struct curves *curves, const struct curve_figure *figure,
                        int scenario)
{
    const struct curve *c = &curves->curve[figure->first];
    const char *part[3];
    for (int i = 0; i < 3; i++)
        part[i] = cell_of(p, scenario, curves_column(curves, figure->first, (enum curve_part)i), true);
    return sentence_formula(p->book, WORD_S_LAST, letter(p, scenario), sentence_literal(p->book, say(p, c->heading)),
                            month_text(p, p->grid.months - 1), shown(p, c, part[CURVE_PART_MEAN]),
                            shown_again(p, c, part[CURVE_PART_P10]), shown_again(p, c, part[CURVE_PART_P90]), NULL);
}

/* All the stacked curves' cells, for one SUM. */
static const char *whole(const struct pages *p, const struct curves *curves, const struct curve_figure *figure,
                         int scenario)
{
    struct text out = {0};
    for (int i = figure->first; i <= figure->last; i++)
        text_format(&out, "%s%s", i > figure->first ? "," : "SUM(",
                    months_of(p, scenario, curves_column(curves, i, CURVE_PART_MEAN)));
    const char *kept = book_format(p->book, "%s)", text_chars(&out));
    text_free(&out);
    return kept;
}

static const char *part_of_stack(const struct pages *p, const struct curves *curves,
                                 const struct curve_figure *figure, int curve, int scenario)
{
    struct book *b = p->book;
    int column = curves_column(curves, curve, CURVE_PART_MEAN);
    const char *name = sentence_literal(b, say(p, curves->curve[curve].heading));
    if (figure->finds == FINDS_ENDS)
        return sentence_formula(b, WORD_S_FROM_TO, name,
                                book_format(b, "FIXED(%s,0)", cell_of(p, scenario, column, false)),
                                book_format(b, "FIXED(%s,0)", cell_of(p, scenario, column, true)), NULL);
    return sentence_formula(b, WORD_S_SHARE_OF, name,
                            book_format(b, "FIXED(100*SUM(%s)/%s,1)", months_of(p, scenario, column),
                                        whole(p, curves, figure, scenario)), NULL);
}

static const char *stack(const struct pages *p, const struct curves *curves, const struct curve_figure *figure,
                         int scenario)
{
    struct book *b = p->book;
    const char *parts = "";
    for (int i = figure->first; i <= figure->last; i++)
        parts = book_format(b, "%s%s%s", parts, i > figure->first ? "&\"; \"&" : "",
                            part_of_stack(p, curves, figure, i, scenario));
    const char *sentence =
        figure->finds == FINDS_ENDS
            ? sentence_formula(b, WORD_S_ENDS, letter(p, scenario), month_text(p, 0),
                               month_text(p, p->grid.months - 1), parts, NULL)
            : sentence_formula(b, WORD_S_SHARES, letter(p, scenario), parts, NULL);
    return unless(p, whole(p, curves, figure, scenario), scenario, sentence);
}

const char *curves_finding(const struct pages *p, const struct curves *curves, const struct curve_figure *figure,
                           int scenario)
{
    switch (figure->finds) {
    case FINDS_HIGHEST:
    case FINDS_LOWEST: return extreme(p, curves, figure, scenario);
    case FINDS_LAST: return last(p, curves, figure, scenario);
    case FINDS_ENDS:
    case FINDS_SHARES: break;
    }
    return stack(p, curves, figure, scenario);
}
