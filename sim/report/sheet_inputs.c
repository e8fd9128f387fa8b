/* Inputs: every key of every scenario, what may be changed, and the names that the cost sheets use. First, for those
 * who compare, the keys in which the scenarios differ. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/allowed.h"
#include "report/input_rows.h"
#include "report/reference.h"
#include "report/sentence.h"
#include "report/sheets.h"

enum { COLUMN_LABEL, COLUMN_UNIT, COLUMN_VALUES, COUNT_ROW = 4, HEADER_ROW, FIRST_ROW };
static const double LABEL_CHARS = 36, UNIT_CHARS = 21, VALUE_CHARS = 17, ALLOWED_CHARS = 36, SOURCE_CHARS = 42;

/* Right of the values of all scenarios. `differs` -1: there is but one. */
struct columns { int allowed, effect, not_default, differs, changed, letter, source, key, simulated, last; };

static struct columns columns_of(const struct pages *p)
{
    struct columns c = {.allowed = COLUMN_VALUES + p->n, .differs = -1};
    c.effect = c.allowed + 1;
    c.not_default = c.effect + 1;
    if (p->n > 1) c.differs = c.not_default + 1;
    c.changed = c.not_default + (p->n > 1 ? 2 : 1);
    c.letter = c.changed + 1;
    c.source = c.letter + 1;
    c.key = c.source + 1;
    c.simulated = c.key + 1;
    c.last = c.key + p->n;
    return c;
}

static enum show show_of(const struct key *key)
{
    switch (key->type) {
    case KEY_SHARE: return SHOW_PERCENT;
    case KEY_EURO: return SHOW_RATE;
    default: return SHOW_VALUE;
    }
}

static bool refers_to(const struct key_reference *reference, const struct input_row *row)
{
    return reference->key && strcmp(reference->instance, row->instance) == 0 &&
           strcmp(reference->key, row->key->name) == 0;
}

static bool is_used(const struct pages *p, const struct input_row *row)
{
    for (int i = 0; i < p->lines; i++) {
        const struct ledger_line *line = p->line[i].line;
        if (refers_to(&line->growth, row)) return true;
        for (int f = 0; f < RATE_FACTORS_MAX; f++)
            if (refers_to(&line->factor[f], row)) return true;
    }
    return false;
}

static void name_input(struct pages *p, int scenario, const struct input_row *row, struct area cell)
{
    const char *wanted = book_format(p->book, "%c_%s_%s", 'A' + scenario, row->instance, row->key->name);
    const char *name = book_name(p->book, wanted, p->inputs, cell);
    p->input = memory_resize(p->input, (size_t)p->inputs_named + 1, sizeof *p->input);
    p->input[p->inputs_named++] = (struct input_name){scenario, row->instance, row->key->name, name};
}

static void limit_input(struct pages *p, const struct input_row *row, struct area cell)
{
    const struct key *key = row->key;
    struct limit limit = {.row = cell.row, .column = cell.column, .least = key->least, .most = key->most};
    if (!(key->most > key->least)) limit.least = -INFINITY, limit.most = INFINITY;
    limit.title = key->name;
    limit.message = book_format(p->book, "%s (%s)", say_phrase(p, key->meaning), allowed_text(p->book, key));
    sheet_limit(p->inputs, &limit);
}

/* Text that is wrapped over as many lines as it takes, within reason; a row is as high as its longest cell. */
static void wrapped_put(struct pages *p, struct area cell, enum look look, const char *chars, double width)
{
    enum { LINES_MOST = 30 };
    size_t line = (size_t)(width * 1.2), length = 0;
    for (const char *c = chars; *c; c++) length += ((unsigned char)*c & 0xc0) != 0x80;
    size_t lines = 1 + (length > 0 ? length - 1 : 0) / line;
    double points = 12.75 * (double)(lines < LINES_MOST ? lines : LINES_MOST);
    sheet_text(p->inputs, cell.row, cell.column, style_of(look, SHOW_GENERAL), chars);
    if (lines > 1 && points > p->inputs->row[cell.row].height) sheet_height(p->inputs, cell.row, points);
}

/* A long list in which the scenarios agree: its ends, and how many there are. NULL: as it stands. */
static const char *list_short(const struct pages *p, const struct input_row *row, const char *chars)
{
    enum { LONG = 90, SHOWN = 3 };
    const char *first_end = chars, *last = strrchr(chars, ',');
    int count = 1, shown = 0;
    if (strlen(chars) < LONG || !last || input_rows_differ_within(p, row)) return NULL;
    for (const char *c = chars; *c; c++) {
        count += *c == ',';
        if (*c == ',' && ++shown == SHOWN) first_end = c;
    }
    if (count < 2 * SHOWN) return NULL;
    return sentence_text(p->book, WORD_LIST_SHORT, book_format(p->book, "%.*s", (int)(first_end - chars), chars),
                         last + 1 + strspn(last + 1, " "), book_format(p->book, "%d", count), NULL);
}

static void words_put(struct pages *p, const struct input_row *row, struct area cell, int scenario)
{
    const char *chars = row->value[scenario]->text, *brief = list_short(p, row, chars);
    wrapped_put(p, cell, LOOK_SIMULATED_TEXT, brief ? brief : chars, VALUE_CHARS);
    if (brief)                                  /* the whole of it, on one line, far to the right */
        sheet_text(p->inputs, cell.row, columns_of(p).simulated + scenario, style_of(LOOK_SIMULATED, SHOW_GENERAL),
                   chars);
}

static bool is_common(const struct input_row *row) { return strcmp(row->instance, "run") == 0; }

/* The value of one scenario, and far to its right the same as simulated. [run] is common to all: A's holds. */
static void value_put(struct pages *p, const struct input_row *row, int at, int scenario)
{
    const struct key_value *value = row->value[scenario];
    struct area cell = area_cell(at, COLUMN_VALUES + scenario);
    bool live = row->key->effect == EFFECT_LIVE && value && value->is_number;
    bool common = is_common(row);
    enum show show = show_of(row->key);
    if (!value) {
        sheet_text(p->inputs, at, cell.column, style_of(LOOK_SIMULATED_TEXT, SHOW_GENERAL), say(p, WORD_NOT_THERE));
        return;
    }
    if (!value->is_number) {
        words_put(p, row, cell, scenario);
        return;
    }
    if (live && common && scenario > 0)
        sheet_formula(p->inputs, at, cell.column, style_of(LOOK_LINK, show), "=%s",
                      reference_cell(at, COLUMN_VALUES, FIX_COLUMN).chars);
    else sheet_number(p->inputs, at, cell.column, style_of(live ? LOOK_INPUT : LOOK_SIMULATED, show), value->number);
    if (live)
        sheet_number(p->inputs, at, columns_of(p).simulated + scenario, style_of(LOOK_SIMULATED, show), value->number);
    if (live && !(common && scenario > 0)) limit_input(p, row, cell);
    if (live && common && scenario == 0) book_name(p->book, row->key->name, p->inputs, cell);
    else if (!common && (live || is_used(p, row))) name_input(p, scenario, row, cell);
}

/* 1 when any scenario's value is no longer the one simulated. */
static void changed_put(struct pages *p, const struct input_row *row, int at)
{
    struct columns c = columns_of(p);
    struct text sum = {0};
    for (int s = 0; s < p->n; s++) {
        if (!row->value[s] || !row->value[s]->is_number) continue;
        text_format(&sum, "%sABS(%s-%s)", sum.length ? "+" : "", reference_cell(at, COLUMN_VALUES + s, FIX_NONE).chars,
                    reference_cell(at, c.simulated + s, FIX_NONE).chars);
    }
    if (sum.length)
        sheet_formula(p->inputs, at, c.changed, style_of(LOOK_PLAIN, SHOW_COUNT), "=IF(%s>0,1,0)", text_chars(&sum));
    text_free(&sum);
}

/* Live numbers may come to differ, or to agree, by a change made here. */
static void differs_put(struct pages *p, const struct input_row *row, int at)
{
    struct columns c = columns_of(p);
    struct style style = style_of(LOOK_PLAIN, SHOW_COUNT);
    struct reference values = reference_area((struct area){at, COLUMN_VALUES, at, COLUMN_VALUES + p->n - 1}, FIX_NONE);
    if (c.differs < 0) return;
    if (input_rows_is_live(p, row))
        sheet_formula(p->inputs, at, c.differs, style, "=IF(MAX(%s)>MIN(%s),1,0)", values.chars, values.chars);
    else sheet_number(p->inputs, at, c.differs, style,
                      input_rows_is_missed(p, row) || input_rows_differ_within(p, row) ? 1 : 0);
}

/* The letters of the scenarios that depart from the default. */
static const char *not_default_text(const struct pages *p, const struct input_row *row)
{
    char letters[SCENARIOS_MAX + 1] = "";
    int count = 0;
    if (row->key->fallback == NULL) return say(p, WORD_REQUIRED);
    for (int s = 0; s < p->n; s++)
        if (row->value[s] && !row->value[s]->is_default) letters[count++] = (char)('A' + s);
    return book_keep(p->book, letters);
}

static const char *unit_of(const struct pages *p, const struct key *key)
{
    return key->type == KEY_EURO && !*key->unit ? say(p, WORD_EUR) : say_phrase(p, key->unit);
}

static void allowed_put(struct pages *p, const struct key *key, int at, int column)
{
    wrapped_put(p, area_cell(at, column), LOOK_REMARK, allowed_text(p->book, key), ALLOWED_CHARS);
}

static void row_put(struct pages *p, const struct input_row *row, int at)
{
    const struct key *key = row->key;
    struct columns c = columns_of(p);
    bool live = key->effect == EFFECT_LIVE;
    struct style note = style_of(LOOK_UNIT, SHOW_GENERAL), centred = style_of(LOOK_CENTRED, SHOW_GENERAL);
    wrapped_put(p, area_cell(at, COLUMN_LABEL), LOOK_WRAPPED, say_phrase(p, key->label), LABEL_CHARS);
    wrapped_put(p, area_cell(at, COLUMN_UNIT), LOOK_REMARK, unit_of(p, key), UNIT_CHARS);
    for (int s = 0; s < p->n; s++) value_put(p, row, at, s);
    allowed_put(p, key, at, c.allowed);
    sheet_text(p->inputs, at, c.effect, live ? style_of(LOOK_LINK, SHOW_GENERAL) : note,
               say(p, live ? WORD_LIVE : WORD_RUN_AGAIN));
    sheet_text(p->inputs, at, c.not_default, centred, not_default_text(p, row));
    differs_put(p, row, at);
    if (live) changed_put(p, row, at);
    sheet_text(p->inputs, at, c.letter, centred, (char[]){key->letter, '\0'});
    wrapped_put(p, area_cell(at, c.source), LOOK_REMARK, key->source ? say_phrase(p, key->source) : "",
                SOURCE_CHARS);
    sheet_text(p->inputs, at, c.key, note, book_format(p->book, "%s.%s", row->instance, key->name));
}

static void band_put(struct pages *p, int at, const char *heading, const char *instance)
{
    struct style style = style_of(LOOK_CATEGORY, SHOW_GENERAL);
    struct columns c = columns_of(p);
    for (int column = 0; column <= c.last; column++) sheet_blank(p->inputs, at, column, style);
    sheet_text(p->inputs, at, COLUMN_LABEL, style, heading);
    if (*instance) sheet_text(p->inputs, at, c.key, style, book_format(p->book, "[%s]", instance));
}

/* --- what differs between the scenarios, above all else --- */

enum { DIFFERENCES_MOST = 60 };

/* A key in which those scenarios differ that have it; or a section, by its first key, that not all have. */
struct difference { int row; bool whole; };

static bool opens_section(const struct input_rows *rows, int i)
{
    return i == 0 || strcmp(rows->row[i].instance, rows->row[i - 1].instance) != 0;
}

/* Returns how many there are; at most DIFFERENCES_MOST are written. */
static int differences_find(const struct pages *p, const struct input_rows *rows, struct difference *out)
{
    int count = 0;
    for (int i = 0; p->n > 1 && i < rows->count; i++) {
        if (opens_section(rows, i) && input_rows_is_missed(p, &rows->row[i]) && count++ < DIFFERENCES_MOST)
            out[count - 1] = (struct difference){i, true};
        if (input_rows_differ_within(p, &rows->row[i]) && count++ < DIFFERENCES_MOST)
            out[count - 1] = (struct difference){i, false};
    }
    return count;
}

/* What stands before the colon of a section's heading. */
static const char *section_name(struct pages *p, const struct input_row *row)
{
    const char *heading = input_rows_heading(p, row);
    return book_format(p->book, "%.*s", (int)strcspn(heading, ":"), heading);
}

static void section_difference_put(struct pages *p, const struct input_row *row, int at)
{
    wrapped_put(p, area_cell(at, COLUMN_LABEL), LOOK_WRAPPED,
                sentence_text(p->book, WORD_SECTION_WHOLE, section_name(p, row), NULL), LABEL_CHARS);
    for (int s = 0; s < p->n; s++)
        sheet_text(p->inputs, at, COLUMN_VALUES + s, style_of(LOOK_SIMULATED_TEXT, SHOW_GENERAL),
                   say(p, row->value[s] ? WORD_SECTION_THERE : WORD_NOT_THERE));
    sheet_text(p->inputs, at, columns_of(p).key, style_of(LOOK_UNIT, SHOW_GENERAL),
               book_format(p->book, "[%s]", row->instance));
}

/* `from`: the row where the key itself stands. Live numbers follow it. */
static void difference_put(struct pages *p, const struct input_row *row, int at, int from)
{
    enum show show = show_of(row->key);
    wrapped_put(p, area_cell(at, COLUMN_LABEL), LOOK_WRAPPED,
                book_format(p->book, "%s: %s", section_name(p, row), say_phrase(p, row->key->label)), LABEL_CHARS);
    wrapped_put(p, area_cell(at, COLUMN_UNIT), LOOK_REMARK, unit_of(p, row->key), UNIT_CHARS);
    for (int s = 0; s < p->n; s++) {
        const struct key_value *value = row->value[s];
        struct area cell = area_cell(at, COLUMN_VALUES + s);
        if (!value || !value->is_number)
            wrapped_put(p, cell, LOOK_SIMULATED_TEXT, value ? value->text : say(p, WORD_NOT_THERE), VALUE_CHARS);
        else if (row->key->effect == EFFECT_LIVE)
            sheet_formula(p->inputs, at, cell.column, style_of(LOOK_LINK, show), "=%s",
                          reference_cell(from, cell.column, FIX_NONE).chars);
        else sheet_number(p->inputs, at, cell.column, style_of(LOOK_SIMULATED, show), value->number);
    }
    sheet_text(p->inputs, at, columns_of(p).key, style_of(LOOK_UNIT, SHOW_GENERAL),
               book_format(p->book, "%s.%s", row->instance, row->key->name));
}

/* Rows that the list takes, its heading and the empty row behind it included. */
static int differences_rows(const struct pages *p, int count)
{
    if (p->n == 1) return 0;
    return count > DIFFERENCES_MOST ? DIFFERENCES_MOST + 3 : count + 2;
}

/* `place`: the row of every key further down. */
static void differences_put(struct pages *p, const struct input_rows *rows, const struct difference *list, int count,
                            const int *place)
{
    int shown = count < DIFFERENCES_MOST ? count : DIFFERENCES_MOST, at = FIRST_ROW;
    if (p->n == 1) return;
    band_put(p, at++, say(p, count ? WORD_WHAT_DIFFERS : WORD_NOTHING_DIFFERS), "");
    for (int i = 0; i < shown; i++, at++)
        if (list[i].whole) section_difference_put(p, &rows->row[list[i].row], at);
        else difference_put(p, &rows->row[list[i].row], at, place[list[i].row]);
    if (count > shown)
        sheet_text(p->inputs, at, COLUMN_LABEL, style_of(LOOK_NOTE, SHOW_GENERAL),
                   sentence_text(p->book, WORD_MORE_DIFFER, book_format(p->book, "%d", count - shown), NULL));
}

/* --- the whole --- */

static void notes_put(struct pages *p)
{
    static const enum word note[] = {WORD_INPUTS_HOW, WORD_INPUTS_MARKS, WORD_SOURCE_LETTERS};
    sheet_text(p->inputs, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, WORD_INPUTS_TITLE));
    sheet_height(p->inputs, 0, 21);
    for (int i = 0, row = 1; i < 3; i++)
        if (p->n > 1 || note[i] != WORD_INPUTS_MARKS)
            sheet_text(p->inputs, row++, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, note[i]));
}

static void header_put(struct pages *p)
{
    struct style style = style_of(LOOK_HEADING, SHOW_GENERAL), number = style_of(LOOK_NUMBER_HEADING, SHOW_GENERAL);
    struct columns c = columns_of(p);
    const struct { int column; enum word word; struct style style; } heading[] = {
        {COLUMN_LABEL, WORD_INPUT, style},    {COLUMN_UNIT, WORD_UNIT, style},     {c.allowed, WORD_ALLOWED, style},
        {c.effect, WORD_EFFECT, style},       {c.not_default, WORD_NOT_DEFAULT, style},
        {c.differs, WORD_DIFFERS, number},    {c.changed, WORD_CHANGED, number},    {c.letter, WORD_LETTER, style},
        {c.source, WORD_SOURCE, style},       {c.key, WORD_KEY, style}};
    for (size_t i = 0; i < sizeof heading / sizeof heading[0]; i++)
        if (heading[i].column >= 0)
            sheet_text(p->inputs, HEADER_ROW, heading[i].column, heading[i].style, say(p, heading[i].word));
    for (int s = 0; s < p->n; s++) {
        sheet_text(p->inputs, HEADER_ROW, COLUMN_VALUES + s, number, p->label[s]);
        sheet_text(p->inputs, HEADER_ROW, c.simulated + s, number,
                   book_format(p->book, "%s: %c", say(p, WORD_AS_SIMULATED), 'A' + s));
    }
    sheet_height(p->inputs, HEADER_ROW, 39);
}

/* How many inputs differ from the simulation, above their column; rows that are no longer as simulated turn red there,
 * rows in which the scenarios differ are tinted. */
static void flags_put(struct pages *p, int first_row, int last_row)
{
    struct columns c = columns_of(p);
    sheet_text(p->inputs, COUNT_ROW, c.effect, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_INPUTS_CHANGED));
    sheet_formula(p->inputs, COUNT_ROW, c.changed, style_of(LOOK_TOTAL, SHOW_COUNT), "=SUM(%s)",
                  reference_area(area_column(first_row, c.changed, last_row), FIX_NONE).chars);
    book_name(p->book, "inputs_changed", p->inputs, area_cell(COUNT_ROW, c.changed));
    sheet_shade(p->inputs, area_column(COUNT_ROW, c.changed, last_row), SHADE_RED_WHEN,
                book_format(p->book, "=N(%s)>0", reference_cell(COUNT_ROW, c.changed, FIX_COLUMN).chars));
    if (c.differs < 0) return;
    const char *when = book_format(p->book, "=N(%s)>0", reference_cell(first_row, c.differs, FIX_COLUMN).chars);
    sheet_shade(p->inputs, (struct area){first_row, COLUMN_LABEL, last_row, COLUMN_UNIT}, SHADE_TINT_WHEN, when);
    sheet_shade(p->inputs, area_column(first_row, c.differs, last_row), SHADE_TINT_WHEN, when);
}

static void set_up(struct pages *p, int last_row)
{
    struct sheet *sheet = p->inputs;
    struct columns c = columns_of(p);
    sheet_width(sheet, COLUMN_LABEL, COLUMN_LABEL, LABEL_CHARS);
    sheet_width(sheet, COLUMN_UNIT, COLUMN_UNIT, UNIT_CHARS);
    sheet_width(sheet, COLUMN_VALUES, c.allowed - 1, VALUE_CHARS);
    sheet_width(sheet, c.allowed, c.allowed, ALLOWED_CHARS);
    sheet_width(sheet, c.effect, c.changed, 10.5);
    sheet_width(sheet, c.letter, c.letter, 8);
    sheet_width(sheet, c.source, c.source, SOURCE_CHARS);
    sheet_width(sheet, c.key, c.key, 36);
    sheet_width(sheet, c.simulated, c.last, 13);
    sheet->freeze_row = FIRST_ROW;
    sheet->freeze_column = COLUMN_LABEL + 1;
    sheet->filter = (struct area){HEADER_ROW, 0, last_row, c.last};
    sheet->has_filter = true;
    sheet->print.repeat_first_row = sheet->print.repeat_last_row = HEADER_ROW;
    sheet->print.area = (struct area){0, 0, last_row, c.key};
    sheet->print.has_area = true;
}

void sheet_inputs_fill(struct pages *p)
{
    struct input_rows rows = input_rows_unite(p);
    struct difference list[DIFFERENCES_MOST];
    int differences = differences_find(p, &rows, list);
    int first = FIRST_ROW + differences_rows(p, differences), at = first;
    int *place = memory_new((size_t)rows.count, sizeof *place);
    notes_put(p);
    header_put(p);
    for (int i = 0; i < rows.count; i++) {
        const struct input_row *row = &rows.row[i];
        if (opens_section(&rows, i)) band_put(p, at++, input_rows_heading(p, row), row->instance);
        row_put(p, row, place[i] = at++);
    }
    differences_put(p, &rows, list, differences, place);
    flags_put(p, first, at - 1);
    set_up(p, at - 1);
    free(place);
    free(rows.row);
}
