#include "model/premises.h"

#include <math.h>

static int blocks_for(const struct premises *p, double heads)
{
    return heads > 0 ? (int)ceil(heads / p->seats_per_block - 1e-9) : 0;
}

void premises_init(struct premises *p, const struct reduction *terms, double heads)
{
    *p = (struct premises){ .policy = terms->policy, .lease_notice_months = terms->lease_notice_months,
        .seats_per_block = terms->seats_per_block > 0 ? terms->seats_per_block : 1 };
    p->blocks = blocks_for(p, heads);
}

static void end_due_leases(struct premises *p, int month)
{
    int due = 0;
    while (due < p->notices && p->end_month[due] <= month) due++;
    p->notices -= due;
    p->blocks -= due;
    for (int i = 0; i < p->notices; i++) p->end_month[i] = p->end_month[i + due];
}

/* Notices are given in order of month, all with the same term, so appending keeps end_month ascending. */
static void give_notice(struct premises *p, int blocks, int month)
{
    for (; blocks > 0 && p->notices < PREMISES_NOTICES_MAX; blocks--)
        p->end_month[p->notices++] = month + p->lease_notice_months;
    end_due_leases(p, month);
}

void premises_review(struct premises *p, int month, double need_heads, bool may_give_up)
{
    end_due_leases(p, month);
    int need = blocks_for(p, need_heads);
    int kept = p->blocks - p->notices;
    if (need > kept) {
        int withdrawn = need - kept < p->notices ? need - kept : p->notices;
        p->notices -= withdrawn;
        p->blocks += need - kept - withdrawn;
    } else if (may_give_up && p->policy == REDUCTION_FOLLOW) {
        give_notice(p, kept - need, month);
    }
}

void premises_day(struct premises *p, double heads)
{
    double held = (double)p->blocks * p->seats_per_block;
    p->held_sum += held;
    p->used_sum += fmin(heads, held);
    p->days++;
}

struct premises_seats premises_take(struct premises *p)
{
    struct premises_seats mean = { 0, 0 };
    if (p->days > 0) mean = (struct premises_seats){ p->held_sum / p->days, p->used_sum / p->days };
    p->held_sum = p->used_sum = 0;
    p->days = 0;
    return mean;
}
