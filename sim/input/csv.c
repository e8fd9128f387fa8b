#include "input/csv.h"

#include <ctype.h>
#include <string.h>

void csv_begin(struct csv *csv, const char *chars)
{
    size_t length = strcspn(chars, "\r\n");
    bool has_comma = memchr(chars, ',', length), has_semicolon = memchr(chars, ';', length);
    *csv = (struct csv){.at = chars, .separator = has_semicolon && !has_comma ? ';' : ',', .next_line = 1};
}

void csv_free(struct csv *csv)
{
    text_free(&csv->fields);
}

/* Past one end of line, whichever it is. */
static void pass_line_end(struct csv *csv)
{
    if (*csv->at == '\r') csv->at++;
    if (*csv->at == '\n') csv->at++;
    csv->next_line++;
}

static void take_quoted(struct csv *csv)
{
    for (csv->at++; *csv->at; csv->at++) {
        if (*csv->at == '"') {
            if (csv->at[1] != '"') {
                csv->at++;
                return;
            }
            csv->at++;
        }
        csv->next_line += *csv->at == '\n';
        text_append_bytes(&csv->fields, csv->at, 1);
    }
    csv->is_unclosed = true;
}

static bool ends_field(const struct csv *csv)
{
    return !*csv->at || *csv->at == csv->separator || *csv->at == '\r' || *csv->at == '\n';
}

static void take_field(struct csv *csv)
{
    size_t start = csv->fields.length;
    while (*csv->at == ' ' || *csv->at == '\t') csv->at++;
    if (*csv->at == '"') take_quoted(csv);
    while (!ends_field(csv)) text_append_bytes(&csv->fields, csv->at++, 1);
    while (csv->fields.length > start && isspace((unsigned char)csv->fields.chars[csv->fields.length - 1]))
        csv->fields.length--;
    text_append_bytes(&csv->fields, "", 1);
    if (csv->count < CSV_FIELDS_MAX) csv->field[csv->count] = start;
    if (csv->count <= CSV_FIELDS_MAX) csv->count++;
}

static bool take_row(struct csv *csv)
{
    while (*csv->at == '\r' || *csv->at == '\n') pass_line_end(csv);
    if (!*csv->at) return false;
    text_clear(&csv->fields);
    csv->count = 0;
    csv->line = csv->next_line;
    take_field(csv);
    while (*csv->at && *csv->at == csv->separator) {
        csv->at++;
        take_field(csv);
    }
    if (*csv->at) pass_line_end(csv);
    return true;
}

bool csv_next(struct csv *csv)
{
    while (take_row(csv))
        if (csv->count > 1 || *csv_field(csv, 0)) return true;
    return false;
}

const char *csv_field(const struct csv *csv, int index)
{
    int held = csv->count < CSV_FIELDS_MAX ? csv->count : CSV_FIELDS_MAX;
    return index >= 0 && index < held ? csv->fields.chars + csv->field[index] : "";
}
