/* libhandover: what happens to cost and service when the work of a contact centre moves to a provider.
 *
 * The library's public face. From a file to a workbook:
 *
 *     struct scenario *scenario = malloc(sizeof *scenario);             // large
 *     const struct scenario *scenarios[] = { scenario };
 *     struct scenario_summary summary;
 *     const struct scenario_summary *summaries[] = { &summary };
 *     struct problems problems = { 0 };
 *     struct text error = { 0 };
 *     load_scenario("three-year.ini", NULL, 0, scenario, &problems);    // every mistake at once
 *     study_run(&(struct study_request){ .scenario = scenarios, .scenarios = 1, .threads = 4 }, &summary, &error);
 *     workbook_write("three-year.xlsx", &(struct workbook_request){ .scenario = scenarios, .summary = summaries,
 *                    .scenarios = 1, .version = handover_version() }, &error);
 *
 * Functions that meet the outside world return an enum status (base/status.h) and write one full sentence. Nothing
 * prints or exits, save a failed check of the program's own invariants (base/check.h), which aborts. Nothing is global:
 * any number of studies can run side by side.
 */
#ifndef HANDOVER_H
#define HANDOVER_H

#include "base/status.h"
#include "base/text.h"
#include "input/load.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/terminal.h"
#include "report/workbook.h"
#include "result/comparison.h"
#include "result/summary.h"
#include "scenario/keys.h"
#include "study/study.h"

/* "0.1.0" */
const char *handover_version(void);

#endif
