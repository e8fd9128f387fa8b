/* Values of formulas: what a spreadsheet would show, so that a reader who does not recalculate sees the truth.
 *
 * One formula, one truth: the value stored beside a formula is got by evaluating that very formula, never by a second
 * piece of code. Understands what the pages use: + - * / ^ & = <> < > <= >=, names, references to cells and areas of
 * other sheets, and SUM SUMPRODUCT SUMIF COUNT COUNTIF AVERAGE MIN MAX ABS SQRT INT IF AND OR INDEX MATCH STDEV
 * PERCENTILE TINV FIXED LARGE LOG10 NPV. Anything else, a circle, or a value that is not finite is a bug of ours and
 * stops the program.
 *
 * Sums and differences follow spreadsheets' habit: a difference smaller than 2^-48 of its terms is 0.
 */
#ifndef REPORT_FORMULA_H
#define REPORT_FORMULA_H

#include "report/book.h"

void formula_calculate(struct book *book);

#endif
