#include "scenario/complete.h"

#include <string.h>

#include "scenario/keys.h"

void scenario_begin(struct scenario *s)
{
    memset(s, 0, sizeof *s);
    keys_fill_defaults("scenario", &s->frame, false, s);
    keys_fill_defaults("run", &s->run, false, s);
    keys_fill_defaults("reduction", &s->reduction, false, s);
    keys_fill_defaults("retender", &s->retender, false, s);
    keys_fill_defaults("costs", &s->costs, false, s);
    for (int i = 0; i < SITES_MAX; i++) keys_fill_defaults("provider", &s->provider[i], false, s);
}

static bool site_has_group(const struct scenario *s, int site)
{
    for (int g = 0; g < s->groups; g++)
        if (s->group[g].site == site) return true;
    return false;
}

static void add_groups(struct scenario *s)
{
    for (int site = 0; site < s->sites && s->groups < GROUPS_MAX; site++) {
        if (site_has_group(s, site)) continue;
        struct group *group = &s->group[s->groups++];
        memset(group, 0, sizeof *group);
        keys_fill_defaults("group", group, false, s);
        memcpy(group->name, s->site[site].name, sizeof group->name);
        group->site = site;
    }
}

static int longest_opening_s(const struct scenario_frame *frame)
{
    int longest = 0;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        int open_s = frame->open[d].close_s - frame->open[d].open_s;
        if (open_s > longest) longest = open_s;
    }
    return longest;
}

/* Eight hours, or the whole day where the centre is not open that long; then without a break under five and a half. */
static void add_shift(struct scenario *s)
{
    if (s->shifts) return;
    struct shift *shift = &s->shift[s->shifts++];
    memset(shift, 0, sizeof *shift);
    keys_fill_defaults("shift", shift, false, s);
    memcpy(shift->name, "default", sizeof "default");
    double longest_h = longest_opening_s(&s->frame) / 3600.0;
    if (longest_h < shift->hours) shift->hours = longest_h;
    if (shift->hours < 5.5) shift->break_min = 0;
}

static bool shift_fits(const struct scenario_frame *frame, int start_s, int length_s)
{
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (frame->open[d].close_s > frame->open[d].open_s && start_s >= frame->open[d].open_s &&
            start_s + length_s <= frame->open[d].close_s)
            return true;
    return false;
}

static void fill_starts(struct shift *shift, const struct scenario_frame *frame)
{
    int step_s = (frame->interval_min > 30 ? frame->interval_min : 30) * 60, length_s = (int)(shift->hours * 3600);
    if (shift->start_count) return;
    for (int start = 0; start < SECONDS_A_DAY; start += step_s)
        if (shift_fits(frame, start, length_s)) shift->start_s[shift->start_count++] = start;
    /* hours that open at a quarter past have starts of their own */
    for (int d = 0; d < DAYS_A_WEEK && !shift->start_count; d++)
        if (shift_fits(frame, frame->open[d].open_s, length_s))
            shift->start_s[shift->start_count++] = frame->open[d].open_s;
}

static void fill_group_shifts(struct scenario *s)
{
    for (int g = 0; g < s->groups; g++) {
        struct group *group = &s->group[g];
        group->shift_count = 0;
        for (int i = 0; i < s->shifts; i++)
            if (s->shift[i].group == NO_INDEX || s->shift[i].group == g) group->shifts[group->shift_count++] = i;
    }
}

/* Insertion keeps the file's order among equal starts. */
static void sort_waves(struct scenario *s)
{
    for (int i = 1; i < s->waves; i++) {
        struct wave wave = s->wave[i];
        int at = i;
        for (; at > 0 && s->wave[at - 1].start > wave.start; at--) s->wave[at] = s->wave[at - 1];
        s->wave[at] = wave;
    }
}

static void sort_bands(struct scenario *s)
{
    for (int i = 1; i < s->bands; i++) {
        struct band band = s->band[i];
        int at = i;
        for (; at > 0 && s->band[at - 1].from_share > band.from_share; at--) s->band[at] = s->band[at - 1];
        s->band[at] = band;
    }
}

void scenario_complete(struct scenario *s, const struct profile_estimate *const *estimate)
{
    add_groups(s);
    add_shift(s);
    for (int i = 0; i < s->shifts; i++) fill_starts(&s->shift[i], &s->frame);
    fill_group_shifts(s);
    for (int q = 0; q < s->queues; q++) {
        const struct profile_estimate *from = estimate ? estimate[q] : NULL;
        if (from) s->queue[q].contacts_per_year = from->contacts_per_year;
        profile_resolve(&s->queue[q], &s->frame, from);
    }
    sort_waves(s);
    sort_bands(s);
}

double scenario_handle_time_s(const struct queue *queue)
{
    return queue->handle_time_mean_s + queue->sale_rate * queue->sale_handle_time_s;
}

double scenario_productive_share(const struct site *site)
{
    return (1 - site->shrinkage_absence) * (1 - site->offphone_share);
}
