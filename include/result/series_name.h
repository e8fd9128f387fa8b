/* The month series by name. */
#ifndef RESULT_SERIES_NAME_H
#define RESULT_SERIES_NAME_H

#include "result/measures.h"
#include "result/series.h"

/* Static storage; the key is stable, for JSON and CSV. */
const struct measure_name *series_name(enum series series);

#endif
