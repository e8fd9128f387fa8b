/* The summary of a comparison: which is cheaper and how sure that is, beside each other, when it pays, and why. */
#include <math.h>

#include "report/terminal_parts.h"

enum { DRIVERS_SHOWN = 5, EVENTS_SHOWN = 6, EVENT_COLUMNS_MOST = 8 };
static const double WIDE_SHARE = 0.25;          /* half-width of the difference / difference */
static const double REPLICATIONS_MOST = 100000;

static const char *name_of(const struct scenario_summary *s)
{
    return s->shape.name;
}

static int runs_cheaper(const struct comparison *c, double share)
{
    return (int)lround(share * c->a->merged);
}

static bool spans_zero(struct estimate e)
{
    return !(fabs(e.mean) > e.half_width_95);
}

static bool is_nothing(struct estimate e)
{
    return !(fabs(e.mean) > 0) && !(e.half_width_95 > 0);
}

/* --- sentences --- */

typedef void say(struct text *out, const struct comparison *c, struct money money);

/* "three-year is EUR 1.70 million cheaper than one-year in present value (95% interval 1.49 to 1.91), in 27 of 30
 * replications." Always said from the cheaper one's side. */
static void say_cheaper(struct text *out, const struct comparison *c, struct money money)
{
    struct estimate e = c->present_value;
    bool a_is = e.mean > 0;
    int cheaper = runs_cheaper(c, c->probability_a_cheaper);
    text_format(out, "%s is ", name_of(a_is ? c->a : c->b));
    terminal_say_eur(out, money, fabs(e.mean));
    text_format(out, " cheaper than %s in present value (95%% interval ", name_of(a_is ? c->b : c->a));
    terminal_say_amount(out, money, fabs(e.mean) - e.half_width_95);
    text_append(out, " to ");
    terminal_say_amount(out, money, fabs(e.mean) + e.half_width_95);
    text_format(out, "), in %d of %d replications.", a_is ? cheaper : c->a->merged - cheaper, c->a->merged);
}

static void say_headline(struct text *out, const struct comparison *c, struct money money)
{
    struct estimate e = c->present_value;
    if (is_nothing(e)) {
        text_format(out, "%s and %s cost the same in every replication.", name_of(c->a), name_of(c->b));
        return;
    }
    if (!spans_zero(e)) {
        say_cheaper(out, c, money);
        return;
    }
    text_format(out, "Too close to call: %s costs ", name_of(c->b));
    terminal_say_eur(out, money, fabs(e.mean));
    text_format(out, " %s than %s in present value, but the 95%% interval of the difference, ",
                e.mean > 0 ? "more" : "less", name_of(c->a));
    terminal_say_amount(out, money, e.mean - e.half_width_95);
    text_append(out, " to ");
    terminal_say_amount(out, money, e.mean + e.half_width_95);
    text_format(out, ", spans zero; %s is cheaper in %d of %d replications.", name_of(c->a),
                runs_cheaper(c, c->probability_a_cheaper), c->a->merged);
}

static void say_break_even(struct text *out, const struct comparison *c, struct money money)
{
    (void)money;
    double never = c->never_breaks_even;
    struct estimate month = c->break_even_month;
    if (is_nothing(c->cash)) return;
    if (!isfinite(month.p50)) {
        text_format(out, "Break-even: %s never gets ahead of %s for good within the horizon.", name_of(c->a),
                    name_of(c->b));
        return;
    }
    int middle = (int)lround(month.p50);
    text_format(out, "Break-even: from month %d (", middle);
    terminal_say_month(out, &c->a->shape, middle + c->a->shape.baseline_months - 1);
    text_format(out, ") on %s stays ahead of %s", name_of(c->a), name_of(c->b));
    if (month.p10 < month.p90) text_format(out, " (median; P10 to P90: month %.0f to %.0f)", month.p10, month.p90);
    if (never > 0) text_format(out, "; in %.0f%% of the replications it never does.", 100 * never);
    else text_append(out, "; it does in every replication.");
}

/* Bad service is cheap in cash: so cash alone and cash with the customers' value are set side by side, always. */
static void say_customer_value(struct text *out, const struct comparison *c, struct money money)
{
    struct estimate with = c->with_customer_value, cash = c->present_value;
    if (is_nothing(with) || is_nothing(c->customer_value)) return;
    bool turned = cash.mean * with.mean < 0, a_is = with.mean > 0;
    int cheaper = runs_cheaper(c, c->probability_a_cheaper_with_value);
    text_format(out, turned ? "Mind: with the customer value at risk counted too, the order turns: %s is "
                            : "With the customer value at risk counted too, %s is ", name_of(a_is ? c->a : c->b));
    terminal_say_eur(out, money, fabs(with.mean));
    text_format(out, " cheaper, in %d of %d replications%s", a_is ? cheaper : c->a->merged - cheaper, c->a->merged,
                spans_zero(with) ? " (too close to call)." : ".");
}

static void say_warning(struct text *out, const struct comparison *c, struct money money)
{
    (void)money;
    struct estimate e = c->present_value;
    double wanted = WIDE_SHARE * fabs(e.mean);
    if (is_nothing(e) || !(e.half_width_95 > wanted)) return;
    if (spans_zero(e)) wanted = fabs(e.mean);
    double needed = findings_replications_for(c->a->merged, e.half_width_95, wanted);
    if (!(needed > 0) || needed > REPLICATIONS_MOST) {
        text_append(out, "Note: no reasonable number of replications would tell the two apart in present value.");
        return;
    }
    if (spans_zero(e)) text_format(out, "Note: if the difference is as large as it seems, about %.0f replications "
                                        "(--replications) would tell it from zero.", needed);
    else text_format(out, "Note: the difference is known to within %.0f%% only; about %.0f replications "
                          "(--replications) would narrow that to %.0f%%.", 100 * e.half_width_95 / fabs(e.mean), needed,
                     100 * WIDE_SHARE);
}

static void sentence(struct text *out, const struct comparison *c, struct money money, say *say_it,
                     bool spaced)
{
    struct text words = { 0 };
    say_it(&words, c, money);
    if (words.length > 0 && spaced) text_append(out, "\n");
    if (words.length > 0) terminal_wrap(out, text_chars(&words));
    text_free(&words);
}

/* " A three-year" */
static void field_name(struct text *out, char letter, const struct scenario_summary *s)
{
    struct text name = { 0 };
    text_format(&name, "%c %s", letter, name_of(s));
    text_append(out, " ");
    terminal_field(out, text_chars(&name), TERMINAL_CELL - 1, true);
    text_free(&name);
}

/* --- two side by side --- */

static void pair_amounts(struct text *out, const char *label, struct money money, const double value[2],
                         struct estimate difference)
{
    struct text half = { 0 };
    terminal_field(out, label, TERMINAL_LABEL, false);
    for (int i = 0; i < 2; i++) terminal_amount(out, money, value[i], false);
    terminal_amount(out, money, difference.mean, true);
    if (isfinite(difference.half_width_95)) text_append(&half, "\u00b1 ");
    if (isfinite(difference.half_width_95)) terminal_say_amount(&half, money, difference.half_width_95);
    terminal_field(out, text_chars(&half), TERMINAL_CELL, true);
    text_append(out, "\n");
    text_free(&half);
}

static void pair_money(struct text *out, const struct comparison *c, struct money money)
{
    const struct scenario_summary *s[] = { c->a, c->b };
    double cash[2], present[2], value[2], both[2];
    for (int i = 0; i < 2; i++) {
        cash[i] = summary_total(s[i], LEDGER_CASH, false).mean;
        present[i] = summary_total(s[i], LEDGER_CASH, true).mean;
        value[i] = summary_total(s[i], LEDGER_BESIDE, true).mean;
        both[i] = present[i] + value[i];
    }
    pair_amounts(out, "Cash", money, cash, c->cash);
    pair_amounts(out, "Cash, present value (PV)", money, present, c->present_value);
    pair_amounts(out, "Customer value at risk, PV", money, value, c->customer_value);
    pair_amounts(out, "Both together, PV", money, both, c->with_customer_value);
}

static void pair_percents(struct text *out, const char *label, double a, double b)
{
    terminal_field(out, label, TERMINAL_LABEL, false);
    terminal_percent(out, a);
    terminal_percent(out, b);
    struct text points = { 0 };
    double difference = 100 * (b - a);
    if (isfinite(difference)) text_format(&points, "%+.1f points", fabs(difference) < 0.05 ? 0 : difference);
    terminal_field(out, text_chars(&points), TERMINAL_CELL, true);
    text_append(out, "\n");
    text_free(&points);
}

static void pair_numbers(struct text *out, const char *label, int decimals, double a, double b)
{
    const struct money plain = { 1, decimals, "", "" };
    terminal_field(out, label, TERMINAL_LABEL, false);
    terminal_amount(out, plain, a, false);
    terminal_amount(out, plain, b, false);
    terminal_amount(out, plain, b - a, true);
    text_append(out, "\n");
}

static void pair_service(struct text *out, const struct comparison *c)
{
    struct service_totals a, b;
    findings_service(c->a, &a);
    findings_service(c->b, &b);
    pair_percents(out, "Service level", a.service_level, b.service_level);
    pair_percents(out, "  its lowest month", a.worst_service_level, b.worst_service_level);
    pair_numbers(out, "  months below target", 0, a.months_below_target, b.months_below_target);
    pair_percents(out, "Abandoned", a.abandonment, b.abandonment);
    pair_numbers(out, "Contacts per problem", 2, a.contacts_per_problem, b.contacts_per_problem);
}

static void pair_table(struct text *out, const struct comparison *c, struct money money)
{
    text_append(out, "\n");
    terminal_field(out, money.unit, TERMINAL_LABEL, false);
    field_name(out, 'A', c->a);
    field_name(out, 'B', c->b);
    terminal_field(out, "B - A", TERMINAL_CELL, true);
    terminal_field(out, "95% interval", TERMINAL_CELL, true);
    text_append(out, "\n");
    pair_money(out, c, money);
    pair_service(out, c);
}

/* --- what drives it --- */

/* Mean present value B - A of every line that either has, by key: first A's lines, then those that only B has. */
struct driver { const char *label; double difference; };

static int drivers_find(const struct comparison *c, struct driver *driver)
{
    int count = 0;
    for (int i = 0; i < c->a->shape.lines.count; i++) {
        const struct ledger_line *line = &c->a->shape.lines.line[i];
        if (line->party != LEDGER_CASH) continue;
        int other = findings_line_find(c->b, line->key);
        double theirs = other >= 0 ? findings_line_total(c->b, other, true) : 0;
        driver[count++] = (struct driver){ line->label, theirs - findings_line_total(c->a, i, true) };
    }
    for (int i = 0; i < c->b->shape.lines.count; i++) {
        const struct ledger_line *line = &c->b->shape.lines.line[i];
        if (line->party != LEDGER_CASH || findings_line_find(c->a, line->key) >= 0) continue;
        driver[count++] = (struct driver){ line->label, findings_line_total(c->b, i, true) };
    }
    return count;
}

static void drivers_write(struct text *out, const struct findings *findings, int other, struct money money)
{
    const struct comparison *c = &findings->comparison[other - 1];
    struct driver driver[2 * LINES_MAX];
    double value[2 * LINES_MAX];
    struct text column = { 0 };
    char letters[LETTERS_BYTES];
    int index[DRIVERS_SHOWN], count = drivers_find(c, driver);
    for (int i = 0; i < count; i++)
        value[i] = terminal_rounds_to_zero(money, driver[i].difference) ? 0 : driver[i].difference;
    int shown = terminal_largest(value, count, index, DRIVERS_SHOWN);
    if (shown == 0) return;
    text_append(out, "\n");
    terminal_field(out, "What drives it: largest differences in present value",
                   TERMINAL_COLUMNS - 2 * TERMINAL_CELL, false);
    findings_letters(other, letters);
    text_format(&column, "%s - A", letters);
    terminal_field(out, text_chars(&column), TERMINAL_CELL, true);
    text_free(&column);
    text_append(out, "\n");
    for (int i = 0; i < shown; i++) {
        terminal_field(out, driver[index[i]].label, TERMINAL_COLUMNS - 2 * TERMINAL_CELL, false);
        terminal_amount(out, money, value[index[i]], true);
        text_append(out, "\n");
    }
}

/* --- more than two --- */

/* Who is first and second, how far apart and how surely, and how often the first is the cheapest of all. */
static void many_headline(struct text *out, const struct findings *findings, struct money money, bool styled)
{
    const struct ranking_order *cash = &findings->ranking->by[RANKING_CASH];
    int best = cash->best_first[0], next = cash->best_first[1];
    struct comparison lead;
    struct text words = { 0 };
    comparison_init(&lead, findings->summary[best], findings->summary[next]);
    text_format(&words, "Of %d scenarios %s ranks first and %s second. ", findings->scenarios, name_of(lead.a),
                name_of(lead.b));
    say_headline(&words, &lead, money);
    text_format(&words, " In %.0f%% of the replications %s is the cheapest of all.", 100 * cash->probability_best[best],
                name_of(lead.a));
    terminal_headline(out, text_chars(&words), styled);
    text_free(&words);
    comparison_free(&lead);
}

/* The best against the reference; of the reference, when that is best, against the second. */
static int many_other(const struct findings *findings)
{
    const int *best_first = findings->ranking->by[RANKING_CASH].best_first;
    return best_first[0] > 0 ? best_first[0] : best_first[1];
}

/* From the side of the better one, whichever file that is. */
static void many_break_even(struct text *out, const struct findings *findings, int other, struct money money)
{
    bool a_is_best = findings->ranking->by[RANKING_CASH].best_first[0] == 0;
    struct comparison turned;
    comparison_init(&turned, findings->summary[a_is_best ? 0 : other], findings->summary[a_is_best ? other : 0]);
    sentence(out, &turned, money, say_break_even, false);
    comparison_free(&turned);
}

static void many_body(struct text *out, const struct findings *findings, struct money money)
{
    int other = many_other(findings);
    terminal_ranking(out, findings, money);
    text_append(out, "\n");
    terminal_ranking_order(out, findings);
    many_break_even(out, findings, other, money);
    terminal_pro_rata(out, findings, money);
    terminal_pairs(out, findings, money);
    terminal_split(out, findings, money);
    terminal_curves(out, findings);
    drivers_write(out, findings, other, money);
    terminal_decisions(out, findings);
    if (findings->scenarios <= EVENT_COLUMNS_MOST) terminal_events(out, findings, EVENTS_SHOWN);
    sentence(out, &findings->comparison[other - 1], money, say_warning, true);
}

/* --- two --- */

static void two_headline(struct text *out, const struct findings *findings, struct money money, bool styled)
{
    struct text words = { 0 };
    say_headline(&words, &findings->comparison[0], money);
    terminal_headline(out, text_chars(&words), styled);
    text_free(&words);
}

static void two_body(struct text *out, const struct findings *findings, struct money money)
{
    const struct comparison *c = &findings->comparison[0];
    pair_table(out, c, money);
    sentence(out, c, money, say_break_even, true);
    sentence(out, c, money, say_customer_value, false);
    terminal_pro_rata(out, findings, money);
    terminal_pairs(out, findings, money);
    terminal_split(out, findings, money);
    terminal_curves(out, findings);
    drivers_write(out, findings, 1, money);
    terminal_decisions(out, findings);
    terminal_events(out, findings, EVENTS_SHOWN);
    sentence(out, c, money, say_warning, true);
}

/* --- the whole --- */

static struct money compare_money(const struct findings *findings)
{
    double largest = 0;
    for (int i = 0; i < findings->scenarios; i++)
        largest = fmax(largest, summary_total(findings->summary[i], LEDGER_CASH, false).mean);
    return terminal_money(largest);
}

void terminal_compare(struct text *out, const struct findings *findings, bool styled)
{
    struct money money = compare_money(findings);
    const struct scenario_summary *a = findings->summary[0];
    bool two = findings->scenarios == 2;
    if (two) two_headline(out, findings, money, styled);
    else many_headline(out, findings, money, styled);
    text_format(out, "%d months from ", a->shape.months - a->shape.baseline_months);
    terminal_say_month(out, &a->shape, a->shape.baseline_months);
    text_format(out, ", %d replications, seed %llu, the same customers in each\n", a->merged,
                (unsigned long long)a->seed);
    if (two) two_body(out, findings, money);
    else many_body(out, findings, money);
}
