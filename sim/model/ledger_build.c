/* Which lines a scenario has: the table's rows, each for the subjects it comes for. */
#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/check.h"
#include "model/contract.h"
#include "model/ledger.h"

static int sites_inhouse(const struct scenario *s)
{
    int count = 0;
    for (int i = 0; i < s->sites; i++) count += s->site[i].kind == SITE_INHOUSE;
    return count;
}

static int site_first_inhouse(const struct scenario *s)
{
    for (int i = 0; i < s->sites; i++)
        if (s->site[i].kind == SITE_INHOUSE) return i;
    return NO_INDEX;
}

/* --- Rates ------------------------------------------------------------------------------------------------------- */

static void write_text(char out[LINE_KEY_BYTES], const char *format, ...) __attribute__((format(printf, 2, 3)));

static void write_text(char out[LINE_KEY_BYTES], const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(out, LINE_KEY_BYTES, format, arguments);
    va_end(arguments);
    CHECK(length >= 0 && length < LINE_KEY_BYTES, NULL);
}

/* The section's values, and its name as keys are referred to by; NULL when the scenario has no such section. */
static const void *section_of(const struct scenario *s, enum rate_section section, const struct line_subject *about,
                              char instance[LINE_KEY_BYTES])
{
    int site = section == RATE_FIRST_INHOUSE ? site_first_inhouse(s) : about->site;
    switch (section) {
    case RATE_NONE: return NULL;
    case RATE_SITE:
    case RATE_FIRST_INHOUSE:
        if (site == NO_INDEX) return NULL;
        write_text(instance, "site:%s", s->site[site].name);
        return &s->site[site];
    case RATE_PROVIDER: write_text(instance, "provider:%s", s->site[site].name); return &s->provider[site];
    case RATE_CONTRACT:
        write_text(instance, "contract:%s", s->contract[about->contract].name);
        return &s->contract[about->contract];
    case RATE_BAND:
        write_text(instance, "band:%s.%s", s->contract[about->contract].name, s->band[about->band].name);
        return &s->band[about->band];
    case RATE_QUEUE: write_text(instance, "queue:%s", s->queue[about->queue].name); return &s->queue[about->queue];
    case RATE_REDUCTION: write_text(instance, "reduction"); return &s->reduction;
    case RATE_RETENDER: write_text(instance, "retender"); return &s->retender;
    case RATE_COSTS: write_text(instance, "costs"); return &s->costs;
    }
    return NULL;
}

/* Names the key and returns its value; without one, `otherwise`. */
static double resolve(const struct scenario *s, const struct rate_key *key, const struct line_subject *about,
                      struct key_reference *reference, double otherwise)
{
    const char *section = section_of(s, key->section, about, reference->instance);
    if (section == NULL) return otherwise;
    reference->key = key->name;
    return *(const double *)(const void *)(section + key->offset);
}

/* --- Names ------------------------------------------------------------------------------------------------------- */

/* What tells lines of one kind apart, as far as there is more than one subject. */
static void write_names(struct ledger_line *line, const struct scenario *s, const struct line_kind *kind,
                        const struct line_subject *about)
{
    const char *name[2] = {NULL, NULL};
    if (kind->scope == LINE_PER_INHOUSE_SITE && sites_inhouse(s) > 1) name[0] = s->site[about->site].name;
    if (about->contract != NO_INDEX && s->contracts > 1) name[0] = s->contract[about->contract].name;
    if (about->sla != NO_INDEX) name[1] = s->sla[about->sla].name;
    if (about->band != NO_INDEX) name[1] = s->band[about->band].name;
    if (about->queue != NO_INDEX) name[1] = s->queue[about->queue].name;
    write_text(line->key, "%s%s%s%s%s", kind->key, name[0] ? "_" : "", name[0] ? name[0] : "", name[1] ? "_" : "",
               name[1] ? name[1] : "");
    write_text(line->label, "%s%s%s%s%s", kind->label, name[0] ? ", " : "", name[0] ? name[0] : "",
               name[1] ? ", " : "", name[1] ? name[1] : "");
}

static const char *contract_unit(const struct contract *c)
{
    switch (c->price_model) {
    case PRICE_PER_CONTACT: return "answered contacts";
    case PRICE_PER_HOUR: return "productive hours";
    case PRICE_PER_MINUTE: return "handled minutes";
    case PRICE_PER_FTE_MONTH: return "FTE-months";
    case PRICE_PER_RESOLUTION: return "contacts resolved";
    case PRICE_FIXED_MONTHLY: break;
    }
    return "months";
}

/* --- Lines ------------------------------------------------------------------------------------------------------- */

static void add_line(struct ledger *l, const struct timeline *t, const struct line_kind *kind,
                     struct line_subject about)
{
    const struct scenario *s = l->scenario;
    if (kind->exists && !kind->exists(&(struct line_place){s, t, about})) return;
    CHECK(l->lines.count < LINES_MAX, NULL);
    int index = l->lines.count++;
    struct ledger_line *line = &l->lines.line[index];
    *line = (struct ledger_line){.party = kind->party, .category = kind->category, .sign = kind->sign,
        .of_an_end = ledger_table_end(kind) != END_NO, .counts_ends = ledger_table_end(kind) == END_COUNTED};
    line->what = kind->label;
    line->unit = kind->unit ? kind->unit : contract_unit(&s->contract[about.contract]);
    write_names(line, s, kind, &about);
    line->rate = kind->sign;
    for (int i = 0; i < RATE_FACTORS_MAX; i++)
        line->rate *= resolve(s, &kind->factor[i], &about, &line->factor[i], 1.0);
    line->growth_per_year = resolve(s, &kind->growth, &about, &line->growth, 0.0);
    l->kind[index] = kind;
    l->subject[index] = about;
}

static int subjects(const struct scenario *s, enum line_scope scope)
{
    switch (scope) {
    case LINE_ONCE: return 1;
    case LINE_PER_INHOUSE_SITE: return s->sites;
    case LINE_PER_CONTRACT: return s->contracts;
    case LINE_PER_SLA: return s->slas;
    case LINE_PER_BAND: return s->bands;
    case LINE_PER_QUEUE: return s->queues;
    }
    return 0;
}

/* False for a site that is not in-house. */
static bool subject_at(const struct scenario *s, enum line_scope scope, int i, struct line_subject *about)
{
    *about = (struct line_subject){NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX};
    switch (scope) {
    case LINE_ONCE: break;
    case LINE_PER_INHOUSE_SITE: about->site = i; return s->site[i].kind == SITE_INHOUSE;
    case LINE_PER_SLA: about->sla = i; about->contract = s->sla[i].contract; break;
    case LINE_PER_BAND: about->band = i; about->contract = s->band[i].contract; break;
    case LINE_PER_CONTRACT: about->contract = i; break;
    case LINE_PER_QUEUE: about->queue = i; break;
    }
    if (about->contract != NO_INDEX) about->site = s->contract[about->contract].site;
    return true;
}

static void place_successors(struct ledger *l, const struct timeline *t)
{
    l->result_sites = l->scenario->sites;
    for (int i = 0; i < l->scenario->contracts; i++)
        l->successor_site[i] = contract_may_be_retendered(l->scenario, t, i) ? l->result_sites++ : NO_INDEX;
}

void ledger_build(struct ledger *ledger, const struct scenario *s, const struct timeline *t)
{
    struct line_subject about;
    *ledger = (struct ledger){.scenario = s};
    place_successors(ledger, t);
    for (size_t row = 0; row < ledger_table_count(); row++) {
        const struct line_kind *kind = ledger_table_at(row);
        for (int i = 0; i < subjects(s, kind->scope); i++)
            if (subject_at(s, kind->scope, i, &about)) add_line(ledger, t, kind, about);
    }
}
