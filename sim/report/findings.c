#include "report/findings.h"

#include <math.h>
#include <string.h>

void findings_letters(int which, char out[LETTERS_BYTES])
{
    char reversed[LETTERS_BYTES];
    int count = 0, at = 0;
    for (int rest = which + 1; rest > 0; rest = (rest - 1) / 26) reversed[count++] = (char)('A' + (rest - 1) % 26);
    while (count > 0) out[at++] = reversed[--count];
    out[at] = '\0';
}

int findings_pairs(int scenarios)
{
    return scenarios * (scenarios - 1) / 2;
}

const struct comparison *findings_comparisons(const struct findings *findings, int *count)
{
    *count = findings->pair != NULL ? findings->pairs : findings->scenarios - 1;
    return findings->pair != NULL ? findings->pair : findings->comparison;
}

const char *findings_party_name(enum ledger_party party)
{
    static const char *const name[] = {
        [LEDGER_CASH] = "cash", [LEDGER_BESIDE] = "beside", [LEDGER_PROVIDER] = "provider", [LEDGER_MEMO] = "memo",
    };
    return name[party];
}

const char *findings_site_name(const struct scenario_summary *summary, int site, struct text *name)
{
    const struct result_site *all = summary->shape.site;
    int same = 1;
    for (int i = 0; i < site; i++) same += strcmp(all[i].name, all[site].name) == 0;
    text_clear(name);
    text_append(name, all[site].name);
    if (same > 1) text_format(name, "-%d", same);
    return text_chars(name);
}

/* Answered in time and the base it is a share of, each queue by its own definition. */
struct in_time { double answered, base; };

static void in_time_add(struct in_time *sum, const struct scenario_summary *s, int month, int site)
{
    for (int queue = 0; queue < s->shape.queues; queue++) {
        double row[CONTACT_MEASURES];
        summary_contacts_sum(s, month, site, queue, row);
        sum->answered += row[CONTACTS_IN_TIME];
        sum->base += contacts_service_level_base(row, s->shape.queue[queue].service_level_definition);
    }
}

static double in_time_share(const struct in_time *sum)
{
    return sum->base > 0 ? sum->answered / sum->base : NAN;
}

double findings_site_service_level(const struct scenario_summary *summary, int month, int site)
{
    struct in_time sum = { 0, 0 };
    in_time_add(&sum, summary, month, site);
    return in_time_share(&sum);
}

static double findings_occupancy(const struct scenario_summary *s)
{
    double staff[STAFF_MEASURES] = { 0 };
    for (int month = s->shape.baseline_months; month < s->shape.months; month++)
        for (int site = 0; site < s->shape.sites; site++)
            for (int m = 0; m < STAFF_MEASURES; m++) staff[m] += summary_staff(s, month, site)[m];
    return staff_occupancy(staff);
}

/* Queues' targets, weighted by what is offered on them from the announcement on. */
static double findings_target(const struct scenario_summary *s)
{
    double weighted = 0, offered = 0;
    for (int queue = 0; queue < s->shape.queues; queue++)
        for (int month = s->shape.baseline_months; month < s->shape.months; month++) {
            double row[CONTACT_MEASURES];
            summary_contacts_sum(s, month, -1, queue, row);
            weighted += row[CONTACTS_OFFERED] * s->shape.queue[queue].service_level_target;
            offered += row[CONTACTS_OFFERED];
        }
    return offered > 0 ? weighted / offered : NAN;
}

static void findings_worst_months(const struct scenario_summary *s, struct service_totals *t)
{
    t->worst_month = -1;
    t->worst_service_level = NAN;
    for (int month = s->shape.baseline_months; month < s->shape.months; month++) {
        double level = findings_site_service_level(s, month, -1);
        if (isnan(level)) continue;
        t->months_below_target += level < t->target;
        if (t->worst_month >= 0 && level >= t->worst_service_level) continue;
        t->worst_month = month;
        t->worst_service_level = level;
    }
}

void findings_service(const struct scenario_summary *summary, struct service_totals *totals)
{
    memset(totals, 0, sizeof *totals);
    summary_contacts_total(summary, totals->contacts);
    struct in_time sum = { 0, 0 };
    for (int month = summary->shape.baseline_months; month < summary->shape.months; month++)
        in_time_add(&sum, summary, month, -1);
    totals->service_level = in_time_share(&sum);
    totals->asa_s = contacts_asa_s(totals->contacts);
    totals->abandonment = contacts_abandonment(totals->contacts);
    totals->fcr = contacts_fcr(totals->contacts);
    totals->satisfaction = contacts_satisfaction(totals->contacts);
    totals->contacts_per_problem = totals->fcr > 0 ? 1 / totals->fcr : NAN;
    totals->occupancy = findings_occupancy(summary);
    totals->target = findings_target(summary);
    findings_worst_months(summary, totals);
}

double findings_line_total(const struct scenario_summary *summary, int line, bool discounted)
{
    const double *amount = discounted ? summary->present_value : summary->nominal;
    size_t lines = (size_t)summary->shape.lines.count;
    double sum = 0;
    for (int r = 0; r < summary->merged; r++) sum += amount[(size_t)r * lines + (size_t)line];
    return summary->merged > 0 ? sum / summary->merged : NAN;
}

int findings_line_find(const struct scenario_summary *summary, const char *key)
{
    for (int i = 0; i < summary->shape.lines.count; i++)
        if (strcmp(summary->shape.lines.line[i].key, key) == 0) return i;
    return -1;
}

double findings_replications_for(int replications, double half_width, double wanted)
{
    if (!(half_width > 0 && wanted > 0)) return 0;
    double ratio = half_width / wanted;
    return fmax(replications, ceil(replications * ratio * ratio));
}
