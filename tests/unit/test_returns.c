/* Returns against a plain sorted list: order, cancelling, sleeping and waking. */
#include "unit.h"

#include <stdlib.h>

#include "math/stream.h"
#include "model/returns.h"

static struct return_call call_at(double at_s, uint32_t n)
{
    return (struct return_call){ .at_s = at_s, .day = 5, .n = n, .queue = 1, .attempt = 2, .redial = true };
}

static void test_takes_in_order_of_time(void **state)
{
    (void)state;
    struct returns r;
    struct stream draws = stream_keyed((struct stream_key){ 1, 0, STREAM_TEST, 0, 0, 0 });
    returns_init(&r, 0, 3);
    for (uint32_t n = 0; n < 2000; n++) returns_today(&r, call_at(floor(300 * stream_uniform(&draws)), n));
    double last = -1;
    uint32_t last_n = 0;
    struct return_call call;
    for (int i = 0; i < 2000; i++) {
        assert_close(returns_next_s(&r), r.heap[0].call.at_s, 0, 0);
        assert_true(returns_take(&r, &call));
        assert_true(call.at_s > last || (call.at_s == last && call.n > last_n));        /* ties by customer */
        last = call.at_s, last_n = call.n;
    }
    assert_true(isinf(returns_next_s(&r)));
    returns_free(&r);
}

static void test_a_cancelled_booking_never_comes(void **state)
{
    (void)state;
    struct returns r;
    returns_init(&r, 0, 3);
    int32_t kept = returns_book(&r, call_at(10, 1)), gone = returns_book(&r, call_at(20, 2));
    assert_true(kept != gone);
    returns_cancel(&r, gone);
    struct return_call call;
    assert_true(returns_take(&r, &call));
    assert_int_equal(call.n, 1);
    assert_false(returns_take(&r, &call));
    int32_t again = returns_book(&r, call_at(30, 3));           /* numbers are reused, not their past */
    assert_true(again == kept || again == gone);
    assert_true(returns_take(&r, &call));
    returns_free(&r);
}

static void test_sleeps_until_its_day(void **state)
{
    (void)state;
    struct returns r;
    returns_init(&r, -28, 60);
    for (uint32_t n = 0; n < 500; n++) returns_later(&r, -28 + (int)(n % 50), call_at(37.0 * (n * 7919 % 501), n));
    returns_later(&r, 40, call_at(1, 9999));                    /* past the last list: counted, not kept */
    assert_int_equal(r.asleep, 500);
    assert_int_equal(r.beyond, 1);
    for (int day = -28; day < 22; day++) {
        struct return_call call;
        returns_wake(&r, day);
        assert_int_equal(returns_pending(&r), 10);
        double last = -1;
        while (returns_pending(&r) > 0) {
            assert_true(returns_take(&r, &call));
            assert_int_equal(call.n % 50, day + 28);
            assert_true(call.at_s >= last);
            last = call.at_s;
        }
    }
    assert_int_equal(r.asleep, 0);
    returns_free(&r);
}

/* A woken list and what is added meanwhile come out merged, ties by customer. */
static void test_woken_and_added_merge(void **state)
{
    (void)state;
    struct returns r;
    struct return_call call;
    returns_init(&r, 0, 3);
    for (uint32_t n = 0; n < 100; n++) returns_later(&r, 1, call_at(n % 10, 2 * n));
    returns_wake(&r, 1);
    for (uint32_t n = 0; n < 100; n++) returns_today(&r, call_at(n % 10, 2 * n + 1));
    double last = -1;
    uint32_t last_n = 0;
    for (int i = 0; i < 200; i++) {
        assert_true(returns_take(&r, &call));
        assert_true(call.at_s > last || (call.at_s == last && call.n > last_n));
        last = call.at_s, last_n = call.n;
    }
    assert_int_equal(returns_pending(&r), 0);
    returns_free(&r);
}

static void test_a_postponed_booking_can_still_be_cancelled(void **state)
{
    (void)state;
    struct returns r;
    returns_init(&r, 0, 3);
    int32_t id = returns_book(&r, call_at(10, 1));
    returns_postpone(&r, 1);
    assert_int_equal(returns_pending(&r), 0);
    returns_cancel(&r, id);
    returns_wake(&r, 1);
    struct return_call call;
    assert_false(returns_take(&r, &call));
    returns_free(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_takes_in_order_of_time),
        cmocka_unit_test(test_a_cancelled_booking_never_comes),
        cmocka_unit_test(test_sleeps_until_its_day),
        cmocka_unit_test(test_woken_and_added_merge),
        cmocka_unit_test(test_a_postponed_booking_can_still_be_cancelled),
    };
    return cmocka_run_group_tests_name("returns", tests, NULL, NULL);
}
