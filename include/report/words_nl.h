/* Every text of the workbook in Dutch: the chapters words_nl_*.h have the names of the English ones.
 *
 * One word for one thing: bereikbaarheid (service), servicelevel, norm (target), kasuitgaven (cash cost), buiten de
 * kas (beside cash), contante waarde, A bespaart (A saves), omslagpunt (break-even), kans (odds), medewerkers (heads),
 * agents, werkplekken (seats), bezetting (staffing), bezettingsgraad (occupancy), verloop (attrition), opleiding,
 * werving, inwerken (nesting), first-time-right (FCR), afhandeltijd, afhakers (abandoned), leverancier (provider),
 * vergoeding (fee), malus (credit), looptijd (term), verlenging, heraanbesteding (re-tender), opvolger, golf (wave),
 * drempel (gate), vertraging (slip), opbouw (ramp), regieorganisatie (retained), nulmeting (baseline),
 * hoeveelheid (driver), replicatie. */
#ifndef REPORT_WORDS_NL_H
#define REPORT_WORDS_NL_H

#include "report/words_nl_common.h"
#include "report/words_nl_sheets.h"
#include "report/words_nl_compare.h"
#include "report/words_nl_curves.h"
#include "report/words_nl_provider.h"
#include "report/words_nl_checks.h"
#include "report/words_nl_decision.h"
#include "report/words_nl_about.h"
#include "report/words_nl_allowed.h"
#include "report/words_nl_bands.h"
#include "report/words_nl_sensitivity.h"
#include "report/words_nl_events.h"
#include "report/words_nl_inputs.h"
#include "report/words_nl_timeline.h"

#define DUTCH_WORDS(X) \
    DUTCH_COMMON(X) DUTCH_SHEETS(X) DUTCH_COMPARE(X) DUTCH_CURVES(X) \
    DUTCH_PROVIDER(X) DUTCH_CHECKS(X) DUTCH_DECISION(X) DUTCH_ABOUT(X) \
    DUTCH_ALLOWED(X) DUTCH_BANDS(X) DUTCH_SENSITIVITY(X) DUTCH_EVENTS(X) DUTCH_INPUTS(X) DUTCH_TIMELINE(X)

#endif
