/* A line of the ledger: every amount is quantity x rate x index in a month. What is not linear is settled inside the
 * replication and arrives as a quantity, so mean quantity x rate is the mean cost to the cent. */
#ifndef RESULT_LEDGER_LINE_H
#define RESULT_LEDGER_LINE_H

#include <stdbool.h>

/* Enough for every scenario within scenario.h's limits: seven in-house sites, four contracts that may be re-tendered,
 * 16 measures, 16 bands and 16 queues need 345 lines. A key or label holds two names of 47 bytes and its own words. */
enum { LINES_MAX = 384, LINE_KEY_BYTES = 160, RATE_FACTORS_MAX = 2 };

enum ledger_party {
    LEDGER_CASH,                /* the customer organisation's cash: adds up to its total */
    LEDGER_BESIDE,              /* beside cash, never added silently: customer value at risk, sales made */
    LEDGER_PROVIDER,            /* the provider's own books: revenue positive, cost negative */
    LEDGER_MEMO                 /* for information, in no total: credits as accrued, sales missed */
};
enum ledger_category { CATEGORY_INHOUSE, CATEGORY_WIND_DOWN, CATEGORY_RETAINED, CATEGORY_PROVIDER, CATEGORY_TRANSITION,
    CATEGORY_CUSTOMER_VALUE, CATEGORY_PROVIDER_BOOKS, CATEGORY_MEMO, LEDGER_CATEGORIES };

/* One key of the scenario: instance "site:inhouse", key "wage_per_paid_hour". Empty instance: none. */
struct key_reference { char instance[LINE_KEY_BYTES]; const char *key; };

struct ledger_line {
    char key[LINE_KEY_BYTES];           /* stable, for JSON and CSV: "inhouse_wages", "provider_fee" */
    char label[LINE_KEY_BYTES];         /* "In-house wages" */
    const char *what;                   /* how the label begins, before any names; NULL: not known apart */
    const char *unit;                   /* of the quantity: "paid hours" */
    enum ledger_party party;
    enum ledger_category category;
    double sign;                        /* +1 cost, -1 receipt (credits); of the provider: +1 revenue, -1 cost */
    struct key_reference factor[RATE_FACTORS_MAX];      /* rate = sign x product of their values; key NULL: none */
    struct key_reference growth;        /* index in year y = (1 + its value)^(y - 1); none: 1 */
    double rate, growth_per_year;       /* those values, resolved: rate includes the sign */
    bool of_an_end;                     /* a cost that the end of a term brings about */
    bool counts_ends;                   /* its quantity is the number of ends that were tendered */
};

struct ledger_lines { struct ledger_line line[LINES_MAX]; int count; };

const char *ledger_category_label(enum ledger_category category);
/* Year of a month number: 1 for months 1-12 from the announcement, 0 or less in the baseline (index 1 there). */
int ledger_year(int month_number);
/* Index of a line in a month number: (1 + growth)^(year - 1), 1 in the baseline. */
double ledger_index(const struct ledger_line *line, int month_number);
/* rate x index of a line in a month number; baseline months have index 1. */
double ledger_amount(const struct ledger_line *line, double quantity, int month_number);
/* Sum of one party's lines in a month; `quantity` has a value a line. */
double ledger_total(const struct ledger_lines *lines, const double *quantity, enum ledger_party party,
                    int month_number);
/* End-of-month factor at `discount_rate` a year: (1 + r)^(-month_number/12); 0 for baseline months: outside. */
double ledger_discount(double discount_rate, int month_number);

#endif
