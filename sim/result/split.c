#include "result/split.h"

#include <stdlib.h>

#include "base/check.h"
#include "base/memory.h"

enum { WITH_VALUE_TOO = 1 };

static double total_of(const struct scenario_summary *s, int replication, int with_value)
{
    double total = summary_total_of(s, LEDGER_CASH, true, replication);
    return with_value ? total + summary_total_of(s, LEDGER_BESIDE, true, replication) : total;
}

static void parts_of(struct split_parts *parts, const struct split_runs *runs, int with_value)
{
    size_t count = (size_t)runs->a->merged;
    double *price = memory_new(4 * count, sizeof *price);
    double *decisions = price + count, *retenders = decisions + count, *whole = retenders + count;
    for (size_t i = 0; i < count; i++) {
        int r = (int)i;
        double a = total_of(runs->a, r, with_value), b = total_of(runs->b, r, with_value);
        double priced = total_of(runs->b_priced, r, with_value);
        whole[i] = b - a;
        price[i] = b - priced;
        retenders[i] = total_of(runs->b_common, r, with_value) - total_of(runs->a_common, r, with_value);
        decisions[i] = (priced - a) - retenders[i];
    }
    parts->price = estimate_of(price, count);
    parts->decisions = estimate_of(decisions, count);
    parts->retenders = estimate_of(retenders, count);
    parts->whole = estimate_of(whole, count);
    free(price);
}

void split_of(struct split *split, const struct split_runs *runs)
{
    const struct scenario_summary *const all[] = {runs->b, runs->b_priced, runs->a_common, runs->b_common};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) CHECK(all[i]->merged == runs->a->merged, NULL);
    parts_of(&split->cash, runs, 0);
    parts_of(&split->with_customer_value, runs, WITH_VALUE_TOO);
}
