#include "study/split.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"

/* --- edits --- */

/* The contract of a that corresponds to one of b: the one of its name, or where there is no choice the only one. */
static int counterpart(const struct scenario *a, const struct scenario *b, int contract)
{
    for (int i = 0; i < a->contracts; i++)
        if (strcmp(a->contract[i].name, b->contract[contract].name) == 0) return i;
    return a->contracts == 1 && b->contracts == 1 ? 0 : NO_INDEX;
}

bool split_is_possible(const struct scenario *a, const struct scenario *b, struct text *why)
{
    const struct scenario *bare = a->contracts == 0 ? a : b;
    if (bare->contracts == 0) {
        text_format(why, "--split: %s has no contract, so the difference between %s and %s has no price or decisions "
                    "to tell from the rest; leave out --split or that file", bare->name, a->name, b->name);
        return false;
    }
    for (int i = 0; i < b->contracts; i++) {
        if (counterpart(a, b, i) != NO_INDEX) continue;
        text_format(why, "--split: contract %s of %s has no counterpart in %s; give contracts that correspond the same "
                    "name", b->contract[i].name, b->name, a->name);
        return false;
    }
    return true;
}

/* Contracts correspond one to one, so a's bands have room. */
static void take_bands(struct scenario *into, const struct scenario *a)
{
    into->bands = 0;
    for (int i = 0; i < into->contracts; i++)
        for (int b = 0; b < a->bands; b++) {
            if (a->band[b].contract != counterpart(a, into, i)) continue;
            into->band[into->bands] = a->band[b];
            into->band[into->bands++].contract = i;
        }
}

void split_take_price(struct scenario *into, const struct scenario *a)
{
    take_bands(into, a);
    for (int i = 0; i < into->contracts; i++) {
        struct contract *c = &into->contract[i];
        const struct contract *from = &a->contract[counterpart(a, into, i)];
        c->price_model = from->price_model;
        c->price = from->price;
        c->price_found = from->price_found;
        c->indexation_per_year = from->indexation_per_year;
        c->minimum_commitment = from->minimum_commitment;
        c->billable_hours = from->billable_hours;
        c->hours_tolerance = from->hours_tolerance;
        c->gain_share = from->gain_share;
    }
}

/* What the provider at a site of a chose first of all; NULL when it came to no choice. */
static const struct decision_summary *first_choice(const struct scenario_summary *decided, int site)
{
    for (int i = 0; i < decided->decisions; i++) {
        const struct decision_summary *d = &decided->decision[i];
        if (d->site == site && d->generation == 0 && d->number == 0) return d;
    }
    return NULL;
}

void split_take_decisions(struct scenario *into, const struct scenario *a, const struct scenario_summary *decided)
{
    for (int i = 0; i < into->contracts; i++) {
        int site = a->contract[counterpart(a, into, i)].site;
        struct provider *p = &into->provider[into->contract[i].site];
        const struct provider *from = &a->provider[site];
        const struct decision_summary *choice = from->decides == DECIDES_AUTO ? first_choice(decided, site) : NULL;
        p->decides = DECIDES_FIXED;
        p->investment_per_seat = choice != NULL ? choice->investment_per_seat : from->investment_per_seat;
        p->haste = choice != NULL ? choice->haste : from->haste;
        p->staffing = choice != NULL ? choice->staffing : from->staffing;
    }
}

/* --- runs --- */

/* The runs that are still to be made, and which run each variant of a scenario is. */
struct variants {
    const struct scenario *const *original; int originals;
    struct scenario **made; int count;          /* owned; after the originals in numbering */
    int a_common, *priced, *common;             /* numbers; the last two by original */
};

static const struct scenario *run_at(const struct variants *v, int number)
{
    return number < v->originals ? v->original[number] : v->made[number - v->originals];
}

/* Copies were made whole, padding included, so equal bytes are equal scenarios; an unequal one is only run in vain. */
static int variant_number(struct variants *v, int base, struct scenario *variant)
{
    if (memcmp(variant, run_at(v, base), sizeof *variant) == 0) {
        free(variant);
        return base;
    }
    v->made = memory_resize(v->made, (size_t)v->count + 1, sizeof *v->made);
    v->made[v->count] = variant;
    return v->originals + v->count++;
}

static struct scenario *copy_of(const struct scenario *s)
{
    struct scenario *copy = memory_new(1, sizeof *copy);
    memcpy(copy, s, sizeof *copy);
    return copy;
}

static void variants_make(struct variants *v, const struct study_request *request,
                          const struct scenario_summary *summary)
{
    const struct scenario *a = request->scenario[0];
    size_t count = (size_t)request->scenarios;
    *v = (struct variants){.original = request->scenario, .originals = request->scenarios};
    v->priced = memory_new(count, sizeof *v->priced);
    v->common = memory_new(count, sizeof *v->common);
    struct scenario *held = copy_of(a);
    split_take_decisions(held, a, &summary[0]);
    v->a_common = variant_number(v, 0, held);
    for (int i = 1; i < request->scenarios; i++) {
        struct scenario *priced = copy_of(request->scenario[i]);
        split_take_price(priced, a);
        v->priced[i] = variant_number(v, i, priced);
        struct scenario *common = copy_of(run_at(v, v->priced[i]));
        split_take_decisions(common, a, &summary[0]);
        v->common[i] = variant_number(v, v->priced[i], common);
    }
}

static void variants_free(struct variants *v)
{
    for (int i = 0; i < v->count; i++) free(v->made[i]);
    free(v->made);
    free(v->priced);
    free(v->common);
}

static void split_fill(const struct variants *v, const struct scenario_summary *summary,
                       const struct scenario_summary *made, struct split *split)
{
    const struct scenario_summary **run = memory_new((size_t)(v->originals + v->count), sizeof *run);
    for (int i = 0; i < v->originals; i++) run[i] = &summary[i];
    for (int i = 0; i < v->count; i++) run[v->originals + i] = &made[i];
    for (int i = 1; i < v->originals; i++)
        split_of(&split[i - 1], &(struct split_runs){.a = run[0], .b = run[i], .b_priced = run[v->priced[i]],
                 .a_common = run[v->a_common], .b_common = run[v->common[i]]});
    free(run);
}

enum status split_run(const struct study_request *request, const struct scenario_summary *summary, struct split *split,
                      struct text *error)
{
    struct variants v;
    variants_make(&v, request, summary);
    struct scenario_summary *made = memory_new((size_t)v.count, sizeof *made);
    struct study_request again = *request;
    again.scenario = (const struct scenario *const *)v.made;
    again.scenarios = v.count;
    enum status status = v.count > 0 ? study_run(&again, made, error) : STATUS_OK;
    if (status == STATUS_OK) split_fill(&v, summary, made, split);
    for (int i = 0; status == STATUS_OK && i < v.count; i++) summary_free(&made[i]);
    free(made);
    variants_free(&v);
    return status;
}
