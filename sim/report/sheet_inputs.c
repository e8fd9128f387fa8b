/* Inputs: every key of every scenario, what may be changed, and the names that the cost sheets use. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/allowed.h"
#include "report/reference.h"
#include "report/sentence.h"
#include "report/sheets.h"

enum { COLUMN_LABEL, COLUMN_UNIT, COLUMN_KEY, COLUMN_EFFECT, COLUMN_VALUES, HEADER_ROW = 4, FIRST_ROW };

/* One key of one section, as all scenarios see it. */
struct input_row { const char *instance; const struct key *key; const struct key_value *value[SCENARIOS_MAX]; };
struct input_rows { struct input_row *row; int count; };

static int row_find(const struct input_rows *rows, const struct key_value *value)
{
    for (int i = 0; i < rows->count; i++)
        if (rows->row[i].key == value->key && strcmp(rows->row[i].instance, value->instance) == 0) return i;
    return -1;
}

static void row_insert(struct input_rows *rows, int at, const struct key_value *value)
{
    rows->row = memory_resize(rows->row, (size_t)rows->count + 1, sizeof *rows->row);
    memmove(rows->row + at + 1, rows->row + at, sizeof *rows->row * (size_t)(rows->count - at));
    rows->row[at] = (struct input_row){.instance = value->instance, .key = value->key};
    rows->count++;
}

/* All scenarios' keys: what only a later one has comes behind the key that precedes it there. */
static struct input_rows rows_unite(const struct pages *p)
{
    struct input_rows rows = {0};
    for (int s = 0; s < p->n; s++) {
        int at = -1;
        for (size_t i = 0; i < p->values[s].count; i++) {
            const struct key_value *value = &p->values[s].value[i];
            int known = row_find(&rows, value);
            if (known < 0) row_insert(&rows, known = at + 1, value);
            rows.row[known].value[s] = value;
            at = known;
        }
    }
    return rows;
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

/* A list may be long: it is wrapped over as many lines as it takes, within reason. */
static void text_value_put(struct pages *p, int row, int column, const char *chars)
{
    enum { LINE_CHARS = 26, LINES_MOST = 32 };
    size_t lines = 1 + strlen(chars) / LINE_CHARS;
    sheet_text(p->inputs, row, column, style_of(LOOK_SIMULATED_TEXT, SHOW_GENERAL), chars);
    double points = 12.75 * (double)(lines < LINES_MOST ? lines : LINES_MOST);
    if (lines > 1 && points > p->inputs->row[row].height) sheet_height(p->inputs, row, points);
}

/* The value of one scenario, and to its right the same as simulated. [run] is common to all: A's holds. */
static void value_put(struct pages *p, const struct input_row *row, int at, int scenario)
{
    const struct key_value *value = row->value[scenario];
    struct area cell = area_cell(at, COLUMN_VALUES + scenario);
    bool live = row->key->effect == EFFECT_LIVE && value && value->is_number;
    bool common = strcmp(row->instance, "run") == 0;
    enum show show = show_of(row->key);
    if (!value) {
        sheet_blank(p->inputs, at, cell.column, style_of(LOOK_SIMULATED, SHOW_GENERAL));
        return;
    }
    if (!value->is_number) {
        text_value_put(p, at, cell.column, value->text);
        return;
    }
    if (live && common && scenario > 0)
        sheet_formula(p->inputs, at, cell.column, style_of(LOOK_LINK, show), "=%s",
                      reference_cell(at, COLUMN_VALUES, FIX_COLUMN).chars);
    else sheet_number(p->inputs, at, cell.column, style_of(live ? LOOK_INPUT : LOOK_SIMULATED, show), value->number);
    if (live)
        sheet_number(p->inputs, at, cell.column + p->n, style_of(LOOK_SIMULATED, show), value->number);
    if (live && !(common && scenario > 0)) limit_input(p, row, cell);
    if (live && common && scenario == 0) book_name(p->book, row->key->name, p->inputs, cell);
    else if (!common && (live || is_used(p, row))) name_input(p, scenario, row, cell);
}

/* 1 when any scenario's value is no longer the one simulated. */
static void changed_put(struct pages *p, const struct input_row *row, int at)
{
    struct text sum = {0};
    for (int s = 0; s < p->n; s++) {
        if (!row->value[s] || !row->value[s]->is_number) continue;
        text_format(&sum, "%sABS(%s-%s)", sum.length ? "+" : "", reference_cell(at, COLUMN_VALUES + s, FIX_NONE).chars,
                    reference_cell(at, COLUMN_VALUES + p->n + s, FIX_NONE).chars);
    }
    if (sum.length)
        sheet_formula(p->inputs, at, COLUMN_VALUES + 2 * p->n, style_of(LOOK_PLAIN, SHOW_COUNT), "=IF(%s>0,1,0)",
                      text_chars(&sum));
    text_free(&sum);
}

static void row_put(struct pages *p, const struct input_row *row, int at)
{
    const struct key *key = row->key;
    bool live = key->effect == EFFECT_LIVE;
    struct style note = style_of(LOOK_UNIT, SHOW_GENERAL);
    sheet_text(p->inputs, at, COLUMN_LABEL, style_of(LOOK_LABEL, SHOW_GENERAL), say_phrase(p, key->label));
    sheet_text(p->inputs, at, COLUMN_UNIT, note,
               key->type == KEY_EURO && !*key->unit ? say(p, WORD_EUR) : say_phrase(p, key->unit));
    sheet_text(p->inputs, at, COLUMN_KEY, note, book_format(p->book, "%s.%s", row->instance, key->name));
    sheet_text(p->inputs, at, COLUMN_EFFECT, live ? style_of(LOOK_LINK, SHOW_GENERAL) : note,
               say(p, live ? WORD_LIVE : WORD_RUN_AGAIN));
    for (int s = 0; s < p->n; s++) value_put(p, row, at, s);
    if (live) changed_put(p, row, at);
    int source = COLUMN_VALUES + 2 * p->n + 1;
    sheet_text(p->inputs, at, source, style_of(LOOK_CENTRED, SHOW_GENERAL), (char[]){key->letter, '\0'});
    sheet_text(p->inputs, at, source + 1, note, key->source ? say_phrase(p, key->source) : "");
}

static void section_heading(struct pages *p, int at, const char *instance)
{
    struct style style = style_of(LOOK_CATEGORY, SHOW_GENERAL);
    for (int column = 0; column <= COLUMN_VALUES + 2 * p->n + 2; column++) sheet_blank(p->inputs, at, column, style);
    sheet_text(p->inputs, at, COLUMN_LABEL, style, book_format(p->book, "[%s]", instance));
}

static void header_put(struct pages *p)
{
    static const enum word fixed[] = {WORD_INPUT, WORD_UNIT, WORD_KEY, WORD_EFFECT};
    struct style style = style_of(LOOK_HEADING, SHOW_GENERAL), number = style_of(LOOK_NUMBER_HEADING, SHOW_GENERAL);
    int after = COLUMN_VALUES + 2 * p->n;
    sheet_text(p->inputs, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, WORD_INPUTS_TITLE));
    sheet_height(p->inputs, 0, 21);
    sheet_text(p->inputs, 1, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_INPUTS_NOTE));
    sheet_text(p->inputs, 2, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_SOURCE_LETTERS));
    for (int c = 0; c < 4; c++) sheet_text(p->inputs, HEADER_ROW, c, style, say(p, fixed[c]));
    for (int s = 0; s < p->n; s++) {
        sheet_text(p->inputs, HEADER_ROW, COLUMN_VALUES + s, number, p->label[s]);
        sheet_text(p->inputs, HEADER_ROW, COLUMN_VALUES + p->n + s, number,
                   book_format(p->book, "%s: %c", say(p, WORD_AS_SIMULATED), 'A' + s));
    }
    sheet_text(p->inputs, HEADER_ROW, after, number, say(p, WORD_CHANGED));
    sheet_text(p->inputs, HEADER_ROW, after + 1, style, say(p, WORD_LETTER));
    sheet_text(p->inputs, HEADER_ROW, after + 2, style, say(p, WORD_SOURCE));
    sheet_height(p->inputs, HEADER_ROW, 27);
}

/* How many inputs differ from the simulation, beside the note. */
static void changed_count_put(struct pages *p, int last_row)
{
    int column = COLUMN_VALUES + 2 * p->n;
    sheet_text(p->inputs, HEADER_ROW - 1, column - 1, style_of(LOOK_NOTE, SHOW_GENERAL),
               say(p, WORD_INPUTS_CHANGED));
    sheet_formula(p->inputs, HEADER_ROW - 1, column, style_of(LOOK_TOTAL, SHOW_COUNT), "=SUM(%s)",
                  reference_area(area_column(FIRST_ROW, column, last_row), FIX_NONE).chars);
    book_name(p->book, "inputs_changed", p->inputs, area_cell(HEADER_ROW - 1, column));
    sheet_shade(p->inputs, area_column(HEADER_ROW - 1, column, last_row), SHADE_RED_WHEN,
                book_format(p->book, "=N(%s)>0", reference_cell(HEADER_ROW - 1, column, FIX_COLUMN).chars));
}

static void set_up(struct pages *p, int last_row)
{
    struct sheet *sheet = p->inputs;
    int after = COLUMN_VALUES + 2 * p->n;
    sheet_width(sheet, COLUMN_LABEL, COLUMN_LABEL, 36);
    sheet_width(sheet, COLUMN_UNIT, COLUMN_UNIT, 24);
    sheet_width(sheet, COLUMN_KEY, COLUMN_KEY, 40);
    sheet_width(sheet, COLUMN_EFFECT, COLUMN_EFFECT, 10);
    sheet_width(sheet, COLUMN_VALUES, after - p->n - 1, 22);
    sheet_width(sheet, after - p->n, after - 1, 13);
    sheet_width(sheet, after, after, 9);
    sheet_width(sheet, after + 1, after + 1, 7);
    sheet_width(sheet, after + 2, after + 2, 44);
    sheet->freeze_row = FIRST_ROW;
    sheet->freeze_column = COLUMN_EFFECT + 1;
    sheet->print.repeat_first_row = sheet->print.repeat_last_row = HEADER_ROW;
    sheet->print.area = (struct area){0, 0, last_row, after + 2};
    sheet->print.has_area = true;
}

void sheet_inputs_fill(struct pages *p)
{
    struct input_rows rows = rows_unite(p);
    int at = FIRST_ROW;
    header_put(p);
    for (int i = 0; i < rows.count; i++) {
        bool opens = i == 0 || strcmp(rows.row[i].instance, rows.row[i - 1].instance) != 0;
        if (opens) section_heading(p, at++, rows.row[i].instance);
        row_put(p, &rows.row[i], at++);
    }
    changed_count_put(p, at - 1);
    set_up(p, at - 1);
    free(rows.row);
}
