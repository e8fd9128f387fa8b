/* Keyed streams: published vectors pin both generators; neighbouring keys must look independent. */
#include "unit.h"

#include <gsl/gsl_cdf.h>

#include "math/stream.h"

/* Random123's kat_vectors, philox4x32 with 10 rounds. */
static const struct { uint32_t counter[4], key[2], out[4]; } philox_known[] = {
    {{0, 0, 0, 0}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
    {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff},
        {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
    {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0},
        {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
};

static void philox_gives_the_published_vectors(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof philox_known / sizeof *philox_known; i++) {
        uint32_t out[4];
        stream_philox(philox_known[i].counter, philox_known[i].key, out);
        assert_memory_equal(out, philox_known[i].out, sizeof out);
    }
}

/* From the reference implementation xoshiro256plusplus.c with state 1, 2, 3, 4. */
static void xoshiro_gives_the_reference_outputs(void **state)
{
    (void)state;
    static const uint64_t expected[] = {41943041, 58720359, 3588806011781223, 3591011842654386,
        9228616714210784205u, 9973669472204895162u, 14011001112246962877u, 12406186145184390807u,
        15849039046786891736u, 10450023813501588000u};
    struct stream r = {{1, 2, 3, 4}};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) assert_true(stream_bits(&r) == expected[i]);
}

/* The third vector's counter and key, written as a key of ours: the state begins with its 128 bits. */
static void a_key_is_a_philox_counter(void **state)
{
    (void)state;
    struct stream_key key = {.seed = 0x299f31d0a4093822, .replication = 0x243f6a88,
        .purpose = (enum stream_purpose)0x85,
        .entity = 0xa308d3, .date = 0x13198a2e, .n = 0x03707344};
    struct stream r = stream_keyed(key);
    assert_true(r.s[0] == 0x94fdccebd16cfe09 && r.s[1] == 0x24126ea15001e420);
    assert_true(r.s[2] != 0 && r.s[3] != 0 && r.s[2] != r.s[3]);
}

enum { FIELDS = 6, CELLS = 32, PAIRS = 60000 };

static struct stream nth_stream(int field, uint32_t n)
{
    struct stream_key key = {.seed = 1, .replication = 1, .purpose = STREAM_TEST, .entity = 1, .date = 20000, .n = 1};
    switch (field) {
    case 0: key.seed += n; break;
    case 1: key.seed += (uint64_t)n << 32; break;
    case 2: key.replication += n; break;
    case 3: key.entity += n; break;
    case 4: key.date -= (int32_t)n; break;
    case 5: key.n += n; break;
    }
    return stream_keyed(key);
}

/* Counted up in any one field, first draws of neighbouring keys fill the unit square evenly: chi-square, each field
 * with a false alarm of 1e-5. */
static void neighbouring_keys_are_independent(void **state)
{
    (void)state;
    const double cells = CELLS * CELLS, expected = PAIRS / cells;
    for (int field = 0; field < FIELDS; field++) {
        int count[CELLS][CELLS] = {{0}};
        struct stream r = nth_stream(field, 0);
        double before = stream_uniform(&r), chi_square = 0;
        for (uint32_t i = 1; i <= PAIRS; i++) {
            r = nth_stream(field, i);
            double now = stream_uniform(&r);
            count[(int)(before * CELLS)][(int)(now * CELLS)]++;
            before = now;
        }
        for (int i = 0; i < CELLS; i++)
            for (int j = 0; j < CELLS; j++)
                chi_square += (count[i][j] - expected) * (count[i][j] - expected) / expected;
        assert_true(chi_square < gsl_cdf_chisq_Qinv(1e-5, cells - 1));
        assert_true(chi_square > gsl_cdf_chisq_Pinv(1e-5, cells - 1));
    }
}

/* Flipping any one bit of a key flips each bit of the first output with probability one half. */
static void one_bit_of_the_key_moves_half_of_the_output(void **state)
{
    (void)state;
    long flips = 0, looked = 0;
    for (int trial = 0; trial < 200; trial++) {
        struct stream a = nth_stream(5, (uint32_t)trial);
        for (int bit = 0; bit < 20; bit++, looked += 64) {
            struct stream from = a, b = stream_keyed((struct stream_key){
                .seed = 1 ^ (uint64_t)1 << (3 * bit), .replication = 1, .purpose = STREAM_TEST, .entity = 1,
                .date = 20000, .n = 1 + (uint32_t)trial});
            uint64_t differ = stream_bits(&from) ^ stream_bits(&b);
            for (; differ; differ &= differ - 1) flips++;
        }
    }
    assert_close((double)flips, 0.5 * (double)looked, 0, 4.4 * sqrt(0.25 * (double)looked));
}

static void uniform_stays_below_one(void **state)
{
    (void)state;
    struct stream r = nth_stream(0, 7);
    double sum = 0;
    enum { DRAWS = 1000000 };
    for (int i = 0; i < DRAWS; i++) {
        double u = stream_uniform(&r);
        if (!(u >= 0 && u < 1)) fail();
        sum += u;
    }
    assert_close(sum / DRAWS, 0.5, 0, 4.4 * sqrt(1.0 / 12 / DRAWS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(philox_gives_the_published_vectors),
        cmocka_unit_test(xoshiro_gives_the_reference_outputs),
        cmocka_unit_test(a_key_is_a_philox_counter),
        cmocka_unit_test(neighbouring_keys_are_independent),
        cmocka_unit_test(one_bit_of_the_key_moves_half_of_the_output),
        cmocka_unit_test(uniform_stays_below_one),
    };
    return cmocka_run_group_tests_name("stream", tests, NULL, NULL);
}
