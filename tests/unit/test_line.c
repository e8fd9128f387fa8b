#include "unit.h"

#include "engine/line.h"

enum { MANY = 1000 };

struct found { uint32_t n[MANY]; int count; };

static void note(void *self, const struct contact *contact)
{
    struct found *found = self;
    found->n[found->count++] = contact->n;
}

static void push(struct line *line, uint32_t n, double deadline_s)
{
    line_push(line, &(struct contact){ .n = n, .deadline_s = deadline_s });
}

/* Grows while its head is anywhere in the ring; order survives. */
static void first_in_first_out_while_growing(void **state)
{
    (void)state;
    struct line line;
    uint32_t in = 0, out = 0;
    line_init(&line);
    for (int step = 0; step < MANY; step++) {
        for (int k = 0; k < 1 + step % 7; k++) push(&line, in++, INFINITY);
        for (int k = 0; k < 1 + step % 5; k++) assert_int_equal(line_pop(&line)->n, out++);
        assert_int_equal(line_length(&line), in - out);
    }
    while (out < in) assert_int_equal(line_pop(&line)->n, out++);
    assert_int_equal(line_length(&line), 0);
    line_free(&line);
}

static void sweep_takes_the_dead_and_keeps_the_order(void **state)
{
    (void)state;
    struct line line;
    struct found found = { .count = 0 };
    line_init(&line);
    for (uint32_t n = 0; n < 50; n++) push(&line, 0, 0), line_pop(&line);      /* head near the ring's end */
    for (uint32_t n = 0; n < 100; n++) push(&line, n, n % 3 == 0 ? 10 + n : INFINITY);
    line_sweep(&line, 9.999, note, &found);
    assert_int_equal(found.count, 0);
    line_sweep(&line, 40, note, &found);        /* at its deadline a contact is gone */
    assert_int_equal(found.count, 11);
    for (int i = 0; i < found.count; i++) assert_int_equal(found.n[i], 3 * i);
    line_sweep(&line, 40, note, &found);
    assert_int_equal(found.count, 11);
    assert_int_equal(line_length(&line), 89);
    uint32_t before = 0;
    while (line_length(&line)) {
        uint32_t n = line_pop(&line)->n;
        assert_true(n > before && (n % 3 != 0 || n > 30));
        before = n;
    }
    line_free(&line);
}

static void sooner_deadlines_are_seen_after_a_sweep(void **state)
{
    (void)state;
    struct line line;
    struct found found = { .count = 0 };
    line_init(&line);
    push(&line, 1, 100);
    line_sweep(&line, 50, note, &found);
    push(&line, 2, 60);
    push(&line, 3, 70);
    line_sweep(&line, 65, note, &found);
    line_sweep(&line, 75, note, &found);
    line_sweep(&line, 1e9, note, &found);
    assert_int_equal(found.count, 3);
    assert_int_equal(found.n[0], 2);
    assert_int_equal(found.n[1], 3);
    assert_int_equal(found.n[2], 1);
    line_free(&line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_in_first_out_while_growing),
        cmocka_unit_test(sweep_takes_the_dead_and_keeps_the_order),
        cmocka_unit_test(sooner_deadlines_are_seen_after_a_sweep),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
