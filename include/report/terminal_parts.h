/* What the summaries of a run and of a comparison are put together from. Widths are in characters, not bytes. */
#ifndef REPORT_TERMINAL_PARTS_H
#define REPORT_TERMINAL_PARTS_H

#include <stdbool.h>

#include "base/text.h"
#include "report/findings.h"

enum { TERMINAL_COLUMNS = 80, TERMINAL_CELL = 13, TERMINAL_LABEL = TERMINAL_COLUMNS - 4 * TERMINAL_CELL };

/* One unit of money for a whole summary, by its largest amount: EUR, EUR thousand or EUR million. */
struct money { double divisor; int decimals; const char *unit, *multiple; };       /* "EUR million", " million" */
struct money terminal_money(double largest_eur);

bool terminal_rounds_to_zero(struct money money, double eur);

/* Appends `chars` in a field: cut with an ellipsis when too long, padded behind, or in front when `to_right`. */
void terminal_field(struct text *out, const char *chars, int columns, bool to_right);
/* Appends sentences, broken between words into lines of at most TERMINAL_COLUMNS. */
void terminal_wrap(struct text *out, const char *sentences);
/* The same for the headline, in bold when styled. */
void terminal_headline(struct text *out, const char *sentences, bool styled);

/* Number cells, to the right: "12.30", "+1.70", "78.1%"; "-" where there is nothing. */
void terminal_amount(struct text *out, struct money money, double eur, bool with_sign);
void terminal_percent(struct text *out, double ratio);

/* Words: "1.23" in the money's unit, "EUR 1.23 million"; "Nov 2027" of a month index,
 * "4 Oct 2027" of a civil day. */
void terminal_say_amount(struct text *out, struct money money, double eur);
void terminal_say_eur(struct text *out, struct money money, double eur);
void terminal_say_month(struct text *out, const struct result_shape *shape, int month);
void terminal_say_day(struct text *out, int32_t day);

/* Blocks, each with the empty line in front of it. */
void terminal_curves(struct text *out, const struct findings *findings);
void terminal_decisions(struct text *out, const struct findings *findings);
void terminal_events(struct text *out, const struct findings *findings, int most);

/* Of more than two scenarios, best first: present value, difference to A, odds of being the best; cash alone and with
 * the customer value at risk. Then whether the two rank alike, in a sentence. */
void terminal_ranking(struct text *out, const struct findings *findings, struct money money);
void terminal_ranking_order(struct text *out, const struct findings *findings);
/* Nothing when they were not asked for. */
void terminal_pairs(struct text *out, const struct findings *findings, struct money money);
void terminal_split(struct text *out, const struct findings *findings, struct money money);
/* What the running terms bring beyond the horizon, a sentence; nothing where nothing is to come. */
void terminal_pro_rata(struct text *out, const struct findings *findings, struct money money);

/* Indices of the `most` largest absolute values among `count`, largest first, zeros left out; returns how many. */
int terminal_largest(const double *values, int count, int *index, int most);

/* The whole of a comparison; terminal_summary() chooses. */
void terminal_compare(struct text *out, const struct findings *findings, bool styled);

#endif
