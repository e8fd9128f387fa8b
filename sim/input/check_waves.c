/* The move: waves in order of start, and the shares they add up to. */
#include <string.h>

#include "input/checks.h"

/* Wave numbers by start, then file order; those with a refused queue, site or start are left out. */
static int order_waves(const struct scenario *s, int order[WAVES_MAX])
{
    int count = 0;
    for (int w = 0; w < s->waves; w++) {
        if (s->wave[w].queue < 0 || s->wave[w].site < 0 || !s->wave[w].start) continue;
        int at = count++;
        for (; at > 0 && s->wave[order[at - 1]].start > s->wave[w].start; at--) order[at] = order[at - 1];
        order[at] = w;
    }
    return count;
}

/* Hiring for the move begins with its announcement. */
static void warn_unstaffed(const struct checks *c, const struct wave *wave, const struct section *section)
{
    const struct site *site = &c->scenario->site[wave->site];
    int weeks = site->recruit_weeks + site->training_weeks;
    int32_t trained = c->scenario->frame.announcement + DAYS_A_WEEK * weeks;
    char date[11];
    date_print(trained, date);
    if (site->kind == SITE_INHOUSE || wave->start >= trained || wave->start < c->scenario->frame.announcement) return;
    section_warning(c->problems, section, "start",
                    "site %s has nobody trained before %s, %d weeks from the announcement; the wave will slip",
                    site->name, date, weeks);
}

static void check_wave(const struct checks *c, int w)
{
    const struct scenario *s = c->scenario;
    const struct wave *wave = &s->wave[w];
    const struct section *section = document_find(c->document, "wave", w);
    int32_t end = date_month_start(s->frame.announcement, s->frame.horizon_months);
    char announcement[11];
    date_print(s->frame.announcement, announcement);
    if (s->site[wave->site].kind == SITE_INHOUSE)
        section_problem(c->problems, section, "site", "site %s is in-house; a wave moves work to a provider",
                        s->site[wave->site].name);
    if (!s->frame.announcement) return;
    warn_unstaffed(c, wave, section);
    if (wave->start < s->frame.announcement)
        section_problem(c->problems, section, "start", "is before the announcement, %s", announcement);
    if (wave->start >= end)
        section_warning(c->problems, section, "start", "lies beyond the horizon of %d months; the wave does not happen",
                        s->frame.horizon_months);
}

/* Cumulative shares: of a queue at a site never falling, at all sites together never above one. */
static void check_shares(const struct checks *c, const int *order, int count)
{
    const struct scenario *s = c->scenario;
    double share[QUEUES_MAX][SITES_MAX] = {{0}};
    const char *last[QUEUES_MAX][SITES_MAX] = {{NULL}};
    for (int i = 0; i < count; i++) {
        const struct wave *wave = &s->wave[order[i]];
        const struct section *section = document_find(c->document, "wave", order[i]);
        double *held = &share[wave->queue][wave->site], sum = 0;
        if (wave->share < *held)
            section_problem(c->problems, section, "share",
                            "is %g%%, less than the %g%% of wave %s before it; shares are cumulative and never fall",
                            100 * wave->share, 100 * *held, last[wave->queue][wave->site]);
        *held = wave->share > *held ? wave->share : *held;
        last[wave->queue][wave->site] = wave->name;
        for (int site = 0; site < s->sites; site++) sum += share[wave->queue][site];
        if (sum > 1 + 1e-9)
            section_problem(c->problems, section, "share",
                            "brings the shares of queue %s at all sites to %g%%; allowed: up to 100%%",
                            s->queue[wave->queue].name, 100 * sum);
    }
}

static bool is_contracted(const struct scenario *s, const struct wave *wave)
{
    for (int i = 0; i < s->contracts; i++)
        if (s->contract[i].site == wave->site && s->contract[i].covers[wave->queue]) return true;
    return false;
}

static void warn_uncontracted(const struct checks *c, const int *order, int count)
{
    const struct scenario *s = c->scenario;
    bool told[QUEUES_MAX][SITES_MAX] = {{false}};
    for (int i = 0; i < count; i++) {
        const struct wave *wave = &s->wave[order[i]];
        if (is_contracted(s, wave) || told[wave->queue][wave->site]) continue;
        if (s->site[wave->site].kind == SITE_INHOUSE) continue;
        told[wave->queue][wave->site] = true;
        section_warning(c->problems, document_find(c->document, "wave", order[i]), "site",
                        "no contract covers queue %s at site %s; that work is done without a bill",
                        s->queue[wave->queue].name, s->site[wave->site].name);
    }
}

void check_waves(const struct checks *c)
{
    int order[WAVES_MAX], count = order_waves(c->scenario, order);
    for (int i = 0; i < count; i++) check_wave(c, order[i]);
    check_shares(c, order, count);
    warn_uncontracted(c, order, count);
}
