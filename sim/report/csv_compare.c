/* ranking.csv, differences.csv, savings.csv: scenarios against each other. Differences are b - a. */
#include <math.h>

#include "report/csv_table.h"

/* --- ranking.csv: best first by present value of cash --- */

static double rank(const struct csv_row *row)
{
    return row->findings->ranking->by[RANKING_CASH].rank[row->scenario];
}

static double ranked_value(const struct csv_row *row)
{
    return row->findings->ranking->by[RANKING_CASH].mean[row->scenario];
}

static double odds(const struct csv_row *row)
{
    return row->findings->ranking->by[RANKING_CASH].probability_best[row->scenario];
}

static double rank_with_value(const struct csv_row *row)
{
    return row->findings->ranking->by[RANKING_WITH_VALUE].rank[row->scenario];
}

static double value_with_value(const struct csv_row *row)
{
    return row->findings->ranking->by[RANKING_WITH_VALUE].mean[row->scenario];
}

static double odds_with_value(const struct csv_row *row)
{
    return row->findings->ranking->by[RANKING_WITH_VALUE].probability_best[row->scenario];
}

static void walk_ranking(struct csv_writer *writer, struct csv_row *row)
{
    for (int i = 0; row->findings->ranking != NULL && i < row->findings->scenarios; i++) {
        row->scenario = row->findings->ranking->by[RANKING_CASH].best_first[i];
        row->summary = row->findings->summary[row->scenario];
        csv_row_write(writer, row);
    }
}

static const struct csv_column ranking_columns[] = {
    CSV_SCENARIO, { "rank", NULL, rank }, { "present_value", NULL, ranked_value }, { "probability_best", NULL, odds },
    { "rank_with_customer_value", NULL, rank_with_value },
    { "present_value_with_customer_value", NULL, value_with_value },
    { "probability_best_with_customer_value", NULL, odds_with_value },
};

const struct csv_table csv_ranking = { "ranking.csv", CSV_COLUMNS(ranking_columns), walk_ranking };

/* --- differences.csv --- */

static void parts_write(struct csv_writer *w, struct csv_row *row, const struct split *split)
{
    const struct split_parts *cash = &split->cash, *both = &split->with_customer_value;
    csv_value_write(w, row, "split_price", "EUR", cash->price);
    csv_value_write(w, row, "split_decisions", "EUR", cash->decisions);
    csv_value_write(w, row, "split_retenders", "EUR", cash->retenders);
    csv_value_write(w, row, "split_price_with_customer_value", "EUR", both->price);
    csv_value_write(w, row, "split_decisions_with_customer_value", "EUR", both->decisions);
    csv_value_write(w, row, "split_retenders_with_customer_value", "EUR", both->retenders);
}

static void differences_write(struct csv_writer *w, struct csv_row *row, const struct split *split)
{
    const struct comparison *c = row->comparison;
    csv_value_write(w, row, "present_value", "EUR", c->present_value);
    csv_value_write(w, row, "cost", "EUR", c->cash);
    csv_value_write(w, row, "customer_value_at_risk_present_value", "EUR", c->customer_value);
    csv_value_write(w, row, "present_value_with_customer_value", "EUR", c->with_customer_value);
    csv_value_write(w, row, "probability_a_cheaper", "share", csv_alone(c->probability_a_cheaper));
    csv_value_write(w, row, "probability_a_cheaper_with_customer_value", "share",
                     csv_alone(c->probability_a_cheaper_with_value));
    csv_value_write(w, row, "break_even_month", "month number", c->break_even_month);
    csv_value_write(w, row, "never_breaks_even", "share", csv_alone(c->never_breaks_even));
    if (split != NULL) parts_write(w, row, split);
}

static void walk_differences(struct csv_writer *writer, struct csv_row *row)
{
    int count, to_first = row->findings->scenarios - 1;
    const struct comparison *comparison = findings_comparisons(row->findings, &count);
    for (int i = 0; i < count; i++) {
        row->comparison = &comparison[i];
        differences_write(writer, row,
                          row->findings->split != NULL && i < to_first ? &row->findings->split[i] : NULL);
    }
}

static const struct csv_column differences_columns[] = {
    CSV_A, CSV_B, CSV_MEASURE, CSV_UNIT, CSV_MEAN, CSV_P10, CSV_P50, CSV_P90, CSV_HALF_WIDTH,
};

const struct csv_table csv_differences = { "differences.csv", CSV_COLUMNS(differences_columns), walk_differences };

/* --- savings.csv: what a has saved so far, month by month, nominal --- */

static void walk_savings(struct csv_writer *writer, struct csv_row *row)
{
    int count;
    const struct comparison *comparison = findings_comparisons(row->findings, &count);
    for (int i = 0; i < count; i++) {
        const struct comparison *c = row->comparison = &comparison[i];
        row->summary = c->a;
        for (row->month = c->a->shape.baseline_months; row->month < c->a->shape.months; row->month++) {
            row->value = (struct estimate){ c->cumulative_mean[row->month], c->cumulative_p10[row->month], NAN,
                c->cumulative_p90[row->month], NAN };
            csv_row_write(writer, row);
        }
    }
}

static const struct csv_column savings_columns[] = {
    CSV_A, CSV_B, CSV_MONTH, CSV_MONTH_NUMBER, CSV_MEAN, CSV_P10, CSV_P90,
};

const struct csv_table csv_savings = { "savings.csv", CSV_COLUMNS(savings_columns), walk_savings };
