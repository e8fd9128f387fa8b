/* The provider's own books on Provider: its lines from Cost in four groups, and its margin. Columns are those of Cost,
 * so that a cell and the one it comes from stand under the same letter. */
#include <string.h>

#include "report/reference.h"
#include "report/sheets.h"

enum { SERIAL_OF_1970 = 25569, BOOKS_GROUPS = 4 };

/* By how a line's key begins; what belongs to no other group is part of the fee. */
struct books_group { enum word heading; const char *begins[4]; };
static const struct books_group groups[BOOKS_GROUPS] = {
    {WORD_BOOKS_FEE, {NULL}},
    {WORD_BOOKS_PEOPLE, {"books_wages", "books_overhead", "books_training", "books_recruiting"}},
    {WORD_BOOKS_SET_UP, {"books_setup"}},
    {WORD_BOOKS_INVESTMENT, {"books_investment"}},
};

static int group_of(const struct ledger_line *line)
{
    for (int g = 1; g < BOOKS_GROUPS; g++)
        for (int i = 0; i < 4 && groups[g].begins[i]; i++)
            if (strncmp(line->key, groups[g].begins[i], strlen(groups[g].begins[i])) == 0) return g;
    return 0;
}

static struct style money(enum look look) { return style_of(look, SHOW_MONEY); }

static void label_put(struct pages *p, int row, enum look look, const char *label, enum word unit)
{
    sheet_text(p->provider, row, GRID_LABEL, style_of(look, SHOW_GENERAL), label);
    sheet_text(p->provider, row, GRID_UNIT, style_of(look == LOOK_LABEL ? LOOK_UNIT : look, SHOW_GENERAL),
               say(p, unit));
    for (int column = GRID_INDEX; look != LOOK_LABEL && column <= GRID_RATE; column++)
        sheet_blank(p->provider, row, column, style_of(look, SHOW_GENERAL));
}

/* Total, present value, years, months; under the months their numbers. Returns the row of the numbers. */
static int header_put(struct pages *p, int row)
{
    struct style text = style_of(LOOK_NUMBER_HEADING, SHOW_GENERAL);
    for (int column = 0; column <= grid_last_month(&p->grid); column++)
        for (int line = 0; line < 2; line++)
            if (column != p->grid.first_month - 1) sheet_blank(p->provider, row + line, column, text);
    sheet_height(p->provider, row, 25.5);
    sheet_text(p->provider, row, GRID_LABEL, style_of(LOOK_HEADING, SHOW_GENERAL), say(p, WORD_BOOKS_HEADING));
    sheet_text(p->provider, row, GRID_UNIT, style_of(LOOK_HEADING, SHOW_GENERAL), say(p, WORD_UNIT));
    sheet_text(p->provider, row + 1, GRID_LABEL, style_of(LOOK_HEADING, SHOW_GENERAL),
               say(p, WORD_MONTH_NUMBER_ROW));
    sheet_text(p->provider, row, GRID_TOTAL, text, say(p, WORD_TOTAL));
    sheet_text(p->provider, row, GRID_PRESENT, text, say(p, WORD_PRESENT_VALUE));
    for (int year = 0; year < p->grid.years; year++)
        sheet_number(p->provider, row, GRID_YEARS + year, style_of(LOOK_HEADING, SHOW_YEAR), year + 1);
    for (int month = 0; month < p->grid.months; month++) {
        int column = p->grid.first_month + month;
        sheet_number(p->provider, row, column, style_of(LOOK_HEADING, SHOW_MONTH),
                     date_month_start(p->grid.first_day, month) + SERIAL_OF_1970);
        sheet_number(p->provider, row + 1, column, style_of(LOOK_HEADING, SHOW_INTEGER),
                     month - p->grid.baseline + 1);
    }
    return row + 1;
}

/* A heading with the subtotal, then the lines that this scenario has; nothing when it has none. Appends the heading's
 * row to the margin's formula. */
static int group_put(struct pages *p, int scenario, int group, int row, struct text *margin)
{
    const struct line_group *books = &p->group[CATEGORY_PROVIDER_BOOKS];
    int heading = row++;
    for (int i = books->first; i <= books->last; i++) {
        const struct line_row *line = &p->line[i];
        if (line->index[scenario] < 0 || group_of(line->line) != group) continue;
        label_put(p, row, LOOK_LABEL, pages_line_label(p, line->line), WORD_EUR);
        grid_across(&p->grid, p->provider, row, money(LOOK_LINK), "=%s![]%d", p->cost[scenario]->quoted, line->row + 1);
        row++;
    }
    if (row == heading + 1) return heading;
    label_put(p, heading, LOOK_CATEGORY, say(p, groups[group].heading), WORD_EUR);
    grid_across(&p->grid, p->provider, heading, money(LOOK_CATEGORY), "=SUM([]%d:[]%d)", heading + 2, row);
    text_format(margin, "%s[]%d", margin->length ? "+" : "=", heading + 1);
    return row;
}

int provider_books_put(struct pages *p, int scenario, int row)
{
    struct text margin = {0};
    int numbers = header_put(p, row), fee = numbers + 1;
    row = fee;
    for (int group = 0; group < BOOKS_GROUPS; group++) row = group_put(p, scenario, group, row, &margin);
    label_put(p, row, LOOK_TOTAL, say(p, WORD_PROVIDER_MARGIN), WORD_EUR);
    grid_across(&p->grid, p->provider, row, money(LOOK_TOTAL), "%s", margin.length ? text_chars(&margin) : "=0");
    p->margin_row[scenario] = row;
    text_free(&margin);
    label_put(p, row + 1, LOOK_LABEL, say(p, WORD_MARGIN_OF_FEE), WORD_OF_FEE);
    grid_across(&p->grid, p->provider, row + 1, style_of(LOOK_PLAIN, SHOW_PERCENT), "=IF([]%d>0,[]%d/[]%d,0)", fee + 1,
                row + 1, fee + 1);
    label_put(p, row + 2, LOOK_LABEL, say(p, WORD_MARGIN_CUMULATED), WORD_EUR);
    grid_months(&p->grid, p->provider, row + 2, money(LOOK_PLAIN), "=[-]%d+IF([]%d>0,[]%d,0)", row + 3, numbers + 1,
                row + 1);
    return row + 3;
}
