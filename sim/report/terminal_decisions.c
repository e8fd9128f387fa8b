/* What providers chose at the start of their first term, a paragraph a scenario whose provider decides for itself. */
#include <math.h>

#include "report/terminal_parts.h"

static const double MOSTLY = 0.5;               /* a bound is named if so many of the decisions lie on it */

/* Of a size that a seat, or a plan, can cost: with a comma for thousands. */
static void say_euros(struct text *out, double eur)
{
    long long rounded = llround(eur);
    if (rounded < 1000) text_format(out, "EUR %lld", rounded);
    else if (rounded < 1000000) text_format(out, "EUR %lld,%03lld", rounded / 1000, rounded % 1000);
    else text_format(out, "EUR %.2f million", eur / 1e6);
}

static void say_payback(struct text *out, const struct decision_summary *d)
{
    if (!(d->investment_per_seat > 0)) return;
    if (isnan(d->payback_months)) text_append(out, " (not earned back within the time it looks at)");
    else text_format(out, " (earned back in %.0f months)", d->payback_months);
}

static void say_bound(struct text *out, const struct decision_summary *d, int low, int high)
{
    if (d->bound_share[low] > MOSTLY) text_append(out, ", the least allowed");
    else if (d->bound_share[high] > MOSTLY) text_append(out, ", the most allowed");
}

/* In percent of its worth only where that says something: the worth may be next to nothing. */
static void say_next_best(struct text *out, const struct decision_summary *d)
{
    if (isnan(d->runner_up_gap)) {
        text_append(out, "; no plan of another kind comes near");
        return;
    }
    text_append(out, "; the next best plan is worth ");
    say_euros(out, fabs(d->value_eur) * d->runner_up_gap);
    if (d->runner_up_gap <= 1) text_format(out, " (%.1f%%)", 100 * d->runner_up_gap);
    text_append(out, " less to it");
}

static void say_decision(struct text *out, const struct scenario_summary *s, const struct decision_summary *d)
{
    text_format(out, "%s: %s chooses on ", s->shape.name, s->shape.site[d->site].name);
    terminal_say_day(out, s->shape.first_day + d->day);
    text_append(out, " to invest ");
    say_euros(out, d->investment_per_seat);
    text_append(out, " per seat");
    say_payback(out, d);
    text_format(out, ", to cut contacts short by %.0f%% (haste)", 100 * d->haste);
    say_bound(out, d, 2, 3);
    text_format(out, ", and to plan %.0f%% of the agents that the target needs", 100 * d->staffing);
    say_bound(out, d, 4, 5);
    say_next_best(out, d);
    text_append(out, ".");
}

void terminal_decisions(struct text *out, const struct findings *findings)
{
    for (int i = 0; i < findings->scenarios; i++) {
        const struct scenario_summary *s = findings->summary[i];
        for (int k = 0; k < s->decisions; k++) {
            struct text words = { 0 };
            if (s->decision[k].generation > 0 || s->decision[k].number > 0) continue;
            say_decision(&words, s, &s->decision[k]);
            text_append(out, "\n");
            terminal_wrap(out, text_chars(&words));
            text_free(&words);
        }
    }
}
