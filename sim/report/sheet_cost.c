/* Cost of one scenario: money by line and month = driver x rate x index, all formulas. */
#include <string.h>

#include "report/reference.h"
#include "report/sheets.h"

static struct style money(enum look look) { return style_of(look, SHOW_MONEY); }

static int growth_row(const struct pages *p, const struct ledger_line *line)
{
    for (int i = 0; i < p->growths; i++)
        if (line->growth.instance[0] && strcmp(p->growth[i].instance, line->growth.instance) == 0
            && strcmp(p->growth[i].key, line->growth.key) == 0) return GRID_INDEX_ROW + i;
    return -1;
}

static const struct ledger_line *line_of(const struct pages *p, int scenario, const struct line_row *row)
{
    int index = row->index[scenario];
    return index < 0 ? NULL : &pages_summary(p, scenario)->shape.lines.line[index];
}

/* The growth a scenario's own lines carry, for an input that has no cell. */
static double growth_value(const struct pages *p, int scenario, const struct key_reference *growth)
{
    const struct ledger_lines *lines = &pages_summary(p, scenario)->shape.lines;
    for (int i = 0; i < lines->count; i++)
        if (strcmp(lines->line[i].growth.instance, growth->instance) == 0 && lines->line[i].growth.key
            && strcmp(lines->line[i].growth.key, growth->key) == 0) return lines->line[i].growth_per_year;
    return 0;
}

static void index_rows_put(struct pages *p, int scenario)
{
    struct sheet *sheet = p->cost[scenario];
    for (int i = 0; i < p->growths; i++) {
        int row = GRID_INDEX_ROW + i;
        const struct key_reference *growth = &p->growth[i];
        const char *name = pages_input_name(p, scenario, growth->instance, growth->key);
        const struct style rate = style_of(name ? LOOK_LINK : LOOK_SIMULATED, SHOW_PERCENT);
        grid_label(sheet, row, LOOK_LABEL,
                   book_format(p->book, "%s %d: %s.%s", say(p, WORD_INDEX), i + 1, growth->instance, growth->key),
                   say(p, WORD_PER_YEAR));
        sheet_text(sheet, row, GRID_INDEX, style_of(LOOK_UNIT, SHOW_GENERAL), book_format(p->book, "i%d", i + 1));
        if (name) sheet_formula(sheet, row, GRID_RATE, rate, "=%s", name);
        else sheet_number(sheet, row, GRID_RATE, rate, growth_value(p, scenario, growth));
        grid_months(&p->grid, sheet, row, style_of(LOOK_PLAIN, SHOW_FACTOR), "=(1+$D%d)^MAX(0,[]$%d-1)", row + 1,
                    GRID_YEAR_ROW + 1);
    }
}

/* The one place where names of inputs meet a line: sign x product of its keys. */
static void rate_put(struct pages *p, int scenario, const struct line_row *row)
{
    struct sheet *sheet = p->cost[scenario];
    const struct ledger_line *line = line_of(p, scenario, row);
    struct text formula = {0};
    bool named = line != NULL;
    for (int f = 0; line && f < RATE_FACTORS_MAX; f++) {
        if (!line->factor[f].key) continue;
        const char *name = pages_input_name(p, scenario, line->factor[f].instance, line->factor[f].key);
        named = named && name;
        text_format(&formula, "%s%s", formula.length ? "*" : line->sign < 0 ? "=-" : "=", name ? name : "");
    }
    if (named && formula.length)
        sheet_formula(sheet, row->row, GRID_RATE, style_of(LOOK_LINK, SHOW_RATE), "%s", text_chars(&formula));
    else sheet_number(sheet, row->row, GRID_RATE, style_of(LOOK_SIMULATED, SHOW_RATE), line ? line->rate : 0);
    text_free(&formula);
}

static void line_put(struct pages *p, int scenario, const struct line_row *row)
{
    struct sheet *sheet = p->cost[scenario];
    int index = growth_row(p, row->line), at = row->row + 1;
    const char *quoted = p->drivers[scenario]->quoted;
    const char *unit = say_phrase(p, row->line->unit);
    bool is_money = strcmp(unit, say(p, WORD_EUR)) == 0;        /* the quantity is money already */
    grid_label(sheet, row->row, LOOK_LABEL, pages_line_label(p, row->line),
               is_money ? unit : book_format(p->book, "EUR, %s", unit));
    rate_put(p, scenario, row);
    if (index >= 0) {
        sheet_text(sheet, row->row, GRID_INDEX, style_of(LOOK_UNIT, SHOW_GENERAL),
                   book_format(p->book, "i%d", index - GRID_INDEX_ROW + 1));
        grid_months(&p->grid, sheet, row->row, money(LOOK_PLAIN), "=%s![]%d*$D%d*[]$%d", quoted, at, at, index + 1);
    } else grid_months(&p->grid, sheet, row->row, money(LOOK_PLAIN), "=%s![]%d*$D%d", quoted, at, at);
    grid_sums(&p->grid, sheet, row->row, money(LOOK_PLAIN), GRID_SUM_ALL);
}

/* A group's heading carries its subtotal. */
static void group_put(struct pages *p, int scenario, int group)
{
    struct sheet *sheet = p->cost[scenario];
    const struct line_group *g = &p->group[group];
    if (g->heading_row < 0) return;
    grid_heading(&p->grid, sheet, g->heading_row, pages_category_label(p, group));
    sheet_text(sheet, g->heading_row, GRID_UNIT, style_of(LOOK_CATEGORY, SHOW_GENERAL), "EUR");
    for (int i = g->first; i <= g->last; i++) line_put(p, scenario, &p->line[i]);
    grid_across(&p->grid, sheet, g->heading_row, money(LOOK_CATEGORY), "=SUM([]%d:[]%d)", g->heading_row + 2,
                p->line[g->last].row + 1);
}

static void total_put(struct pages *p, int scenario, int row, const char *label, const int groups[2])
{
    struct sheet *sheet = p->cost[scenario];
    struct text sum = {0};
    for (int group = groups[0]; group <= groups[1]; group++)
        if (p->group[group].heading_row >= 0)
            text_format(&sum, "%s[]%d", sum.length ? "+" : "=", p->group[group].heading_row + 1);
    grid_label(sheet, row, LOOK_TOTAL, label, "EUR");
    grid_across(&p->grid, sheet, row, money(LOOK_TOTAL), "%s", sum.length ? text_chars(&sum) : "=0");
    text_free(&sum);
}

void sheet_cost_fill(struct pages *p, int scenario)
{
    struct sheet *sheet = p->cost[scenario];
    const char *title = book_format(p->book, "%s: %s", say(p, WORD_COST_TITLE), p->label[scenario]);
    grid_header(&p->grid, sheet, title, say(p, WORD_COST_NOTE));
    index_rows_put(p, scenario);
    for (int group = 0; group < LEDGER_CATEGORIES; group++) group_put(p, scenario, group);
    total_put(p, scenario, p->total_row, say(p, WORD_TOTAL_CASH), (int[]){0, CATEGORY_CUSTOMER_VALUE - 1});
    if (p->beside_row >= 0)
        total_put(p, scenario, p->beside_row, say(p, WORD_TOTAL_BESIDE),
                  (int[]){CATEGORY_CUSTOMER_VALUE, CATEGORY_CUSTOMER_VALUE});
    if (p->books_row >= 0)
        total_put(p, scenario, p->books_row, say(p, WORD_PROVIDER_MARGIN),
                  (int[]){CATEGORY_PROVIDER_BOOKS, CATEGORY_PROVIDER_BOOKS});
    grid_finish(&p->grid, sheet, sheet->rows - 1);
}
