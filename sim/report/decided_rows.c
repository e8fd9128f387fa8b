#include "report/decided_rows.h"

#include <stddef.h>

const char *decided_bound_name(int bit)
{
    static const char *const name[DECISION_BOUNDS] = { "investment_none", "investment_most", "haste_none",
        "haste_most", "staffing_least", "staffing_most" };
    return name[bit];
}

static struct decision_row chosen(const struct scenario_summary *summary, const struct decision_summary *d)
{
    return (struct decision_row){ summary->shape.first_day + d->day, d->site, d, d->investment_per_seat, d->haste,
        d->staffing };
}

/* The first wave to a contract's site; NULL when none goes there. */
static const struct wave *first_wave(const struct scenario *scenario, int site)
{
    for (int w = 0; w < scenario->waves; w++)
        if (scenario->wave[w].site == site) return &scenario->wave[w];
    return NULL;
}

int decided_rows(const struct scenario *scenario, const struct scenario_summary *summary, struct decision_row *rows)
{
    int count = 0;
    for (int i = 0; i < summary->decisions; i++, count++)
        if (rows != NULL) rows[count] = chosen(summary, &summary->decision[i]);
    for (int c = 0; c < scenario->contracts; c++) {
        int site = scenario->contract[c].site;
        const struct provider *provider = &scenario->provider[site];
        const struct wave *wave = first_wave(scenario, site);
        if (provider->decides == DECIDES_AUTO || wave == NULL) continue;
        if (rows != NULL)
            rows[count] = (struct decision_row){ wave->start, site, NULL, provider->investment_per_seat,
                provider->haste, provider->staffing };
        count++;
    }
    return count;
}
