#include "result/ranking.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"

static double total_of(const struct scenario_summary *s, enum ranking_measure measure, int replication)
{
    double total = summary_total_of(s, LEDGER_CASH, true, replication);
    return measure == RANKING_CASH ? total : total + summary_total_of(s, LEDGER_BESIDE, true, replication);
}

/* Gives one replication to whoever is cheapest in it, in equal parts. */
static void share_out(double *wins, const double *total, int scenarios)
{
    double least = total[0];
    int cheapest = 0;
    for (int i = 1; i < scenarios; i++) least = total[i] < least ? total[i] : least;
    for (int i = 0; i < scenarios; i++) cheapest += total[i] <= least + RANKING_TIE_EUR;
    for (int i = 0; i < scenarios; i++)
        if (total[i] <= least + RANKING_TIE_EUR) wins[i] += 1.0 / cheapest;
}

/* By insertion: only what is cheaper by more than a tie moves forward, so equal ones keep the order of the files. */
static void put_in_order(struct ranking_order *order, int scenarios)
{
    for (int i = 0; i < scenarios; i++) {
        int at = i;
        for (; at > 0 && order->mean[i] < order->mean[order->best_first[at - 1]] - RANKING_TIE_EUR; at--)
            order->best_first[at] = order->best_first[at - 1];
        order->best_first[at] = i;
    }
    for (int i = 0; i < scenarios; i++) order->rank[order->best_first[i]] = i + 1;
}

static void order_init(struct ranking_order *order, const struct scenario_summary *const *summary, int scenarios,
                       enum ranking_measure measure)
{
    size_t count = (size_t)scenarios;
    int replications = summary[0]->merged;
    double *total = memory_new(count, sizeof *total);
    order->best_first = memory_new(count, sizeof *order->best_first);
    order->rank = memory_new(count, sizeof *order->rank);
    order->mean = memory_new(count, sizeof *order->mean);
    order->probability_best = memory_new(count, sizeof *order->probability_best);
    for (int r = 0; r < replications; r++) {
        for (int i = 0; i < scenarios; i++) {
            total[i] = total_of(summary[i], measure, r);
            order->mean[i] += total[i] / replications;
        }
        share_out(order->probability_best, total, scenarios);
    }
    for (int i = 0; i < scenarios; i++) order->probability_best[i] /= replications;
    put_in_order(order, scenarios);
    free(total);
}

void ranking_init(struct ranking *ranking, const struct scenario_summary *const *summary, int scenarios)
{
    CHECK(scenarios > 0 && summary[0]->merged > 0, NULL);
    for (int i = 1; i < scenarios; i++) CHECK(summary[i]->merged == summary[0]->merged, NULL);
    *ranking = (struct ranking){.scenarios = scenarios};
    for (int m = 0; m < RANKING_MEASURES; m++)
        order_init(&ranking->by[m], summary, scenarios, (enum ranking_measure)m);
    size_t bytes = (size_t)scenarios * sizeof *ranking->by[0].rank;
    ranking->differs = memcmp(ranking->by[RANKING_CASH].rank, ranking->by[RANKING_WITH_VALUE].rank, bytes) != 0;
}

void ranking_free(struct ranking *ranking)
{
    for (int m = 0; m < RANKING_MEASURES; m++) {
        free(ranking->by[m].best_first);
        free(ranking->by[m].rank);
        free(ranking->by[m].mean);
        free(ranking->by[m].probability_best);
    }
    *ranking = (struct ranking){0};
}
