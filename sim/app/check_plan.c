#include "app/check_plan.h"

#include <math.h>
#include <string.h>

#include "input/history.h"
#include "model/volume.h"
#include "scenario/complete.h"
#include "scenario/number.h"
#include "scenario/profile.h"

enum { CLOSED_LISTED_MAX = 12 };

static const char *const weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July", "August",
                                     "September", "October", "November", "December"};

static void append_day(struct text *out, int32_t day)
{
    char date[11];
    date_print(day, date);
    text_append(out, date);
}

/* 1234567 as 1,234,567. */
static void append_count(struct text *out, double count)
{
    struct text digits = {0};
    text_format(&digits, "%.0f", count);
    for (size_t i = 0; i < digits.length; i++) {
        if (i && (digits.length - i) % 3 == 0 && digits.chars[i - 1] != '-') text_append(out, ",");
        text_append_bytes(out, digits.chars + i, 1);
    }
    text_free(&digits);
}

static int heaviest(const double *weight, int count)
{
    int best = 0;
    for (int i = 1; i < count; i++)
        if (weight[i] > weight[best]) best = i;
    return best;
}

/* --- frame --- */

static bool is_same_opening(struct opening a, struct opening b)
{
    return a.open_s == b.open_s && a.close_s == b.close_s;
}

/* Mon-Fri 08:00-20:00, Sat 09:00-17:00. */
static void append_opening(struct text *out, const struct scenario_frame *frame)
{
    const char *between = "";
    for (int from = 0, to; from < DAYS_A_WEEK; from = to) {
        struct opening o = frame->open[from];
        for (to = from + 1; to < DAYS_A_WEEK && is_same_opening(o, frame->open[to]); to++) {}
        if (o.open_s == o.close_s) continue;
        text_format(out, "%s%s", between, weekdays[from]);
        if (to > from + 1) text_format(out, "-%s", weekdays[to - 1]);
        text_format(out, " %02d:%02d-%02d:%02d", o.open_s / 3600, o.open_s / 60 % 60, o.close_s / 3600,
                    o.close_s / 60 % 60);
        between = ", ";
    }
}

static void append_frame(struct text *out, const struct scenario *s, const struct timeline *t)
{
    const struct scenario_frame *frame = &s->frame;
    text_format(out, "%s: %s\n", s->path, frame->title);
    text_append(out, "  announcement   ");
    append_day(out, frame->announcement);
    text_format(out, "; %d months, to ", frame->horizon_months);
    append_day(out, t->first_day + t->days - 1);
    text_format(out, "; %d baseline months, from ", frame->baseline_months);
    append_day(out, t->first_day);
    text_append(out, "\n  open           ");
    append_opening(out, frame);
    text_format(out, "; %d open days in the year from the announcement, %d closed dates\n",
                profile_open_days_a_year(frame), frame->closed_count);
    text_format(out, "  study          %d replications, seed %llu, discount rate ", s->run.replications,
                (unsigned long long)s->run.seed);
    number_print_percent(s->run.discount_rate, out);
    text_append(out, " a year\n");
}

/* --- queues --- */

/* Weekdays on which the centre would be open and the record has no row. */
static void append_closed_days(struct text *out, const struct history *h, const struct scenario_frame *frame)
{
    int closed = 0;
    for (int day = 0; day < h->days; day++) {
        struct opening o = frame->open[date_weekday(h->first_day + day)];
        if (h->is_open[day] || o.close_s <= o.open_s) continue;
        if (closed++ >= CLOSED_LISTED_MAX) continue;
        text_append(out, closed == 1 ? "\n    closed in it " : ", ");
        append_day(out, h->first_day + day);
    }
    if (closed > CLOSED_LISTED_MAX) text_format(out, " and %d more", closed - CLOSED_LISTED_MAX);
}

/* Read again: a resolved scenario keeps the result of a history, not the history. */
static void append_history(struct text *out, const struct scenario *s, const struct queue *q)
{
    struct history h;
    struct problems problems = {0};
    struct profile_estimate e;
    if (history_read(q->history, s->frame.interval_min, &h, &problems) == STATUS_OK) {
        profile_from_history(&h, &s->frame, q->growth_per_year, &e);
        text_format(out, "\n    history      %s: ", q->history);
        append_day(out, h.first_day);
        text_append(out, " to ");
        append_day(out, h.first_day + h.days - 1);
        text_format(out, ", %d open days of ", e.open_days);
        append_count(out, e.day_mean);
        text_format(out, " contacts; around month and weekday a day varies by %.0f%% (variance/mean %.0f)",
                    100 * e.residual_cv, e.variance_to_mean);
        append_closed_days(out, &h, &s->frame);
    }
    history_free(&h);
    problems_free(&problems);
}

static void append_queue(struct text *out, const struct scenario *s, int index, const struct volume_queue *baseline)
{
    const struct queue *q = &s->queue[index];
    bool is_offered = q->volume_counts == COUNTS_OFFERED;
    double first = is_offered ? q->contacts_per_year / baseline->offered_ratio : q->contacts_per_year;
    int slot_min = s->frame.interval_min, month = heaviest(q->month_weight, 12);
    int weekday = heaviest(q->weekday_weight, DAYS_A_WEEK), slot = heaviest(q->slot_weight[weekday], SLOTS_MAX);
    text_format(out, "  queue %s\n    a year       ", q->name);
    append_count(out, first * baseline->offered_ratio);
    text_append(out, " offered, ");
    append_count(out, first);
    text_format(out, " first contacts (baseline: %.1f%% resolved, %.1f%% abandoned); growth ",
                100 * baseline->resolution, 100 * baseline->abandonment);
    number_print_percent(q->growth_per_year, out);
    text_format(out, "\n    busiest      %s (%.2f of the mean), %s (%.2f), %02d:%02d (%.1f%% of that day)",
                months[month],
                q->month_weight[month], weekdays[weekday], q->weekday_weight[weekday], slot * slot_min / 60,
                slot * slot_min % 60, 100 * q->slot_weight[weekday][slot]);
    text_format(out, "\n    promise      %.4g%% within %g s", 100 * q->service_level_target, q->answer_within_s);
    text_format(out, "; handle time %g s", q->handle_time_mean_s);
    if (*q->history) append_history(out, s, q);
    text_append(out, "\n");
}

static void append_queues(struct text *out, const struct scenario *s, const struct timeline *t)
{
    struct volume volume;
    volume_init(&volume, s, t, 0, 0);
    for (int q = 0; q < s->queues; q++) append_queue(out, s, q, &volume.queue[q]);
    volume_free(&volume);
}

/* --- sites --- */

static void append_site(struct text *out, const struct site *site)
{
    static const char *const kinds[] = {"in-house", "provider", "successor"};
    double paid = site->wage_per_paid_hour + site->overhead_per_paid_hour, share = scenario_productive_share(site);
    text_format(out, "  site %s (%s)\n", site->name, kinds[site->kind]);
    double handled = paid / share / site->occupancy_max;
    text_format(out, "    an hour      EUR %.2f paid, %.2f productive (%.0f%% of it)", paid, paid / share, 100 * share);
    text_format(out, ", %.2f handled at %.0f%% occupancy\n", handled, 100 * site->occupancy_max);
    text_format(out, "    lead time    %d weeks to recruit and %d to train, then %d nesting", site->recruit_weeks,
                site->training_weeks, site->nesting_weeks);
    text_format(out, "; %.0f%% of a class graduate\n", 100 * site->graduation_rate);
}

/* --- waves --- */

/* Whole weeks begin on a Monday. */
static int32_t monday_from(int32_t day)
{
    return day + (DAYS_A_WEEK - date_weekday(day)) % DAYS_A_WEEK;
}

static void append_gate(struct text *out, const struct wave *w)
{
    if (w->gate_service_level < 0 && w->gate_fcr < 0) {
        text_append(out, "none");
        return;
    }
    text_format(out, "%d weeks", w->gate_weeks);
    if (w->gate_service_level >= 0) text_format(out, " at service level %g%%", 100 * w->gate_service_level);
    if (w->gate_fcr >= 0) text_format(out, " and resolution %g%%", 100 * w->gate_fcr);
    text_format(out, ", slips %d weeks at most", w->max_slip_weeks);
}

static void append_wave(struct text *out, const struct scenario *s, const struct wave *w)
{
    const struct site *site = &s->site[w->site];
    int32_t ramped = w->start + DAYS_A_WEEK * w->ramp_weeks;
    bool has_gate = w->gate_service_level >= 0 || w->gate_fcr >= 0;
    int32_t passed = has_gate ? monday_from(ramped) + DAYS_A_WEEK * w->gate_weeks : ramped;
    text_format(out, "  wave %s: %s to %g%% at %s\n    ramp         ", w->name, s->queue[w->queue].name, 100 * w->share,
                site->name);
    append_day(out, w->start);
    text_append(out, " to ");
    append_day(out, ramped);
    text_append(out, "; staff asked for by ");
    append_day(out, w->start - DAYS_A_WEEK * (site->recruit_weeks + site->training_weeks));
    text_append(out, "\n    gate         ");
    append_gate(out, w);
    text_append(out, "; passed on ");
    append_day(out, passed);
    text_append(out, " at the earliest");
    if (s->reduction.policy == REDUCTION_FOLLOW) {
        text_append(out, ", in-house agents released from ");
        append_day(out, passed + DAYS_A_WEEK * (s->reduction.release_lag_weeks + s->reduction.notice_weeks));
    }
    text_append(out, "\n");
}

/* --- contracts --- */

static int32_t first_start(const struct scenario *s, const struct contract *c)
{
    for (int w = 0; w < s->waves; w++)
        if (s->wave[w].site == c->site && c->covers[s->wave[w].queue]) return s->wave[w].start;
    return s->frame.announcement;
}

/* The same day of the month, `later` months on; the month's last where it has no such day. */
static int32_t months_later(int32_t day, int later)
{
    int32_t start = date_month_start(day, later), next = date_month_start(day, later + 1);
    int32_t same = start + (day - date_month_start(day, 0));
    return same < next ? same : next - 1;
}

static void append_sla(struct text *out, const struct sla *sla)
{
    static const char *const measures[] = {"service level", "resolution", "satisfaction", "abandonment", "mean wait"};
    bool is_time = sla->measure == SLA_ASA;
    text_format(out, "    sla %-8s %s of %g%s", sla->name, measures[sla->measure], (is_time ? 1 : 100) * sla->target,
                is_time ? " s" : "%");
    if (sla->measure == SLA_SERVICE_LEVEL) text_format(out, " within %g s", sla->within_s);
    text_format(out, "; weight %g%%, credit %g%% of the fee a point", 100 * sla->weight, 100 * sla->credit_per_point);
    if (sla->bonus_per_point > 0) text_format(out, ", bonus %g%%", 100 * sla->bonus_per_point);
    if (sla->earn_back_months) text_format(out, ", earned back after %d good months", sla->earn_back_months);
    text_append(out, "\n");
}

static void append_band(struct text *out, const struct band *band)
{
    text_format(out, "    band %-7s from %g%%", band->name, 100 * band->from_share);
    if (band->to_share != SCENARIO_OFF) text_format(out, " to %g%%", 100 * band->to_share);
    text_format(out, " of the forecast at %g times the price\n", band->price_factor);
}

static void append_termination(struct text *out, const struct contract *c)
{
    if (c->critical_service_level > 0)
        text_format(out, "    for cause    after %d months running below a service level of %g%%\n", c->critical_months,
                    100 * c->critical_service_level);
    if (c->terminate_on == DAY_NEVER) return;
    text_append(out, "    terminated   on ");
    append_day(out, c->terminate_on);
    text_format(out, ", for a fee of %g mean months\n", c->termination_fee_months);
}

static void append_contract(struct text *out, const struct scenario *s, int index)
{
    static const char *const ends[] = {"renewed or tendered by the renewal rule", "renewed", "tendered again",
                                       "the work comes home"};
    static const char *const units[] = {"answered contact", "productive hour", "handled minute", "FTE-month",
                                        "contact resolved", "month of the whole work agreed"};
    const struct contract *c = &s->contract[index];
    int32_t start = first_start(s, c), end = months_later(start, c->term_months);
    text_format(out, "  contract %s with %s\n", c->name, s->site[c->site].name);
    text_format(out, "    term         %d months, ", c->term_months);
    append_day(out, start);
    text_append(out, " to ");
    append_day(out, end - 1);
    text_append(out, "; decided ");
    append_day(out, months_later(end, -s->retender.notice_months));
    text_format(out, ": %s\n    price        ", ends[c->at_end]);
    if (c->price < 0) text_append(out, "found by the program,");
    else text_format(out, "EUR %g%s", c->price, c->price_found ? ", found by the program," : "");
    text_format(out, " per %s", units[c->price_model]);
    text_format(out, ", indexed by %g%% a year", 100 * c->indexation_per_year);
    if (c->price_model != PRICE_FIXED_MONTHLY)
        text_format(out, "; at least %g%% of the forecast is billed", 100 * c->minimum_commitment);
    if (c->gain_share > 0) text_format(out, "; %g%% of the time saved is paid for", 100 * c->gain_share);
    text_append(out, "\n");
    for (int i = 0; i < s->bands; i++)
        if (s->band[i].contract == index) append_band(out, &s->band[i]);
    for (int i = 0; i < s->slas; i++)
        if (s->sla[i].contract == index) append_sla(out, &s->sla[i]);
    if (c->credit_delay_months)
        text_format(out, "    credits      paid %d months later; those due beyond the horizon in its last month\n",
                    c->credit_delay_months);
    append_termination(out, c);
}

void check_plan_write(const struct scenario *s, struct text *out)
{
    struct timeline timeline;
    timeline_init(&timeline, &s->frame);
    append_frame(out, s, &timeline);
    append_queues(out, s, &timeline);
    for (int i = 0; i < s->sites; i++) append_site(out, &s->site[i]);
    for (int w = 0; w < s->waves; w++) append_wave(out, s, &s->wave[w]);
    for (int c = 0; c < s->contracts; c++) append_contract(out, s, c);
    if (!s->waves) text_append(out, "  no wave        all work stays in-house\n");
}
