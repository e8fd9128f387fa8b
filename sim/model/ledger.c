#include "model/ledger.h"

#include <math.h>

#include "base/check.h"

static struct line_month month_of(const struct ledger *l, int line, const struct result_shape *shape,
                                  const struct replication *r, int month)
{
    struct line_month m = {.scenario = l->scenario, .subject = l->subject[line]};
    if (m.subject.site != NO_INDEX) m.staff = replication_staff(r, shape, month, m.subject.site);
    int successors = m.subject.contract == NO_INDEX ? NO_INDEX : l->successor_site[m.subject.contract];
    if (successors != NO_INDEX) m.successor = replication_staff(r, shape, month, successors);
    return m;
}

struct bill_gap ledger_bill_gap(const struct ledger *ledger, const double *quantity, int month_number)
{
    struct bill_gap gap = {0};
    for (int i = 0; i < ledger->lines.count; i++) {
        double amount = ledger_amount(&ledger->lines.line[i], quantity[i], month_number);
        if (ledger->kind[i]->bill == BILL_NO) continue;
        gap.gap_eur += ledger->kind[i]->bill == BILL_CUSTOMER ? amount : -amount;
        gap.gross_eur += fabs(amount);
    }
    return gap;
}

static void check_bill(const struct ledger *ledger, const double *quantity, int month_number)
{
    struct bill_gap bill = ledger_bill_gap(ledger, quantity, month_number);
    CHECK(fabs(bill.gap_eur) <= 1e-9 * bill.gross_eur, NULL);
}

/* What the SLA makes due is booked in the month of payment. */
static bool is_paid_later(const struct line_kind *kind)
{
    return kind->scope == LINE_PER_SLA && kind->bill != BILL_NO;
}

/* A credit is a share of the fee of the month it is for, so paid later it is the same euros: units at that month's
 * index are turned into units at the index of the month that pays. */
static double units_when_paid(const struct ledger_line *line, double units, int month_number, int paid_number)
{
    int later = ledger_year(paid_number > 0 ? paid_number : 1) - ledger_year(month_number > 0 ? month_number : 1);
    return units * pow(1 + line->growth_per_year, -later);
}

/* What falls beyond the horizon is booked in its last month. */
static int paid_in(const struct ledger *l, int line, const struct result_shape *shape, int month)
{
    int paid = month + l->scenario->contract[l->subject[line].contract].credit_delay_months;
    return paid < shape->months ? paid : shape->months - 1;
}

void ledger_book_month(const struct ledger *ledger, const struct result_shape *shape, struct replication *r, int month,
                       const struct ledger_month *happened)
{
    double *quantity = replication_quantity(r, shape, month);
    int number = month - shape->baseline_months + 1;
    CHECK(shape->sites >= ledger->result_sites, NULL);
    for (int i = 0; i < ledger->lines.count; i++) {
        if (ledger->kind[i]->quantity == NULL) continue;
        struct line_month m = month_of(ledger, i, shape, r, month);
        m.happened = happened;
        if (m.subject.contract != NO_INDEX) m.contract = &happened->contract[m.subject.contract];
        double counted = ledger->kind[i]->quantity(&m);
        if (!is_paid_later(ledger->kind[i])) {
            quantity[i] = counted;
            continue;
        }
        int paid = paid_in(ledger, i, shape, month);
        replication_quantity(r, shape, paid)[i] += units_when_paid(&ledger->lines.line[i], counted, number,
                                                                   number + paid - month);
    }
    check_bill(ledger, quantity, number);
}

struct losses { double first, lost; };

/* Of one queue, all sites, months from .. to - 1. */
static struct losses losses_of(const struct result_shape *shape, const struct replication *r, int queue, int from,
                               int to)
{
    struct losses sum = {0};
    for (int month = from; month < to; month++) {
        for (int site = 0; site < shape->sites; site++) {
            const double *row = replication_contacts(r, shape, month, site, queue);
            sum.first += row[CONTACTS_FIRST];
            sum.lost += row[CONTACTS_LOST_ABANDONED] + row[CONTACTS_LOST_UNRESOLVED];
        }
    }
    return sum;
}

void ledger_book_customer_value(const struct ledger *ledger, const struct result_shape *shape, struct replication *r)
{
    for (int i = 0; i < ledger->lines.count; i++) {
        if (ledger->kind[i]->quantity != NULL) continue;
        int queue = ledger->subject[i].queue;
        struct losses before = losses_of(shape, r, queue, 0, shape->baseline_months);
        double usual = before.first > 0 ? before.lost / before.first : 0.0;
        for (int month = 0; month < shape->months; month++) {
            struct losses now = losses_of(shape, r, queue, month, month + 1);
            replication_quantity(r, shape, month)[i] = now.lost - usual * now.first;
        }
    }
}
