/* What the pages of a workbook know of each other: the sheets, the rows where things stand, the names of inputs.
 *
 * Built in order of dependence (inputs, drivers, cost, runs, compare, ..., decision); the tabs' order is fixed before.
 */
#ifndef REPORT_PAGES_H
#define REPORT_PAGES_H

#include "report/grid.h"
#include "report/sheet_list.h"
#include "report/words.h"
#include "report/workbook.h"
#include "scenario/keys.h"

enum { SCENARIOS_MAX = 8, GROWTHS_MAX = 64 };

/* A ledger line as all scenarios see it: on the same row everywhere, though some may not have it. */
struct line_row {
    const struct ledger_line *line;     /* as first met */
    int index[SCENARIOS_MAX];           /* in each scenario's lines; -1: it has no such line */
    int row, column;                    /* on Drivers and Cost; on Runs from the scenario's first line column, or -1 */
};
struct line_group { int heading_row, first, last; };    /* lines first..last; heading_row -1: no such lines */

struct driver_rows { int contacts, service_level, offered, conserved, shares_sum, rolls[RESULT_SITES_MAX], control; };
/* A block of a row a scenario on Compare, then (when there are others) the selected one's and A's advantage. */
struct block { int first, selected, saves; bool has_gaps; };
struct input_name { int scenario; const char *instance, *key, *name; };

/* How amounts are worded: EUR 1.2 million, or EUR 340 thousand. */
struct money { double divisor; int decimals; enum word unit, amount; const char *axis_format, *label_format; };

/* Two formulas that must agree whatever the inputs are: a sheet puts them up, Checks shows them. */
struct agreement { enum word what; int scenario; const char *workbook, *other; };
enum { AGREEMENTS_MAX = 32 };

struct pages {
    const struct workbook_request *request;
    struct book *book;
    int n;                              /* scenarios */
    const char *label[SCENARIOS_MAX];   /* "A three-year" */
    const char *digest;
    double target[SCENARIOS_MAX];       /* service level: the queues' common one, else their mean weighted by offered */
    struct grid grid;
    struct money money;
    struct key_values values[SCENARIOS_MAX];

    struct line_row line[2 * LINES_MAX]; int lines;
    struct line_group group[LEDGER_CATEGORIES];
    int total_row, beside_row, books_row;               /* totals on Cost; -1: none */
    int lines_end_row;
    struct key_reference growth[GROWTHS_MAX]; int growths;

#define SHEET_ONE(field, ...) struct sheet *field;
#define SHEET_EACH(field, ...) struct sheet *field[SCENARIOS_MAX];
    SHEETS(SHEET_ONE, SHEET_EACH)
#undef SHEET_ONE
#undef SHEET_EACH

    struct input_name *input; int inputs_named;
    struct driver_rows driver[SCENARIOS_MAX];
    int runs_first, runs_last;                          /* rows of replications */
    int runs_mean_row, runs_half_row, runs_p10_row, runs_p90_row, runs_above_row;
    int runs_cash, runs_value, runs_both;               /* first column of the totals of each scenario */
    int runs_cash_saves, runs_value_saves, runs_both_saves;

    struct block cash, value, service_level, target_rows, category[LEDGER_CATEGORIES];
    struct block p10, p90, even_p10, even_p50, even_p90, even_never;    /* as simulated */
    int cumulative_row, present_row, month_text_row, even_row, first_row;
    int ranking_row;                    /* by cash, on Compare: its first scenario's; for three or more */
    int margin_row[SCENARIOS_MAX];      /* on Provider; -1: no contract, or no books */
    int below, worst;                   /* months below target, worst month: a row a scenario, then the selected's */
    int category_first, category_last;                  /* table of savings (or costs) by category */
    int finding[8];
    struct agreement agreement[AGREEMENTS_MAX]; int agreements;
};

enum finding { FINDING_ANSWER, FINDING_WITH_VALUE, FINDING_CUMULATIVE, FINDING_CASH, FINDING_SERVICE, FINDING_CATEGORY,
    FINDING_HEADS };
enum { HEADCOUNT_AFTER_SERVICE_LEVEL = 5 };     /* rows, on Drivers */

/* A text in the workbook's language. */
static inline const char *say(const struct pages *p, enum word word)
{
    return book_word(p->book, word);
}

/* A text that another room wrote, such as the label of a key. */
static inline const char *say_phrase(const struct pages *p, const char *english)
{
    return book_phrase(p->book, english);
}

/* A line's label: what it is in the workbook's language, then the names that tell it apart. */
const char *pages_line_label(const struct pages *p, const struct ledger_line *line);
/* Of a group of lines: enum ledger_category. */
const char *pages_category_label(const struct pages *p, int category);
/* A site's name as it stands in its scenario; the successors' site has a name of ours. */
const char *pages_site_label(const struct pages *p, const struct result_site *site);
void pages_init(struct pages *p, const struct workbook_request *request, struct book *book);
void pages_free(struct pages *p);
/* The defined name of an input, or NULL. */
const char *pages_input_name(const struct pages *p, int scenario, const char *instance, const char *key);
void pages_agree(struct pages *p, struct agreement agreement);
const struct scenario_summary *pages_summary(const struct pages *p, int scenario);
int pages_group_of(const struct ledger_line *line);
uint32_t pages_colour(int scenario);
/* Where the axis of a service level may begin: the tenth below all that is drawn. */
double pages_service_floor(const struct pages *p);
enum { TARGET_COLOUR = 0xC00000 };
struct place pages_place(const struct sheet *sheet, struct area area);
struct area area_cell(int row, int column);
struct area area_column(int row, int column, int last_row);

#endif
