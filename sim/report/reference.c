#include "report/reference.h"

#include <stdio.h>
#include <string.h>

struct reference reference_column(int column)
{
    struct reference r;
    char letters[8];
    int count = 0, at = 0;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters[count++] = (char)('A' + (rest - 1) % 26);
    while (count > 0) r.chars[at++] = letters[--count];
    r.chars[at] = '\0';
    return r;
}

struct reference reference_cell(int row, int column, int fix)
{
    struct reference r;
    snprintf(r.chars, sizeof r.chars, "%s%.8s%s%d", fix & FIX_COLUMN ? "$" : "", reference_column(column).chars,
             fix & FIX_ROW ? "$" : "", row + 1);
    return r;
}

struct reference reference_area(struct area area, int fix)
{
    struct reference r;
    struct reference from = reference_cell(area.row, area.column, fix);
    struct reference to = reference_cell(area.last_row, area.last_column, fix);
    snprintf(r.chars, sizeof r.chars, "%.40s:%.40s", from.chars, to.chars);
    return r;
}

static struct reference with_sheet(const struct sheet *sheet, const char *cells)
{
    struct reference r;
    snprintf(r.chars, sizeof r.chars, "%.48s!%.44s", sheet->quoted, cells);
    return r;
}

struct reference reference_on(const struct sheet *sheet, int row, int column)
{
    return with_sheet(sheet, reference_cell(row, column, FIX_BOTH).chars);
}

struct reference reference_area_on(const struct sheet *sheet, struct area area)
{
    return with_sheet(sheet, reference_area(area, FIX_BOTH).chars);
}
