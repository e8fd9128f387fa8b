/* Seats, buildings and ICT, held in blocks: what shrinks late when the work has gone.
 *
 * A head on the payroll needs a seat. A block is seats_per_block seats. Under REDUCTION_FOLLOW, blocks not needed any
 * more are given notice at a month's review and end lease_notice_months later; until then they are stranded cost
 * (held - used). A need that comes back withdraws notices, latest first; a need above what is held adds blocks at once.
 * Under REDUCTION_KEEP nothing is ever given up.
 */
#ifndef MODEL_PREMISES_H
#define MODEL_PREMISES_H

#include <stdbool.h>

#include "scenario/scenario.h"

enum { PREMISES_NOTICES_MAX = 512 };

struct premises {
    enum reduction_policy policy;
    int seats_per_block, lease_notice_months;
    int blocks;                         /* held, under notice included */
    int end_month[PREMISES_NOTICES_MAX], notices;       /* one entry a block, ascending: held until that month starts */
    double held_sum, used_sum; int days;                /* since premises_take() */
};
struct premises_seats { double held, used; };           /* means over the days; used <= held */

/* Blocks for `heads` at the start. */
void premises_init(struct premises *p, const struct reduction *terms, double heads);
/* First day of month `month` (any running number): leases due end, then the need planned from here on decides. Call it
 * with may_give_up false until the transition is announced. */
void premises_review(struct premises *p, int month, double need_heads, bool may_give_up);
void premises_day(struct premises *p, double heads);
struct premises_seats premises_take(struct premises *p);        /* 0, 0 when no day was counted */

#endif
