#include "report/input_rows.h"

#include <stdlib.h>
#include <string.h>

#include "report/sentence.h"

/* What is bought and what it costs first, then who works, then who calls. */
static const struct { const char *kind; enum word heading; } sections[] = {
    {"scenario", WORD_SECTION_SCENARIO}, {"run", WORD_SECTION_RUN},           {"contract", WORD_SECTION_CONTRACT},
    {"band", WORD_SECTION_BAND},         {"sla", WORD_SECTION_SLA},           {"retender", WORD_SECTION_RETENDER},
    {"provider", WORD_SECTION_PROVIDER}, {"wave", WORD_SECTION_WAVE},         {"costs", WORD_SECTION_COSTS},
    {"reduction", WORD_SECTION_REDUCTION}, {"site", WORD_SECTION_SITE},       {"group", WORD_SECTION_GROUP},
    {"shift", WORD_SECTION_SHIFT},       {"queue", WORD_SECTION_QUEUE},       {"event", WORD_SECTION_EVENT}};
enum { SECTIONS = sizeof sections / sizeof sections[0] };

static int section_of(const struct input_row *row)
{
    int i = 0;
    while (i < SECTIONS && strcmp(sections[i].kind, row->key->section) != 0) i++;
    return i;
}

const char *input_rows_heading(const struct pages *p, const struct input_row *row)
{
    int section = section_of(row);
    const char *colon = strchr(row->instance, ':');
    enum word heading = section < SECTIONS ? sections[section].heading : WORD_SECTION_OTHER;
    return sentence_text(p->book, heading, colon ? colon + 1 : row->instance, NULL);
}

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

/* Stable: within a kind of section the files' order stays. */
static struct input_rows sorted(struct input_rows rows)
{
    struct input_rows out = {memory_new((size_t)rows.count, sizeof *rows.row), 0};
    for (int section = 0; section <= SECTIONS; section++)
        for (int i = 0; i < rows.count; i++)
            if (section_of(&rows.row[i]) == section) out.row[out.count++] = rows.row[i];
    free(rows.row);
    return out;
}

/* What only a later scenario has comes behind the key that precedes it there. */
struct input_rows input_rows_unite(const struct pages *p)
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
    return sorted(rows);
}

bool input_rows_is_missed(const struct pages *p, const struct input_row *row)
{
    for (int s = 0; s < p->n; s++)
        if (!row->value[s]) return true;
    return false;
}

/* The settings of the run are common: A's hold for all. */
bool input_rows_differ_within(const struct pages *p, const struct input_row *row)
{
    const struct key_value *first = NULL;
    if (strcmp(row->instance, "run") == 0) return false;
    for (int s = 0; s < p->n; s++) {
        if (!row->value[s]) continue;
        if (first && strcmp(first->text, row->value[s]->text) != 0) return true;
        first = row->value[s];
    }
    return false;
}

bool input_rows_is_live(const struct pages *p, const struct input_row *row)
{
    bool live = row->key->effect == EFFECT_LIVE;
    for (int s = 0; s < p->n; s++) live = live && row->value[s] && row->value[s]->is_number;
    return live;
}
