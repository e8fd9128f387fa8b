#include "result/series_name.h"

static const struct measure_name names[SERIES_COUNT] = {
    [SERIES_COST] = { "cost", "Cash", "EUR" },
    [SERIES_CUSTOMER_VALUE] = { "customer_value_at_risk", "Customer value at risk", "EUR" },
    [SERIES_SERVICE_LEVEL] = { "service_level", "Service level", "share" },
    [SERIES_ABANDONMENT] = { "abandonment", "Abandoned", "share" },
    [SERIES_ASA_S] = { "asa_s", "Average speed of answer", "s" },
    [SERIES_FCR] = { "fcr", "Resolved at first contact", "share" },
    [SERIES_OCCUPANCY] = { "occupancy", "Occupancy", "share" },
    [SERIES_OFFERED] = { "offered", "Offered", "contacts" },
    [SERIES_HEADCOUNT] = { "headcount", "On the payroll", "heads" },
};

const struct measure_name *series_name(enum series series)
{
    return &names[series];
}
