/* The ledger lines of the workbook's invented scenarios (workbook_fixture.h). */
#ifndef TESTS_WORKBOOK_FIXTURE_LINES_H
#define TESTS_WORKBOOK_FIXTURE_LINES_H

#include "result/ledger_line.h"

struct fixture_line {
    const char *key, *label, *unit;
    enum ledger_party party;
    enum ledger_category category;
    double sign;
    const char *instance[2], *name[2];
    const char *growth_instance, *growth_name;
    double level; /* quantity a month before the move, when driven by the in-house share; or by the provider's */
    enum { BY_INHOUSE, BY_PROVIDER, BY_MOVE, BY_END, BY_LOSS } by;
};

#define INHOUSE_WAGE {"site:inhouse", NULL}, {"wage_per_paid_hour", NULL}, "site:inhouse", "wage_growth"
#define PROVIDER_WAGE {"site:provider", NULL}, {"wage_per_paid_hour", NULL}, "site:provider", "wage_growth"
#define PRICE {"contract:main", NULL}, {"price", NULL}, "contract:main", "indexation_per_year"
#define ONE(instance, name) {instance, NULL}, {name, NULL}, NULL, NULL

static const struct fixture_line fixture_lines[] = {
    {"inhouse_wages", "In-house wages", "paid hours", LEDGER_CASH, CATEGORY_INHOUSE, 1, INHOUSE_WAGE, 14000,
     BY_INHOUSE},
    {"inhouse_overhead",
     "In-house overhead",
     "paid hours",
     LEDGER_CASH,
     CATEGORY_INHOUSE,
     1,
     {"site:inhouse", NULL},
     {"overhead_per_paid_hour", NULL},
     "site:inhouse",
     "wage_growth",
     14400,
     BY_INHOUSE},
    {"inhouse_training", "In-house training", "paid hours", LEDGER_CASH, CATEGORY_INHOUSE, 1, INHOUSE_WAGE, 400,
     BY_INHOUSE},
    {"seats", "Seats in use", "seat-months", LEDGER_CASH, CATEGORY_INHOUSE, 1, ONE("reduction", "seat_per_month"),
     105, BY_INHOUSE},
    {"ict", "ICT of seats in use", "seat-months", LEDGER_CASH, CATEGORY_INHOUSE, 1,
     ONE("reduction", "ict_per_seat_month"), 105, BY_INHOUSE},
    {"seats_stranded", "Empty seats", "seat-months", LEDGER_CASH, CATEGORY_WIND_DOWN, 1,
     ONE("reduction", "seat_per_month"), 22, BY_MOVE},
    {"severance",
     "Severance",
     "leavers",
     LEDGER_CASH,
     CATEGORY_WIND_DOWN,
     1,
     {"reduction", NULL},
     {"severance_per_fte", NULL},
     "site:inhouse",
     "wage_growth",
     6,
     BY_MOVE},
    {"retention",
     "Retention bonus",
     "paid hours",
     LEDGER_CASH,
     CATEGORY_WIND_DOWN,
     1,
     {"site:inhouse", "reduction"},
     {"wage_per_paid_hour", "retention_bonus_share"},
     "site:inhouse",
     "wage_growth",
     9000,
     BY_MOVE},
    {"retained",
     "Retained organisation",
     "FTE-months",
     LEDGER_CASH,
     CATEGORY_RETAINED,
     1,
     {"costs", NULL},
     {"retained_per_fte_month", NULL},
     "site:inhouse",
     "wage_growth",
     3,
     BY_PROVIDER},
    {"provider_fee", "Provider fee", "answered contacts", LEDGER_CASH, CATEGORY_PROVIDER, 1, PRICE, 92000,
     BY_PROVIDER},
    {"top_up", "Top-up to the commitment", "units short", LEDGER_CASH, CATEGORY_PROVIDER, 1, PRICE, 350, BY_MOVE},
    {"sla_credits_speed", "SLA credits, speed", "credited units", LEDGER_CASH, CATEGORY_PROVIDER, -1, PRICE, 1900,
     BY_MOVE},
    {"transition_project", "Transition project", "projects", LEDGER_CASH, CATEGORY_TRANSITION, 1,
     ONE("costs", "transition_project"), 0.25, BY_MOVE},
    {"retender", "Re-tender", "tenders", LEDGER_CASH, CATEGORY_TRANSITION, 1, ONE("retender", "cost"), 0.6, BY_END},
    {"dual_running", "Dual running", "units", LEDGER_CASH, CATEGORY_TRANSITION, 1, PRICE, 42000, BY_END},
    {"value_billing",
     "Customer value at risk, billing",
     "lost customers",
     LEDGER_BESIDE,
     CATEGORY_CUSTOMER_VALUE,
     1,
     {"queue:billing", "queue:billing"},
     {"churn_probability", "customer_value"},
     NULL,
     NULL,
     3000,
     BY_LOSS},
    {"value_moving",
     "Customer value at risk, moving",
     "lost customers",
     LEDGER_BESIDE,
     CATEGORY_CUSTOMER_VALUE,
     1,
     {"queue:moving", "queue:moving"},
     {"churn_probability", "customer_value"},
     NULL,
     NULL,
     900,
     BY_LOSS},
    {"books_fee", "Provider: fee", "answered contacts", LEDGER_PROVIDER, CATEGORY_PROVIDER_BOOKS, 1, PRICE, 92000,
     BY_PROVIDER},
    {"books_wages", "Provider: wages", "paid hours", LEDGER_PROVIDER, CATEGORY_PROVIDER_BOOKS, -1, PROVIDER_WAGE,
     15000, BY_PROVIDER},
};
enum { FIXTURE_LINES = sizeof fixture_lines / sizeof fixture_lines[0] };

#endif
