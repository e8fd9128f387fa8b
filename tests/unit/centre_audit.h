/* An auditor of what a replication left behind: nothing may vanish or be made up. The first law that does not hold is
 * named; NULL when all do. Written against the meaning of the measures, with no use of the model's own checks. */
#ifndef TESTS_CENTRE_AUDIT_H
#define TESTS_CENTRE_AUDIT_H

#include <math.h>

#include "centre_fixture.h"
#include "result/series.h"

static inline bool audit_is_count(double x) { return x >= 0 && x == floor(x); }

static inline bool audit_near(double a, double b) { return fabs(a - b) <= 1e-6 + 1e-9 * (fabs(a) + fabs(b)); }

/* One month of one queue at one site. `closes`: every day's lines are empty at its end. */
static inline const char *audit_contacts(const double *c, bool closes)
{
    for (int m = 0; m < CONTACTS_WAIT_S; m++) if (!audit_is_count(c[m])) return "a count of contacts is no count";
    if (c[CONTACTS_OFFERED] != c[CONTACTS_FIRST] + c[CONTACTS_REDIALS] + c[CONTACTS_REPEATS])
        return "offered = first + redials + repeats";
    double turned = c[CONTACTS_BALKED] + c[CONTACTS_BLOCKED];
    if (closes && c[CONTACTS_OFFERED] != c[CONTACTS_ANSWERED] + c[CONTACTS_ABANDONED] + turned)
        return "offered = answered + abandoned + balked + blocked";
    if (c[CONTACTS_AT_ONCE] > c[CONTACTS_IN_TIME] || c[CONTACTS_IN_TIME] > c[CONTACTS_ANSWERED])
        return "at once <= in time <= answered";
    if (c[CONTACTS_SHORT_ABANDONED] > c[CONTACTS_ABANDONED]) return "short abandons <= abandoned";
    if (c[CONTACTS_RESOLVED] + c[CONTACTS_LOST_UNRESOLVED] > c[CONTACTS_ANSWERED])
        return "resolved + lost unresolved <= answered";
    if (c[CONTACTS_LOST_ABANDONED] > c[CONTACTS_ABANDONED] + turned) return "lost to abandonment <= turned away";
    if (!(c[CONTACTS_ANSWER_WAIT_S] >= 0 && c[CONTACTS_ANSWER_WAIT_S] <= c[CONTACTS_WAIT_S] + 1e-6))
        return "wait of the answered <= all wait";
    if (!(c[CONTACTS_SATISFACTION] >= 0 && c[CONTACTS_SATISFACTION] <= c[CONTACTS_ANSWERED]))
        return "0 <= satisfaction <= answered";
    return NULL;
}

/* One month of one site's staff; `before` is its month before, or NULL. */
static inline const char *audit_staff(const double *s, const double *before)
{
    for (int m = 0; m < STAFF_MEASURES; m++) if (!isfinite(s[m]) || s[m] < -1e-9) return "a staff measure below zero";
    double gone = s[STAFF_DROPPED_OUT] + s[STAFF_LEFT] + s[STAFF_REDEPLOYED] + s[STAFF_SEVERED];
    if (s[STAFF_END_HEADS] != s[STAFF_START_HEADS] + s[STAFF_HIRED] - gone) return "end = start + hired - gone";
    if (before && s[STAFF_START_HEADS] != before[STAFF_END_HEADS]) return "a month starts with the heads of the last";
    if (!audit_near(s[STAFF_PRODUCTIVE_H], s[STAFF_HANDLING_H] + s[STAFF_IDLE_H]))
        return "productive = handling + idle";
    if (!audit_near(s[STAFF_PRODUCTIVE_H] - s[STAFF_OVERRUN_H], s[STAFF_ROSTERED_H] - s[STAFF_OFFPHONE_H]))
        return "on duty = rostered - off-phone";
    if (s[STAFF_TRAINING_H] > s[STAFF_PAID_H] + 1e-6) return "training <= paid";
    if (s[STAFF_SEATS_USED] > s[STAFF_SEATS_HELD] + 1e-6) return "seats used <= held";
    return NULL;
}

static inline double audit_amount(const struct result_shape *shape, const double *quantity, int line, int number)
{
    const struct ledger_line *l = &shape->lines.line[line];
    return quantity[line] * l->rate * pow(1 + l->growth_per_year, number > 12 ? (number - 1) / 12 : 0);
}

static inline bool audit_begins(const char *key, const char *with) { return !strncmp(key, with, strlen(with)); }

/* One month's money: the lines add up to what is reported, and the customer's bill is the provider's revenue. */
static inline const char *audit_money(const struct result_shape *shape, const struct replication *r, int month)
{
    const double *quantity = replication_quantity(r, shape, month);
    double cash = 0, bill = 0, revenue = 0, gross = 0, reported[SERIES_COUNT];
    int number = month - shape->baseline_months + 1;
    for (int i = 0; i < shape->lines.count; i++) {
        const struct ledger_line *l = &shape->lines.line[i];
        double amount = audit_amount(shape, quantity, i, number);
        if (!isfinite(amount)) return "an amount is no number";
        if (l->party == LEDGER_CASH) cash += amount, gross += fabs(amount);
        if (audit_begins(l->key, "provider_fee") || audit_begins(l->key, "provider_top_up")
            || audit_begins(l->key, "sla_credits") || audit_begins(l->key, "dual_running")) bill += amount;
        if (audit_begins(l->key, "books_fee") || audit_begins(l->key, "books_top_up")
            || audit_begins(l->key, "books_sla_credits") || audit_begins(l->key, "books_dual_running"))
            revenue += amount;
    }
    struct month_rows rows = { replication_contacts(r, shape, month, 0, 0), replication_staff(r, shape, month, 0),
        quantity, number };
    series_of_month(shape, &rows, reported);
    if (fabs(cash - reported[SERIES_COST]) > 1e-9 * gross) return "the lines add up to the cost";
    if (fabs(bill - revenue) > 1e-9 * gross) return "the customer's bill = the provider's revenue";
    return NULL;
}

/* Over the run as a whole: in one month the calendar may put more shifts than a month's pay covers. */
static inline const char *audit_pay(const struct result_shape *shape, const struct replication *r, int site)
{
    double paid = fixture_staff(shape, r, 0, shape->months, site, STAFF_PAID_H);
    double training = fixture_staff(shape, r, 0, shape->months, site, STAFF_TRAINING_H);
    double rostered = fixture_staff(shape, r, 0, shape->months, site, STAFF_ROSTERED_H);
    double absent = fixture_staff(shape, r, 0, shape->months, site, STAFF_ABSENT_H);
    if (rostered + absent > 1.02 * (paid - training) + 40) return "rostered + absent <= paid less training";
    return NULL;
}

static inline const char *audit(const struct result_shape *shape, const struct replication *r, bool closes)
{
    const char *broken;
    for (int m = 0; m < shape->months; m++) {
        for (int i = 0; i < shape->sites; i++) {
            const double *before = m ? replication_staff(r, shape, m - 1, i) : NULL;
            const double *staff = replication_staff(r, shape, m, i);
            double handle_s = 0;
            if ((broken = audit_staff(staff, before))) return broken;
            for (int q = 0; q < shape->queues; q++) {
                const double *c = replication_contacts(r, shape, m, i, q);
                if ((broken = audit_contacts(c, closes))) return broken;
                handle_s += c[CONTACTS_HANDLE_S];
            }
            if (closes && !audit_near(handle_s / 3600, staff[STAFF_HANDLING_H])) return "contacts' time = agents' time";
        }
        if ((broken = audit_money(shape, r, m))) return broken;
    }
    for (int i = 0; i < shape->sites; i++) if ((broken = audit_pay(shape, r, i))) return broken;
    return NULL;
}

#endif
