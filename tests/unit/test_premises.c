/* Seats in blocks: what is held, until when, and what stands empty. */
#include "model/premises.h"
#include "unit.h"

static const struct reduction follow = { .policy = REDUCTION_FOLLOW, .seats_per_block = 12, .lease_notice_months = 6 };

static double held_after(struct premises *p, int month, double need, bool may_give_up)
{
    premises_review(p, month, need, may_give_up);
    premises_day(p, need);
    return premises_take(p).held;
}

static void test_blocks_end_after_the_lease_notice(void **state)
{
    (void)state;
    struct premises p;
    premises_init(&p, &follow, 105);                                    /* 9 blocks of 12 */
    assert_close(held_after(&p, 0, 105, true), 108, 0, 0);
    assert_close(held_after(&p, 1, 97, true), 108, 0, 0);               /* still the ninth block's */
    assert_close(held_after(&p, 2, 96, true), 108, 0, 0);               /* a block less from now on ... */
    assert_close(held_after(&p, 3, 60, true), 108, 0, 0);               /* ... and three more */
    for (int month = 4; month < 8; month++) assert_close(held_after(&p, month, 60, true), 108, 0, 0);
    assert_close(held_after(&p, 8, 60, true), 96, 0, 0);
    assert_close(held_after(&p, 9, 60, true), 60, 0, 0);
    assert_close(held_after(&p, 30, 0, true), 60, 0, 0);
    assert_close(held_after(&p, 36, 0, true), 0, 0, 0);
}

static void test_a_need_that_returns_withdraws_notices(void **state)
{
    (void)state;
    struct premises p;
    premises_init(&p, &follow, 48);
    assert_close(held_after(&p, 0, 12, true), 48, 0, 0);
    assert_close(held_after(&p, 3, 30, true), 48, 0, 0);                /* one notice of three stays */
    assert_close(held_after(&p, 6, 30, true), 36, 0, 0);
    assert_close(held_after(&p, 7, 50, true), 60, 0, 0);                /* two blocks more, at once */
}

static void test_keep_and_unannounced_give_nothing_up(void **state)
{
    (void)state;
    struct premises p;
    struct reduction keep = follow;
    keep.policy = REDUCTION_KEEP;
    premises_init(&p, &keep, 100);
    for (int month = 0; month < 40; month++) assert_close(held_after(&p, month, 5, true), 108, 0, 0);
    premises_init(&p, &follow, 100);
    for (int month = 0; month < 40; month++) assert_close(held_after(&p, month, 5, false), 108, 0, 0);
}

static void test_means_and_stranded_seats(void **state)
{
    (void)state;
    struct premises p;
    premises_init(&p, &follow, 24);
    premises_day(&p, 24);
    premises_day(&p, 12);
    premises_day(&p, 30);                       /* more heads than seats: all seats are used, no more */
    struct premises_seats mean = premises_take(&p);
    assert_close(mean.held, 24, 0, 0);
    assert_close(mean.used, 20, 1e-12, 0);
    mean = premises_take(&p);
    assert_close(mean.held + mean.used, 0, 0, 0);
}

static void test_no_lease_notice_ends_at_once(void **state)
{
    (void)state;
    struct reduction free_at_once = follow;
    free_at_once.lease_notice_months = 0;
    struct premises p;
    premises_init(&p, &free_at_once, 48);
    assert_close(held_after(&p, 0, 13, true), 24, 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks_end_after_the_lease_notice),
        cmocka_unit_test(test_a_need_that_returns_withdraws_notices),
        cmocka_unit_test(test_keep_and_unannounced_give_nothing_up),
        cmocka_unit_test(test_means_and_stranded_seats),
        cmocka_unit_test(test_no_lease_notice_ends_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
