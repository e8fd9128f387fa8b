/* The re-runs that take a difference apart into price, decisions and re-tenders (result/split.h): copies of the
 * scenarios in which contracts have another price, and providers another way of deciding.
 *
 * a's price: price model, price, indexation, commitment, volume bands, gain share and what hours are billed, of the
 * contract of the same name, or of the only one. What the SLA credits stays each contract's own. Common decisions:
 * what the provider of that contract does in a; one who decides for himself is held to what he chose, in a, at the
 * start of his first term, in both scenarios and for all who come after him.
 */
#ifndef STUDY_SPLIT_H
#define STUDY_SPLIT_H

#include "result/split.h"
#include "study/study.h"

/* Can b's contracts take over prices and decisions from a's? If not, appends a sentence that says why. */
bool split_is_possible(const struct scenario *a, const struct scenario *b, struct text *why);

/* The edits, in place. `decided` is the summary of a, which knows what was chosen. */
void split_take_price(struct scenario *into, const struct scenario *a);
void split_take_decisions(struct scenario *into, const struct scenario *a, const struct scenario_summary *decided);

/* Fills split[scenarios - 1]: the first scenario against each other one. `request` and `summary` are those of the study
 * that has been run. What equals a run that was made already is not run again. As study_run() otherwise. */
enum status split_run(const struct study_request *request, const struct scenario_summary *summary, struct split *split,
                      struct text *error);

#endif
