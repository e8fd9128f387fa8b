/* Sites, groups, shifts and providers. */
#include <math.h>
#include <string.h>

#include "input/checks.h"
#include "scenario/profile.h"

static void check_site(const struct checks *c, int site)
{
    const struct site *s = &c->scenario->site[site];
    const struct section *section = document_find(c->document, "site", site);
    if (!section) return;
    if (s->class_min > s->class_max)
        section_problem(c->problems, section, "class_min", "is %d, above class_max, which is %d", s->class_min,
                        s->class_max);
    if (s->fcr_start > s->fcr_proficient)
        section_warning(c->problems, section, "fcr_start",
                        "is above fcr_proficient: agents would resolve less as they learn");
    if (s->kind == SITE_INHOUSE && (s->handle_time_sd > 0 || s->fcr_sd > 0))
        section_warning(c->problems, section, s->handle_time_sd > 0 ? "handle_time_sd" : "fcr_sd",
                        "has no effect in-house; it is the spread among providers");
}

/* A queue of a site in two groups, or in none although its work comes here. */
static void check_serving(const struct checks *c, int site, int queue, bool is_needed)
{
    const struct scenario *s = c->scenario;
    int first = -1, groups = 0;
    for (int g = 0; g < s->groups; g++) {
        if (s->group[g].site != site) continue;
        groups++;
        if (!s->group[g].serves[queue]) continue;
        if (first >= 0)
            section_problem(c->problems, document_find(c->document, "group", g), "queues",
                            "group %s of site %s serves queue %s already; a queue has one group a site",
                            s->group[first].name, s->site[site].name, s->queue[queue].name);
        else
            first = g;
    }
    if (groups && first < 0 && is_needed)
        section_problem(c->problems, document_find(c->document, "site", site), NULL,
                        "no group serves queue %s, whose work comes here", s->queue[queue].name);
}

static bool work_comes(const struct scenario *s, int site, int queue)
{
    if (s->site[site].kind == SITE_INHOUSE) return true;
    for (int w = 0; w < s->waves; w++)
        if (s->wave[w].site == site && s->wave[w].queue == queue) return true;
    return false;
}

static void check_agents_on_duty(const struct checks *c, int group)
{
    const struct weights *w = &c->scenario->group[group].agents_on_duty;
    const struct section *section = document_find(c->document, "group", group);
    int slots = profile_slots_open(&c->scenario->frame);
    if (!w->count || !section) return;
    if (w->count != 1 && w->count != slots)
        section_problem(c->problems, section, "agents_on_duty",
                        "has %d values; allowed: one, or %d, one per interval of %d min from the earliest opening to "
                        "the latest closing", w->count, slots, c->scenario->frame.interval_min);
    for (int i = 0; i < w->count; i++) {
        if (w->value[i] == floor(w->value[i])) continue;
        section_problem(c->problems, section, "agents_on_duty", "holds part of an agent; allowed: whole numbers");
        return;
    }
}

static bool fits_somewhere(const struct scenario_frame *frame, int start_s, double length_s)
{
    for (int d = 0; d < DAYS_A_WEEK; d++)
        if (frame->open[d].close_s > frame->open[d].open_s && start_s + length_s <= frame->open[d].close_s + 0.5 &&
            start_s >= frame->open[d].open_s)
            return true;
    return false;
}

static void check_shift(const struct checks *c, int index)
{
    const struct shift *shift = &c->scenario->shift[index];
    const struct scenario_frame *frame = &c->scenario->frame;
    const struct section *section = document_find(c->document, "shift", index);
    double length_s = shift->hours * 3600;
    if (!section) return;
    if (shift->break_min * 60 >= length_s)
        section_problem(c->problems, section, "break_min", "is as long as the shift of %g hours", shift->hours);
    for (int i = 0; i < shift->start_count; i++) {
        if (fits_somewhere(frame, shift->start_s[i], length_s)) continue;
        section_problem(c->problems, section, "starts",
                        "a shift of %g hours from %02d:%02d fits into no weekday's opening hours", shift->hours,
                        shift->start_s[i] / 3600, shift->start_s[i] / 60 % 60);
    }
    bool any = shift->start_count > 0;
    for (int d = 0; d < DAYS_A_WEEK; d++) any = any || frame->open[d].close_s - frame->open[d].open_s >= length_s;
    if (!any)
        section_problem(c->problems, section, "hours", "%g hours fit into no weekday's opening hours", shift->hours);
}

/* An agent's week must hold at least one shift of his group. */
static void check_contract_hours(const struct checks *c, int site)
{
    const struct scenario *s = c->scenario;
    const struct section *section = document_find(c->document, "site", site);
    double shortest_h = INFINITY;
    for (int i = 0; i < s->shifts; i++) {
        bool is_here = s->shift[i].group == NO_INDEX || s->group[s->shift[i].group].site == site;
        double paid_h = s->shift[i].hours - s->shift[i].break_min / 60.0;
        if (is_here && paid_h < shortest_h) shortest_h = paid_h;
    }
    if (section && isfinite(shortest_h) && s->site[site].contract_hours_per_week < shortest_h)
        section_problem(c->problems, section, "contract_hours_per_week",
                        "%g hours are less than the shortest shift's %g paid hours",
                        s->site[site].contract_hours_per_week, shortest_h);
}

static void check_provider(const struct checks *c, int site)
{
    const struct provider *p = &c->scenario->provider[site];
    const struct section *section = document_find(c->document, "provider", site);
    if (!section) return;
    if (c->scenario->site[site].kind == SITE_INHOUSE)
        section_problem(c->problems, section, NULL, "site %s is in-house; these are a provider's decisions",
                        c->scenario->site[site].name);
    if (p->haste > p->haste_max)
        section_problem(c->problems, section, "haste", "is %g, above haste_max, which is %g", p->haste, p->haste_max);
    if (p->investment_per_seat > p->investment_max)
        section_problem(c->problems, section, "investment_per_seat", "is %g, above investment_max, which is %g",
                        p->investment_per_seat, p->investment_max);
    if (p->staffing_min > p->staffing_max)
        section_problem(c->problems, section, "staffing_min", "is %g, above staffing_max, which is %g", p->staffing_min,
                        p->staffing_max);
    static const char *const stated[] = { "investment_per_seat", "haste", "staffing" };
    for (size_t i = 0; i < sizeof stated / sizeof stated[0] && p->decides == DECIDES_AUTO; i++)
        if (section_says(section, stated[i]))
            section_warning(c->problems, section, stated[i], "has no effect; the provider decides it (decides = auto)");
}

void check_workforce(const struct checks *c)
{
    const struct scenario *s = c->scenario;
    for (int i = 0; i < s->sites; i++) {
        check_site(c, i);
        check_contract_hours(c, i);
        check_provider(c, i);
        for (int q = 0; q < s->queues; q++) check_serving(c, i, q, work_comes(s, i, q));
    }
    for (int g = 0; g < s->groups; g++) check_agents_on_duty(c, g);
    for (int i = 0; i < s->shifts; i++) check_shift(c, i);
}
