/* The functions formulas call, over values already known. See report/formula.h. */
#ifndef REPORT_FORMULA_FUNCTIONS_H
#define REPORT_FORMULA_FUNCTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "report/book.h"

enum value_kind { VALUE_NUMBER, VALUE_TEXT, VALUE_AREA };
struct value {
    enum value_kind kind;
    double number;              /* NAN: an error */
    const char *text;
    const struct sheet *sheet;  /* of an area, all of whose cells have their values */
    struct area area;
};

enum { FUNCTION_ARGUMENTS_MAX = 16 };
struct function_call {
    const char *name;
    size_t name_length;
    struct value argument[FUNCTION_ARGUMENTS_MAX];
    int count;
};

static inline struct value value_number(double number)
{
    return (struct value){.kind = VALUE_NUMBER, .number = number};
}

struct value value_single(struct value value);          /* an area of one cell becomes that cell's value */
double value_as_number(struct value value);             /* an empty cell is 0; a text is an error: NAN */
const char *value_as_text(struct book *book, struct value value);
bool value_equals(struct value a, struct value b);      /* letters' case apart, as spreadsheets do */
double value_sum(double a, double b);                   /* a + b, snapped to 0 within 2^-48 of its terms */

/* False when there is no such function, or it takes other arguments. */
bool function_evaluate(struct book *book, const struct function_call *call, struct value *result);

#endif
