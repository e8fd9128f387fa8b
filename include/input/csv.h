/* Rows of a CSV file, one at a time: comma or semicolon between fields, quotes as RFC 4180 has them. */
#ifndef INPUT_CSV_H
#define INPUT_CSV_H

#include <stdbool.h>

#include "base/text.h"

enum { CSV_FIELDS_MAX = 64 };

struct csv {
    const char *at;             /* the caller's text, which outlives the reader */
    char separator;
    int line;                   /* on which the last row began */
    int next_line;
    struct text fields;         /* NUL-separated */
    size_t field[CSV_FIELDS_MAX];
    int count;                  /* of fields in the row; CSV_FIELDS_MAX + 1 when there were more */
    bool is_unclosed;           /* a quote never ended */
};

/* The separator is the semicolon where the first line has one and no comma. */
void csv_begin(struct csv *csv, const char *chars);
/* The next row that is not blank; false at the end. */
bool csv_next(struct csv *csv);
const char *csv_field(const struct csv *csv, int index);       /* white space trimmed; "" past the last */
void csv_free(struct csv *csv);

#endif
