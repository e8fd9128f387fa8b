/* One function a kind of sheet: each fills its sheet and notes in the pages where others find its figures. */
#ifndef REPORT_SHEETS_H
#define REPORT_SHEETS_H

#include "report/pages.h"

void sheet_inputs_fill(struct pages *p);
void sheet_drivers_fill(struct pages *p, int scenario);
void sheet_cost_fill(struct pages *p, int scenario);
void sheet_runs_fill(struct pages *p);
void sheet_compare_fill(struct pages *p);       /* Cash when there is but one scenario */
void sheet_findings_fill(struct pages *p, int row);     /* the lower part of Compare: figures in words */
void sheet_service_fill(struct pages *p);
void sheet_staffing_fill(struct pages *p);
void sheet_contacts_fill(struct pages *p);
void sheet_money_fill(struct pages *p);
void sheet_provider_fill(struct pages *p);      /* nothing without a contract */
int provider_books_put(struct pages *p, int scenario, int row);         /* its part of Provider; the next free row */
void compare_ranking_put(struct pages *p, int *row);    /* its part of Compare: ranking, ends still to come */
void sheet_sensitivity_fill(struct pages *p);
void sheet_timeline_fill(struct pages *p);
void sheet_checks_fill(struct pages *p);
void sheet_about_fill(struct pages *p);
void sheet_decision_fill(struct pages *p);

#endif
