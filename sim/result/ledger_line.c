#include "result/ledger_line.h"

#include <math.h>

static const char *const category_labels[LEDGER_CATEGORIES] = {
    [CATEGORY_INHOUSE] = "In-house operation",
    [CATEGORY_WIND_DOWN] = "Wind-down",
    [CATEGORY_RETAINED] = "Retained organisation",
    [CATEGORY_PROVIDER] = "Provider's bill",
    [CATEGORY_TRANSITION] = "Transition and re-tender",
    [CATEGORY_CUSTOMER_VALUE] = "Customer value at risk",
    [CATEGORY_PROVIDER_BOOKS] = "Provider's own books",
    [CATEGORY_MEMO] = "For information, in no total",
};

const char *ledger_category_label(enum ledger_category category)
{
    return category_labels[category];
}

int ledger_year(int month_number)
{
    /* Integer division rounds towards 0; month numbers of the baseline are 0 and below. */
    return month_number >= 1 ? (month_number + 11) / 12 : month_number / 12;
}

double ledger_index(const struct ledger_line *line, int month_number)
{
    int year = ledger_year(month_number);
    return year > 1 ? pow(1.0 + line->growth_per_year, year - 1) : 1.0;
}

double ledger_amount(const struct ledger_line *line, double quantity, int month_number)
{
    return quantity * line->rate * ledger_index(line, month_number);
}

double ledger_total(const struct ledger_lines *lines, const double *quantity, enum ledger_party party,
                    int month_number)
{
    double total = 0;
    for (int i = 0; i < lines->count; i++)
        if (lines->line[i].party == party) total += ledger_amount(&lines->line[i], quantity[i], month_number);
    return total;
}

double ledger_discount(double discount_rate, int month_number)
{
    return month_number >= 1 ? pow(1.0 + discount_rate, -month_number / 12.0) : 0.0;
}
