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
    [SERIES_FIRST] = { "first", "First contacts", "contacts" },
    [SERIES_REDIALS] = { "redials", "Redials", "contacts" },
    [SERIES_REPEATS] = { "repeats", "Repeats", "contacts" },
    [SERIES_ANSWERED] = { "answered", "Answered", "contacts" },
    [SERIES_ABANDONED] = { "abandoned", "Abandoned", "contacts" },
    [SERIES_TURNED_AWAY] = { "turned_away", "Balked or blocked", "contacts" },
    [SERIES_LOST] = { "lost", "Customers who gave up for good", "customers" },
    [SERIES_HANDLE_S] = { "mean_handle_s", "Mean handle time", "s" },
};

const struct measure_name *series_name(enum series series)
{
    return &names[series];
}
