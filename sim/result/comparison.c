#include "result/comparison.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"

static double difference(const struct comparison *c, enum ledger_party party, bool discounted, int replication)
{
    return summary_total_of(c->b, party, discounted, replication) -
           summary_total_of(c->a, party, discounted, replication);
}

/* b - a of the parties asked for, by replication. */
static void differences(const struct comparison *c, bool cash, bool beside, bool discounted, double *out)
{
    for (int i = 0; i < c->a->merged; i++) {
        out[i] = cash ? difference(c, LEDGER_CASH, discounted, i) : 0;
        if (beside) out[i] += difference(c, LEDGER_BESIDE, discounted, i);
    }
}

static double share_positive(const double *values, int count)
{
    int positive = 0;
    for (int i = 0; i < count; i++) positive += values[i] > 0;
    return count ? (double)positive / count : NAN;
}

static void compare_totals(struct comparison *c, double *scratch)
{
    size_t count = (size_t)c->a->merged;
    differences(c, true, false, false, scratch);
    c->cash = estimate_of(scratch, count);
    differences(c, false, true, true, scratch);
    c->customer_value = estimate_of(scratch, count);
    differences(c, true, false, true, scratch);
    c->present_value = estimate_of(scratch, count);
    c->probability_a_cheaper = share_positive(scratch, c->a->merged);
    differences(c, true, true, true, scratch);
    c->with_customer_value = estimate_of(scratch, count);
    c->probability_a_cheaper_with_value = share_positive(scratch, c->a->merged);
}

static double month_cost(const struct scenario_summary *s, int replication, int month)
{
    return s->series[((size_t)replication * SERIES_COUNT + SERIES_COST) * (size_t)s->shape.months + (size_t)month];
}

/* The month a positive run began, 0 while there is none: at the end, the month from which it stayed positive. */
static double run_began(double began, double cumulative, int month_number)
{
    if (!(cumulative > BREAK_EVEN_EUR)) return 0;
    return began > 0 ? began : month_number;
}

static void break_even_months(struct comparison *c, int count)
{
    double *began = c->break_even;
    int never = 0;
    for (int i = 0; i < count; i++) {
        if (began[i] > 0) continue;
        began[i] = NAN;
        never++;
    }
    c->break_even_month = estimate_of(began, (size_t)count);
    c->never_breaks_even = count ? (double)never / count : NAN;
}

static void compare_curves(struct comparison *c, double *saved)
{
    int count = c->a->merged;
    double *began = c->break_even, mean_began = 0;
    memset(saved, 0, (size_t)count * sizeof *saved);
    for (int month = c->a->shape.baseline_months; month < c->a->shape.months; month++) {
        int number = summary_month_number(c->a, month);
        for (int i = 0; i < count; i++) {
            saved[i] += month_cost(c->b, i, month) - month_cost(c->a, i, month);
            began[i] = run_began(began[i], saved[i], number);
        }
        struct estimate e = estimate_of(saved, (size_t)count);
        c->cumulative_mean[month] = e.mean;
        c->cumulative_p10[month] = e.p10;
        c->cumulative_p90[month] = e.p90;
        mean_began = run_began(mean_began, e.mean, number);
    }
    c->mean_curve_break_even = (int)mean_began;
    break_even_months(c, count);
}

void comparison_init(struct comparison *c, const struct scenario_summary *a, const struct scenario_summary *b)
{
    CHECK(a->merged == b->merged, NULL);
    CHECK(a->shape.months == b->shape.months && a->shape.baseline_months == b->shape.baseline_months, NULL);
    size_t months = (size_t)a->shape.months;
    double *scratch = memory_new((size_t)a->merged, sizeof *scratch);
    *c = (struct comparison){.a = a, .b = b};
    c->cumulative_mean = memory_new(months, sizeof(double));
    c->cumulative_p10 = memory_new(months, sizeof(double));
    c->cumulative_p90 = memory_new(months, sizeof(double));
    c->break_even = memory_new((size_t)a->merged, sizeof(double));
    compare_totals(c, scratch);
    compare_curves(c, scratch);
    free(scratch);
}

void comparison_free(struct comparison *c)
{
    free(c->cumulative_mean);
    free(c->cumulative_p10);
    free(c->cumulative_p90);
    free(c->break_even);
    *c = (struct comparison){0};
}
