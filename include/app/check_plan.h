/* What a scenario comes to before anything is simulated, for `handover check`: dates, volumes, waves, contracts. */
#ifndef APP_CHECK_PLAN_H
#define APP_CHECK_PLAN_H

#include "base/text.h"
#include "scenario/scenario.h"

void check_plan_write(const struct scenario *scenario, struct text *out);

#endif
