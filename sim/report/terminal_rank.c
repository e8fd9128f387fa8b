/* Many scenarios on the terminal: their ranks, every pair, and what a difference consists of. */
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "report/terminal_parts.h"

enum { RANK_COLUMNS = 3, NAME_COLUMNS = 16, CELL = 10, CELLS = 6 };

/* "B one-year" */
static void write_name(struct text *out, const struct findings *findings, int which)
{
    char letters[LETTERS_BYTES];
    findings_letters(which, letters);
    text_format(out, "%s %s", letters, findings->summary[which]->shape.name);
}

/* --- ranks --- */

static void rank_cell(struct text *out, const char *format, double value)
{
    struct text cell = { 0 };
    if (isfinite(value)) text_format(&cell, format, value);
    else text_append(&cell, "-");
    terminal_field(out, text_chars(&cell), CELL, true);
    text_free(&cell);
}

static void rank_money(struct text *out, struct money money, double eur, const char *lead, bool with_sign)
{
    struct text cell = { 0 };
    if (isfinite(eur)) {
        text_append(&cell, with_sign && eur > 0 && !terminal_rounds_to_zero(money, eur) ? "+" : lead);
        terminal_say_amount(&cell, money, eur);
    } else text_append(&cell, "-");
    terminal_field(out, text_chars(&cell), CELL, true);
    text_free(&cell);
}

static void rank_titles(struct text *out, struct money money)
{
    static const char *const above[CELLS] = { "present", "other", "95%", "odds of", "customer", "odds of" };
    static const char *const below[CELLS] = { "value", "less A", "interval", "best", "value too", "best" };
    text_append(out, "\n");
    terminal_field(out, money.unit, RANK_COLUMNS + NAME_COLUMNS, false);
    for (int i = 0; i < CELLS; i++) terminal_field(out, above[i], CELL, true);
    text_append(out, "\n");
    terminal_field(out, "", RANK_COLUMNS + NAME_COLUMNS, false);
    for (int i = 0; i < CELLS; i++) terminal_field(out, below[i], CELL, true);
    text_append(out, "\n");
}

static void rank_row(struct text *out, const struct findings *findings, int which, struct money money)
{
    const struct ranking_order *cash = &findings->ranking->by[RANKING_CASH];
    const struct ranking_order *both = &findings->ranking->by[RANKING_WITH_VALUE];
    const struct comparison *c = which > 0 ? &findings->comparison[which - 1] : NULL;
    struct text name = { 0 };
    write_name(&name, findings, which);
    text_format(out, "%-*d", RANK_COLUMNS, cash->rank[which]);
    terminal_field(out, text_chars(&name), NAME_COLUMNS, false);
    rank_money(out, money, cash->mean[which], "", false);
    rank_money(out, money, c != NULL ? c->present_value.mean : NAN, "", true);
    rank_money(out, money, c != NULL ? c->present_value.half_width_95 : NAN, "\u00b1 ", false);
    rank_cell(out, "%.1f%%", 100 * cash->probability_best[which]);
    rank_money(out, money, both->mean[which], "", false);
    rank_cell(out, "%.1f%%", 100 * both->probability_best[which]);
    text_append(out, "\n");
    text_free(&name);
}

void terminal_ranking(struct text *out, const struct findings *findings, struct money money)
{
    rank_titles(out, money);
    for (int i = 0; i < findings->scenarios; i++)
        rank_row(out, findings, findings->ranking->by[RANKING_CASH].best_first[i], money);
}

static void say_order(struct text *out, const struct findings *findings, enum ranking_measure measure)
{
    for (int i = 0; i < findings->scenarios; i++) {
        char letters[LETTERS_BYTES];
        findings_letters(findings->ranking->by[measure].best_first[i], letters);
        text_format(out, "%s%s", i > 0 ? ", " : "", letters);
    }
}

static bool has_customer_value(const struct findings *findings)
{
    for (int i = 0; i < findings->scenarios; i++)
        if (fabs(summary_total(findings->summary[i], LEDGER_BESIDE, true).mean) > 0) return true;
    return false;
}

void terminal_ranking_order(struct text *out, const struct findings *findings)
{
    if (!has_customer_value(findings)) return;
    struct text words = { 0 };
    if (findings->ranking->differs) {
        text_append(&words, "Mind: with the customer value at risk counted too, they rank differently: ");
        say_order(&words, findings, RANKING_WITH_VALUE);
        text_append(&words, " from the best down, and by cash alone ");
        say_order(&words, findings, RANKING_CASH);
        text_append(&words, ".");
    } else text_append(&words, "With the customer value at risk counted too, they rank the same.");
    terminal_wrap(out, text_chars(&words));
    text_free(&words);
}

/* --- every pair --- */

static void pair_row(struct text *out, const struct findings *findings, int first, int second,
                     const struct comparison *c, struct money money)
{
    struct text label = { 0 }, name = { 0 };
    enum { HALF = TERMINAL_LABEL / 2 };
    write_name(&name, findings, first);
    terminal_field(&label, text_chars(&name), HALF - 1, false);
    text_append(&label, " ");
    text_clear(&name);
    write_name(&name, findings, second);
    terminal_field(&label, text_chars(&name), HALF, false);
    terminal_field(out, text_chars(&label), TERMINAL_LABEL, false);
    terminal_amount(out, money, c->present_value.mean, true);
    terminal_amount(out, money, c->present_value.half_width_95, false);
    terminal_percent(out, c->probability_a_cheaper);
    terminal_amount(out, money, c->with_customer_value.mean, true);
    text_append(out, "\n");
    text_free(&name);
    text_free(&label);
}

void terminal_pairs(struct text *out, const struct findings *findings, struct money money)
{
    static const char *const title[] = { "2nd less 1st", "\u00b1 (95%)", "1st cheaper", "with value" };
    const struct comparison *c = findings->pair;
    if (c == NULL) return;
    text_append(out, "\n");
    terminal_field(out, "Every pair, present value", TERMINAL_LABEL, false);
    for (int i = 0; i < 4; i++) terminal_field(out, title[i], TERMINAL_CELL, true);
    text_append(out, "\n");
    for (int i = 0; i < findings->scenarios; i++)
        for (int j = i + 1; j < findings->scenarios; j++) pair_row(out, findings, i, j, c++, money);
}

/* --- what a difference consists of --- */

static void split_row(struct text *out, const char *label, struct money money, const struct estimate *cash,
                      const struct estimate *both)
{
    terminal_field(out, label, TERMINAL_LABEL, false);
    terminal_amount(out, money, cash->mean, true);
    terminal_amount(out, money, cash->half_width_95, false);
    terminal_amount(out, money, both->mean, true);
    terminal_amount(out, money, both->half_width_95, false);
    text_append(out, "\n");
}

static void split_block(struct text *out, const struct findings *findings, int other, struct money money)
{
    static const char *const title[] = { "\u00b1 (95%)", "with value", "\u00b1 (95%)" };
    const struct split_parts *cash = &findings->split[other - 1].cash;
    const struct split_parts *both = &findings->split[other - 1].with_customer_value;
    char letters[LETTERS_BYTES];
    struct text column = { 0 };
    findings_letters(other, letters);
    text_format(&column, "%s - A", letters);
    text_append(out, "\n");
    terminal_field(out, "The difference, PV, from", TERMINAL_LABEL, false);
    terminal_field(out, text_chars(&column), TERMINAL_CELL, true);
    for (int i = 0; i < 3; i++) terminal_field(out, title[i], TERMINAL_CELL, true);
    text_append(out, "\n");
    split_row(out, "  price", money, &cash->price, &both->price);
    split_row(out, "  the provider's decisions", money, &cash->decisions, &both->decisions);
    split_row(out, "  all else (terms, ends)", money, &cash->retenders, &both->retenders);
    split_row(out, "  together", money, &cash->whole, &both->whole);
    text_free(&column);
}

void terminal_split(struct text *out, const struct findings *findings, struct money money)
{
    if (findings->split == NULL) return;
    for (int i = 1; i < findings->scenarios; i++) split_block(out, findings, i, money);
    terminal_wrap(out, "Price: what goes when the other file has A's price, what its provider then decides otherwise "
                       "included. Decisions: what goes when both then do as A's provider chose first. All else: what "
                       "stays, such as terms, their ends and what those cost.");
}

/* --- still to come --- */

static void say_pro_rata(struct text *out, const struct findings *findings, const double *eur, struct money money)
{
    if (findings->scenarios == 1) {
        text_append(out, "Still to come, pro rata: ");
        terminal_say_eur(out, money, eur[0]);
        text_append(out, " of what the end of the term that runs on will cost; not in the totals.");
        return;
    }
    text_format(out, "Still to come, pro rata, of what the ends of running terms will cost, in %s (in no total):",
                money.unit);
    for (int i = 0; i < findings->scenarios; i++) {
        char letters[LETTERS_BYTES];
        findings_letters(i, letters);
        text_format(out, "%s %s ", i > 0 ? "," : "", letters);
        terminal_say_amount(out, money, eur[i]);
    }
    text_append(out, ".");
}

void terminal_pro_rata(struct text *out, const struct findings *findings, struct money money)
{
    double *eur = memory_new((size_t)findings->scenarios, sizeof *eur);
    bool any = false;
    for (int i = 0; i < findings->scenarios; i++) {
        eur[i] = summary_pro_rata_end(findings->summary[i]).mean;
        any = any || eur[i] > 0;
    }
    struct text words = { 0 };
    say_pro_rata(&words, findings, eur, money);
    if (any) terminal_wrap(out, text_chars(&words));
    text_free(&words);
    free(eur);
}
