/* The frame, the queues and what moves their volume. */
#include <math.h>
#include <string.h>

#include "input/checks.h"
#include "scenario/profile.h"

static bool is_open(struct opening opening)
{
    return opening.close_s > opening.open_s;
}

static bool says(const struct checks *c, const char *kind, int index, const char *key)
{
    return section_says(document_find(c->document, kind, index), key);
}

static int inhouse_sites(const struct scenario *s)
{
    int count = 0;
    for (int i = 0; i < s->sites; i++) count += s->site[i].kind == SITE_INHOUSE;
    return count;
}

static void check_presence(const struct checks *c)
{
    const struct scenario *s = c->scenario;
    if (!document_find(c->document, "scenario", 0))
        problems_add(c->problems, c->path, 0, "there is no [scenario] section; it holds at least the announcement");
    if (!s->queues) problems_add(c->problems, c->path, 0, "there is no [queue:NAME] section; a centre has work");
    if (!s->sites) problems_add(c->problems, c->path, 0, "there is no [site:NAME] section; a centre has people");
    if (!s->sites) return;
    int inhouse = inhouse_sites(s);
    if (!inhouse)
        problems_add(c->problems, c->path, 0, "no site has kind = inhouse; the work begins in-house");
    for (int i = 0; i < s->sites && inhouse > 1; i++) {
        const struct section *section = document_find(c->document, "site", i);
        if (s->site[i].kind == SITE_INHOUSE && section)
            section_problem(c->problems, section, "kind", "%d sites are in-house; only one is simulated so far",
                            inhouse);
    }
}

void check_frame(const struct checks *c)
{
    const struct scenario_frame *frame = &c->scenario->frame;
    const struct section *section = document_find(c->document, "scenario", 0);
    check_presence(c);
    if (!section) return;
    struct date date = date_from_day(frame->announcement);
    if (frame->announcement && date.day != 1) {
        section_problem(c->problems, section, "announcement",
                        "%04d-%02d-%02d is not the first of a month; months are counted from it: write %04d-%02d-01",
                        date.year, date.month, date.day, date.year, date.month);
    }
    bool any = false;
    for (int d = 0; d < DAYS_A_WEEK; d++) any = any || is_open(frame->open[d]);
    if (!any) section_problem(c->problems, section, "open_mon", "the centre is closed on every weekday");
    if (any && frame->announcement && !profile_open_days_a_year(frame))
        section_problem(c->problems, section, "closed", "no open day is left in the year from the announcement");
}

/* The profile's own weights; `wanted` of them, not all zero. */
static void check_profile(const struct checks *c, int queue, const char *key, const struct weights *weights, int wanted,
                          const char *of)
{
    const struct section *section = document_find(c->document, "queue", queue);
    double sum = 0;
    if (!weights->count || !section) return;
    for (int i = 0; i < weights->count; i++) sum += weights->value[i];
    if (weights->count != wanted)
        section_problem(c->problems, section, key, "has %d weights; allowed: %d, %s", weights->count, wanted, of);
    else if (sum <= 0)
        section_problem(c->problems, section, key, "has only zeros; at least one weight must be above 0");
}

/* A weekday on which the centre is open but the intervals of its hours have no weight. */
static void check_interval_profile(const struct checks *c, int queue)
{
    const struct scenario_frame *frame = &c->scenario->frame;
    const struct weights *w = &c->scenario->queue[queue].interval_profile;
    static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    int first = profile_first_slot(frame), slot_s = frame->interval_min * 60;
    double all = 0;
    for (int i = 0; i < w->count; i++) all += w->value[i];
    if (all <= 0 || w->count != profile_slots_open(frame)) return;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        double sum = 0;
        for (int i = 0; i < w->count; i++)
            if ((first + i) * slot_s < frame->open[d].close_s && (first + i + 1) * slot_s > frame->open[d].open_s)
                sum += w->value[i];
        if (is_open(frame->open[d]) && sum <= 0)
            section_problem(c->problems, document_find(c->document, "queue", queue), "interval_profile",
                            "leaves no contacts within the opening hours of %s", days[d]);
    }
}

/* Weights of the weekdays that are open, and of the open months: some must be above 0. */
static void check_weekday_profile(const struct checks *c, int queue)
{
    const struct weights *w = &c->scenario->queue[queue].weekday_profile;
    double sum = 0, all = 0;
    if (w->count != DAYS_A_WEEK) return;
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        all += w->value[d];
        if (is_open(c->scenario->frame.open[d])) sum += w->value[d];
    }
    if (all > 0 && sum <= 0)
        section_problem(c->problems, document_find(c->document, "queue", queue), "weekday_profile",
                        "has weight only on weekdays that are closed");
}

static void check_volume(const struct checks *c, int queue)
{
    const struct section *section = document_find(c->document, "queue", queue);
    bool has_volume = says(c, "queue", queue, "contacts_per_year"), has_history = says(c, "queue", queue, "history");
    if (!section) return;
    if (!has_volume && !has_history)
        section_problem(c->problems, section, NULL,
                        "says no volume; give contacts_per_year (1 to 1000000000) or history (a CSV file)");
    if (has_volume && has_history)
        section_problem(c->problems, section, "contacts_per_year",
                        "the history gives the volume already; give one of contacts_per_year and history");
}

static void check_patience(const struct checks *c, int queue)
{
    const struct queue *q = &c->scenario->queue[queue];
    const struct section *section = document_find(c->document, "queue", queue);
    if (!section) return;
    bool has_cv = q->patience_law == PATIENCE_LOGNORMAL || q->patience_law == PATIENCE_WEIBULL;
    if (says(c, "queue", queue, "patience_cv") && !has_cv)
        section_warning(c->problems, section, "patience_cv",
                        "has no effect; only lognormal and weibull patience have one");
    if (says(c, "queue", queue, "patience_mean_s") && q->patience_law == PATIENCE_NEVER)
        section_warning(c->problems, section, "patience_mean_s", "has no effect with patience_law = never");
}

void check_queues(const struct checks *c)
{
    const struct scenario *s = c->scenario;
    int slots = profile_slots_open(&s->frame);
    struct text of = {0};
    text_format(&of, "one per interval of %d min from the earliest opening to the latest closing",
                s->frame.interval_min);
    for (int q = 0; q < s->queues; q++) {
        check_volume(c, q);
        check_profile(c, q, "month_profile", &s->queue[q].month_profile, 12, "January to December");
        check_profile(c, q, "weekday_profile", &s->queue[q].weekday_profile, DAYS_A_WEEK, "Monday to Sunday");
        check_profile(c, q, "interval_profile", &s->queue[q].interval_profile, slots, text_chars(&of));
        check_weekday_profile(c, q);
        check_interval_profile(c, q);
        check_patience(c, q);
    }
    text_free(&of);
    int32_t end = date_month_start(s->frame.announcement, s->frame.horizon_months);
    for (int e = 0; e < s->events; e++) {
        const struct section *section = document_find(c->document, "event", e);
        if (s->event[e].date >= end && section && s->frame.announcement)
            section_warning(c->problems, section, "date", "lies beyond the horizon; the event changes nothing");
    }
}
