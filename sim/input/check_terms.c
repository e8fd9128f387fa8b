/* Terms of a contract that contradict each other. */
#include <math.h>
#include <stdlib.h>

#include "input/checks.h"

static const double ROUNDING = 1e-9;    /* 0.8 typed as 80% and as 0.8 are the same end of a band */

static bool is_fixed(const struct contract *contract)
{
    return contract->price_model == PRICE_FIXED_MONTHLY;
}

static void check_price(const struct checks *c, const struct contract *contract, const struct section *section)
{
    bool by_time = contract->price_model == PRICE_PER_HOUR || contract->price_model == PRICE_PER_MINUTE ||
                   contract->price_model == PRICE_PER_FTE_MONTH;
    if (is_fixed(contract) && contract->minimum_commitment > 0)
        section_problem(c->problems, section, "minimum_commitment",
                        "contradicts price_model = fixed_monthly, which bills the same whatever the volume");
    if (contract->gain_share > 0 && !by_time)
        section_problem(c->problems, section, "gain_share",
                        "needs a price per hour, minute or FTE-month; under this price the time saved is the "
                        "provider's already");
}

/* A price is found for people hired by plan. */
static void check_found_price(const struct checks *c, const struct contract *contract, const struct section *section)
{
    const struct scenario *s = c->scenario;
    if (contract->price != SCENARIO_OFF || !section_says(section, "price")) return;
    if (contract->terminate_on != DAY_NEVER)
        section_warning(c->problems, section, "terminate_on", "price = auto does not reckon with it");
    for (int g = 0; g < s->groups; g++)
        if (s->group[g].site == contract->site && s->group[g].agents_on_duty.count > 0) {
            section_warning(c->problems, section, "price", "is found for people hired by plan, not for the "
                            "agents_on_duty of group %s", s->group[g].name);
            return;
        }
}

/* Credits, and what only they have, need a measure; a critical service level has a holiday and a volume band too. */
static void check_measures(const struct checks *c, int index, const struct section *section)
{
    static const char *const keys[] = {"sla_holiday_months", "sla_volume_band", "credit_delay_months"};
    const struct contract *contract = &c->scenario->contract[index];
    for (int i = 0; i < c->scenario->slas; i++)
        if (c->scenario->sla[i].contract == index) return;
    if (contract->at_risk_cap > 0 && section_says(section, "at_risk_cap"))
        section_problem(c->problems, section, "at_risk_cap",
                        "there are no credits without a measure; add a section [sla:%s.NAME]", contract->name);
    for (size_t k = 0; k < sizeof keys / sizeof *keys && !(contract->critical_service_level > 0); k++)
        if (section_says(section, keys[k]))
            section_warning(c->problems, section, keys[k], "has no effect without a section [sla:%s.NAME]",
                            contract->name);
}

static void check_termination(const struct checks *c, const struct contract *contract, const struct section *section)
{
    const struct scenario *s = c->scenario;
    int32_t end = date_month_start(s->frame.announcement, s->frame.horizon_months);
    int32_t first = checks_first_wave(s, contract);
    if (contract->terminate_on == DAY_NEVER) {
        if (section_says(section, "termination_fee_months"))
            section_warning(c->problems, section, "termination_fee_months", "has no effect without a terminate_on");
    } else if (first && contract->terminate_on <= first) {
        section_problem(c->problems, section, "terminate_on",
                        "is not after the first wave, with which the term begins");
    } else if (s->frame.announcement && contract->terminate_on >= end) {
        section_warning(c->problems, section, "terminate_on", "is beyond the horizon of %d months",
                        s->frame.horizon_months);
    }
    if (!(contract->critical_service_level > 0) && section_says(section, "critical_months"))
        section_warning(c->problems, section, "critical_months", "has no effect without a critical_service_level");
}

/* --- bands --- */

struct placed_band { const struct band *band; const struct section *section; };

static int compare_from(const void *a, const void *b)
{
    double x = ((const struct placed_band *)a)->band->from_share, y = ((const struct placed_band *)b)->band->from_share;
    return (x > y) - (x < y);
}

static void check_neighbours(const struct checks *c, const struct placed_band *low, const struct placed_band *high)
{
    double to = low->band->to_share, from = high->band->from_share;
    if (to == SCENARIO_OFF)
        section_problem(c->problems, high->section, "from_share",
                        "is %g%%, within band %s, which is open: give that a to_share", 100 * from, low->band->name);
    else if (to > from + ROUNDING)
        section_problem(c->problems, high->section, "from_share", "is %g%%, within band %s, which ends at %g%%",
                        100 * from, low->band->name, 100 * to);
    else if (to < from - ROUNDING)
        section_problem(c->problems, high->section, "from_share",
                        "leaves a hole: band %s ends at %g%%, this one begins at %g%%", low->band->name, 100 * to,
                        100 * from);
}

static void check_ends(const struct checks *c, const struct placed_band *bands, int count)
{
    const struct placed_band *lowest = &bands[0], *highest = &bands[count - 1];
    if (lowest->band->from_share > ROUNDING)
        section_problem(c->problems, lowest->section, "from_share",
                        "leaves a hole: no band holds the units from 0%% to %g%%", 100 * lowest->band->from_share);
    if (highest->band->to_share != SCENARIO_OFF)
        section_problem(c->problems, highest->section, "to_share",
                        "leaves a hole: no band holds the units above %g%%; leave it out of the highest band",
                        100 * highest->band->to_share);
}

static void check_bands(const struct checks *c, int index, const struct section *section)
{
    const struct scenario *s = c->scenario;
    struct placed_band bands[BANDS_MAX];
    int count = 0;
    for (int i = 0; i < s->bands; i++) {
        const struct placed_band b = {&s->band[i], document_find(c->document, "band", i)};
        if (b.band->contract != index || !b.section) continue;
        if (b.band->to_share != SCENARIO_OFF && b.band->to_share <= b.band->from_share)
            section_problem(c->problems, b.section, "to_share", "is %g%%, not above from_share, which is %g%%",
                            100 * b.band->to_share, 100 * b.band->from_share);
        else
            bands[count++] = b;
    }
    if (count == 0) return;
    if (is_fixed(&s->contract[index])) {
        section_problem(c->problems, section, "price_model", "a fixed price has no volume bands; there is [band:%s.%s]",
                        s->contract[index].name, bands[0].band->name);
        return;
    }
    qsort(bands, (size_t)count, sizeof bands[0], compare_from);
    for (int i = 1; i < count; i++) check_neighbours(c, &bands[i - 1], &bands[i]);
    check_ends(c, bands, count);
}

void check_terms(const struct checks *c, int contract, const struct section *section)
{
    const struct contract *terms = &c->scenario->contract[contract];
    if (section_says(section, "price_model")) check_price(c, terms, section);
    check_found_price(c, terms, section);
    check_measures(c, contract, section);
    check_termination(c, terms, section);
    check_bands(c, contract, section);
}
