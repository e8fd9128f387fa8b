/* Sensitivity: what its parts share. Each part fills rows from `row` on and returns the next free one. */
#ifndef REPORT_SHEET_SENSITIVITY_H
#define REPORT_SHEET_SENSITIVITY_H

#include "report/pages.h"

enum { SENSITIVITY_LABEL, SENSITIVITY_UNIT, SENSITIVITY_VALUES, SENSITIVITY_COLUMNS = 13 };
enum { SENSITIVITY_ROW_HIGH = 17, SENSITIVITY_WIDE = 1420 };    /* pixels: of a row; of all columns */

/* A live input that is a rate of ledger lines, in whichever scenarios have it. */
struct rate { const char *instance; const struct key *key; };

/* Columns of how effects are reckoned; those of the selected scenario only where there are others. */
enum effect { EFFECT_NUMBER, EFFECT_VALUE_A, EFFECT_VALUE_SELECTED, EFFECT_CASH_A, EFFECT_OF_CASH, EFFECT_OF_VALUE,
    EFFECT_OF_BOTH, EFFECT_SORT_KEY, EFFECT_TURNS, EFFECT_TURNS_ALONE, EFFECT_TURNS_BOTH, EFFECTS };

struct rates {
    struct rate *rate; int count;
    const char *cash, *both;            /* cells of what A saves (or costs) */
    int effect_row, lines_row;          /* first rows: of the effects; of each scenario's present values */
    int column[EFFECTS];                /* of an effect; -1: not there */
};

void sensitivity_rates_find(const struct pages *p, struct rates *rates);       /* the caller frees rates->rate */
int sensitivity_effects_put(struct pages *p, struct rates *rates, int row);
/* The table sorted by size with sentences and chart: how many rows it takes; fills them once the effects stand. */
int sensitivity_table_rows(const struct pages *p, const struct rates *rates);
void sensitivity_table_put(struct pages *p, const struct rates *rates, int row);
/* An effect of all rates, as an area. */
const char *sensitivity_effects(const struct pages *p, const struct rates *rates, enum effect effect);

/* What A saves (or costs) over the replications: figures and histograms. */
int sensitivity_odds_put(struct pages *p, int row);
/* When A breaks even, by replication: only where there are others. */
int sensitivity_even_put(struct pages *p, int row);

void sensitivity_heading(struct pages *p, int row, enum word word);
void sensitivity_column(struct pages *p, int row, int column, enum word word);          /* a column's heading */
void sensitivity_label(struct pages *p, int row, enum word label, const char *unit);
void sensitivity_sentence(struct pages *p, int row, const char *formula);
/* "EUR 1.2 million", with its sign. */
const char *sensitivity_amount(const struct pages *p, const char *formula);
const char *sensitivity_cell(const struct pages *p, int row, int column);               /* fixed */
const char *sensitivity_area(const struct pages *p, struct area area);                  /* fixed */

#endif
