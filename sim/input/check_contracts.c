/* Contracts and their service levels. */
#include <math.h>
#include <string.h>

#include "input/checks.h"

int32_t checks_first_wave(const struct scenario *s, const struct contract *contract)
{
    int32_t first = 0;
    for (int w = 0; w < s->waves; w++) {
        const struct wave *wave = &s->wave[w];
        if (wave->site != contract->site || wave->queue < 0 || !contract->covers[wave->queue] || !wave->start) continue;
        if (!first || wave->start < first) first = wave->start;
    }
    return first;
}

static void check_term(const struct checks *c, const struct contract *contract, const struct section *section)
{
    const struct scenario *s = c->scenario;
    const struct retender *r = &s->retender;
    int32_t first = checks_first_wave(s, contract);
    if (!first) {
        if (contract->site >= 0)
            section_problem(c->problems, section, "queues",
                            "no wave brings its queues to site %s; the term begins with the first wave",
                            s->site[contract->site].name);
        return;
    }
    int32_t end = date_month_start(s->frame.announcement, s->frame.horizon_months);
    if (contract->at_end != AT_END_RENEW && contract->term_months && r->notice_months >= contract->term_months)
        section_problem(c->problems, section, "term_months",
                        "is %d, not above retender.notice_months, which is %d: its end is decided before it begins",
                        contract->term_months, r->notice_months);
    bool has_home = false;
    for (int i = 0; i < s->sites; i++) has_home |= s->site[i].kind == SITE_INHOUSE;
    if (contract->at_end == AT_END_INSOURCE && !has_home)
        section_problem(c->problems, section, "at_end", "is insource, but no site is in-house to take the work back");
    if (date_month_start(first, contract->term_months) >= end && s->frame.announcement)
        section_warning(c->problems, section, "term_months",
                        "the term ends beyond the horizon of %d months; what its end costs is not shown",
                        s->frame.horizon_months);
    bool is_all_holiday = contract->sla_holiday_months >= contract->term_months;
    if (is_all_holiday && contract->term_months && contract->at_end != AT_END_RENEW)
        section_warning(c->problems, section, "sla_holiday_months",
                        "covers the whole term of %d months; no credit is ever due", contract->term_months);
}

/* A site is one provider's team, which works and is judged under one contract. */
static void check_overlap(const struct checks *c, int index, const struct section *section)
{
    const struct scenario *s = c->scenario;
    for (int other = 0; other < index; other++) {
        if (s->contract[other].site != s->contract[index].site || s->contract[index].site < 0) continue;
        section_problem(c->problems, section, "site", "site %s is under contract %s already; a site has one contract, "
                        "and a second one needs a site of its own", s->site[s->contract[index].site].name,
                        s->contract[other].name);
    }
}

static void check_unused(const struct checks *c, const struct contract *contract, const struct section *section)
{
    static const char *const finding[] = {"price_recovers", "target_margin"};
    for (size_t i = 0; i < sizeof finding / sizeof *finding && contract->price >= 0; i++)
        if (section_says(section, finding[i]))
            section_warning(c->problems, section, finding[i], "has no effect; the price is stated, not auto");
    static const char *const keys[] = {"billable_hours", "hours_tolerance"};
    bool has_effect = contract->price_model == PRICE_PER_HOUR || contract->price_model == PRICE_PER_FTE_MONTH;
    for (size_t i = 0; i < sizeof keys / sizeof *keys && !has_effect; i++)
        if (section_says(section, keys[i]))
            section_warning(c->problems, section, keys[i], "has no effect; only a price per hour or FTE has it");
}

/* A target is a share, but of a mean wait seconds: which of them is known only with the measure. */
static void check_target(const struct checks *c, const struct sla *sla, const struct section *section)
{
    if (!section_says(section, "target") || !section_says(section, "measure")) return;
    if (sla->measure == SLA_ASA && !(sla->target > 0))
        section_problem(c->problems, section, "target", "is 0; allowed: above 0, in seconds");
    if (sla->measure == SLA_ASA || sla->target <= 1) return;
    section_problem(c->problems, section, "target",
                    "\"%g\" is out of range; allowed: 0%% to 100%% (a share: with a per cent sign, or as in 0.8)",
                    sla->target);
}

static void check_effects(const struct checks *c, const struct sla *sla, const struct section *section)
{
    if (sla->measure != SLA_SERVICE_LEVEL && section_says(section, "within_s"))
        section_warning(c->problems, section, "within_s", "has no effect; only a service level has a threshold");
    if (sla->earn_back_months > 0 && !(sla->credit_per_point > 0))
        section_warning(c->problems, section, "earn_back_months", "has no effect without a credit_per_point");
}

/* The simulation counts what is in time by the queue's own threshold, so a service level can only ask for that one. */
static void check_threshold(const struct checks *c, const struct sla *sla, const struct section *section)
{
    const struct scenario *s = c->scenario;
    if (sla->measure != SLA_SERVICE_LEVEL || sla->contract < 0 || sla->within_s < 0) return;
    for (int q = 0; q < s->queues; q++) {
        if (!s->contract[sla->contract].covers[q] || s->queue[q].answer_within_s == sla->within_s) continue;
        section_problem(c->problems, section, "within_s",
                        "%g s is not the threshold of queue %s (answer_within_s = %g); another is not simulated yet",
                        sla->within_s, s->queue[q].name, s->queue[q].answer_within_s);
        return;
    }
}

static void check_slas(const struct checks *c)
{
    const struct scenario *s = c->scenario;
    double weight[CONTRACTS_MAX] = {0};
    bool has_weights[CONTRACTS_MAX] = {false};
    const struct section *last[CONTRACTS_MAX] = {NULL};
    for (int i = 0; i < s->slas; i++) {
        const struct sla *sla = &s->sla[i];
        const struct section *section = document_find(c->document, "sla", i);
        if (sla->contract < 0) continue;
        weight[sla->contract] += sla->weight;
        bool so_far = !last[sla->contract] || has_weights[sla->contract];
        has_weights[sla->contract] = so_far && section_says(section, "weight");
        last[sla->contract] = section;
        check_threshold(c, sla, section);
        check_target(c, sla, section);
        check_effects(c, sla, section);
    }
    for (int i = 0; i < s->contracts; i++)
        if (last[i] && has_weights[i] && fabs(weight[i] - 1) > 1e-6)
            section_problem(c->problems, last[i], "weight", "the weights of contract %s sum to %g%%; allowed: 100%%",
                            s->contract[i].name, 100 * weight[i]);
}

void check_contracts(const struct checks *c)
{
    const struct scenario *s = c->scenario;
    for (int i = 0; i < s->contracts; i++) {
        const struct section *section = document_find(c->document, "contract", i);
        const struct contract *contract = &s->contract[i];
        if (!section) continue;
        if (contract->site >= 0 && s->site[contract->site].kind == SITE_INHOUSE)
            section_problem(c->problems, section, "site", "site %s is in-house; a contract is with a provider",
                            s->site[contract->site].name);
        else
            check_term(c, contract, section);
        check_overlap(c, i, section);
        check_unused(c, contract, section);
        check_terms(c, i, section);
    }
    check_slas(c);
}
