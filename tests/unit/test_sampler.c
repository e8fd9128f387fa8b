/* Draws against the exact distributions of GSL. Each comparison has a false alarm of 1e-5 (two-sided z = 4.4, chi-
 * square alike) under seeds fixed beforehand. */
#include "unit.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>

#include "math/sampler.h"

static const double z_limit = 4.4, alarm = 1e-5;

struct fixture { struct sampler sampler; struct stream r; };

static struct fixture fixture_make(uint32_t n)
{
    struct fixture f;
    sampler_init(&f.sampler);
    f.r = stream_keyed((struct stream_key){.seed = 20261, .purpose = STREAM_TEST, .n = n});
    return f;
}

/* Chi-square of probability-transformed draws over equal cells, with the outermost thousandth of each side counted
 * apart so that a wrong tail cannot hide. `p`: cdf of the draw. */
enum { CELLS = 500 };
struct spread { long cell[CELLS], low, high, draws; };

static void spread_add(struct spread *s, double p)
{
    int cell = (int)(p * CELLS);
    s->cell[cell < CELLS ? cell : CELLS - 1]++;
    s->low += p < 0.001;
    s->high += p > 0.999;
    s->draws++;
}

static void spread_check(const struct spread *s)
{
    double expected = (double)s->draws / CELLS, chi_square = 0, tail = 0.001 * (double)s->draws;
    for (int i = 0; i < CELLS; i++) {
        double off = (double)s->cell[i] - expected;
        chi_square += off * off / expected;
    }
    assert_true(chi_square < gsl_cdf_chisq_Qinv(alarm, CELLS - 1));
    assert_true(chi_square > gsl_cdf_chisq_Pinv(alarm, CELLS - 1));
    assert_close((double)s->low, tail, 0, z_limit * sqrt(tail));
    assert_close((double)s->high, tail, 0, z_limit * sqrt(tail));
}

/* Sample mean and variance, the fourth central moment being known. */
struct moments { double sum, squares; long draws; };

static void moments_check(const struct moments *m, double mean, double variance, double kurtosis)
{
    double n = (double)m->draws, found = m->squares / n;
    assert_close(m->sum / n, mean, 0, z_limit * sqrt(variance / n));
    assert_close(found, variance, 0, z_limit * variance * sqrt((kurtosis - 1) / n));
}

static void moments_add(struct moments *m, double x, double mean)
{
    m->sum += x;
    m->squares += (x - mean) * (x - mean);
    m->draws++;
}

static void layers_have_equal_area(void **state)
{
    (void)state;
    struct sampler s;
    sampler_init(&s);
    const struct ziggurat *both[] = {&s.normal, &s.exponential};
    for (int k = 0; k < 2; k++) {
        const double *x = both[k]->x, *f = both[k]->f;
        for (int i = 1; i < 256; i++) {
            assert_true(x[i] > x[i + 1] && f[i] < f[i + 1]);
            assert_close(x[i] * (f[i + 1] - f[i]), x[0] * f[1], 1e-9, 0);      /* the last shows whether r is right */
        }
    }
}

static void exponential_is_exponential(void **state)
{
    (void)state;
    struct fixture f = fixture_make(1);
    struct spread s = {.draws = 0};
    struct moments m = {.draws = 0};
    for (int i = 0; i < 1000000; i++) {
        double x = sampler_exponential(&f.sampler, &f.r);
        spread_add(&s, -expm1(-x));
        moments_add(&m, x, 1);
    }
    spread_check(&s);
    moments_check(&m, 1, 1, 9);
}

static void normal_is_normal(void **state)
{
    (void)state;
    struct fixture f = fixture_make(2);
    struct spread s = {.draws = 0};
    struct moments m = {.draws = 0};
    for (int i = 0; i < 1000000; i++) {
        double x = sampler_normal(&f.sampler, &f.r);
        spread_add(&s, gsl_cdf_ugaussian_P(x));
        moments_add(&m, x, 0);
    }
    spread_check(&s);
    moments_check(&m, 0, 1, 3);
}

/* Layer 0 asked for on purpose: what is drawn beyond r follows the conditional law there, both signs alike. */
static void tails_follow_their_law(void **state)
{
    (void)state;
    struct fixture f = fixture_make(3);
    const double exponential_r = f.sampler.exponential.x[1], normal_r = f.sampler.normal.x[1];
    const double normal_beyond = gsl_cdf_ugaussian_Q(normal_r);
    struct spread exponential = {.draws = 0}, normal = {.draws = 0};
    long negative = 0;
    for (int i = 0; i < 200000; i++) {
        double x = sampler_exponential_tail(&f.sampler, &f.r, 0);
        assert_true(x >= exponential_r);
        spread_add(&exponential, -expm1(exponential_r - x));
        double y = sampler_normal_tail(&f.sampler, &f.r, (uint64_t)(i & 1) << 8);
        negative += y < 0;
        assert_true(fabs(y) >= normal_r);
        spread_add(&normal, gsl_cdf_ugaussian_Q(fabs(y)) / normal_beyond);
    }
    spread_check(&exponential);
    spread_check(&normal);
    assert_int_equal(negative, 100000);
}

/* Between what is surely under the density and what is surely over it: a point given in the middle of each layer's
 * corner is kept as often as the density there says. Chi-square over the layers, and z over all of them together. */
static void corners_are_kept_as_often_as_the_density_says(void **state)
{
    (void)state;
    enum { TRIES = 2000 };
    struct fixture f = fixture_make(4);
    for (int kind = 0; kind < 2; kind++) {
        const struct ziggurat *z = kind ? &f.sampler.normal : &f.sampler.exponential;
        double chi_square = 0, off = 0, variance = 0;
        for (unsigned layer = 1; layer < 256; layer++) {
            double share = 0.5 * (z->x[layer] + z->x[layer + 1]) / z->x[layer];
            uint64_t bits = (uint64_t)(share * 0x1p53) << 11 | layer;
            double x = (double)(bits >> 11) * 0x1p-53 * z->x[layer];
            double density = kind ? exp(-x * x / 2) : exp(-x);
            double p = (density - z->f[layer]) / (z->f[layer + 1] - z->f[layer]), kept = 0;
            for (int i = 0; i < TRIES; i++) {
                double drawn = kind ? sampler_normal_tail(&f.sampler, &f.r, bits)
                                    : sampler_exponential_tail(&f.sampler, &f.r, bits);
                kept += drawn >= x && drawn <= x;
            }
            chi_square += (kept - TRIES * p) * (kept - TRIES * p) / (TRIES * p * (1 - p));
            off += kept - TRIES * p;
            variance += TRIES * p * (1 - p);
        }
        assert_true(chi_square < gsl_cdf_chisq_Qinv(alarm, 255));
        assert_close(off, 0, 0, z_limit * sqrt(variance));
    }
}

static void gamma_has_mean_one_and_its_cv(void **state)
{
    (void)state;
    static const double cv[] = {0.01, 0.07, 0.21, 0.5, 0.99, 1.0, 1.01, 1.5, 3.0};
    for (uint32_t k = 0; k < sizeof cv / sizeof *cv; k++) {
        struct fixture f = fixture_make(10 + k);
        struct spread s = {.draws = 0};
        struct moments m = {.draws = 0};
        double square = cv[k] * cv[k];
        for (int i = 0; i < 100000; i++) {
            double x = sampler_gamma_mean_one(&f.sampler, &f.r, cv[k]);
            spread_add(&s, gsl_cdf_gamma_P(x, 1 / square, square));
            moments_add(&m, x, 1);
        }
        spread_check(&s);
        if (cv[k] <= 1.5) moments_check(&m, 1, square, 3 + 6 * square);
        else assert_close(m.sum / (double)m.draws, 1, 0, z_limit * cv[k] / sqrt((double)m.draws));
    }
    struct fixture f = fixture_make(30);
    assert_close(sampler_gamma_mean_one(&f.sampler, &f.r, 0), 1, 0, 0);
    assert_close(sampler_gamma_mean_one(&f.sampler, &f.r, 1e-200), 1, 0, 0);
    assert_close(sampler_gamma_mean_one(&f.sampler, &f.r, 1e-7), 1, 0, 6e-7);
}

static double exponential_cdf(double x, double mean, double cv) { (void)cv; return gsl_cdf_exponential_P(x, mean); }
static double erlang_cdf(double x, double mean, double phases) { return gsl_cdf_gamma_P(x, phases, mean / phases); }
static double gamma_cdf(double x, double mean, double cv) { return gsl_cdf_gamma_P(x, 1 / (cv * cv), mean * cv * cv); }
static double lognormal_cdf(double x, double mean, double cv)
{
    double variance = log(1 + cv * cv);
    return gsl_cdf_lognormal_P(x, log(mean) - variance / 2, sqrt(variance));
}
/* cv 1 is shape 1; sqrt(4 / pi - 1) is Rayleigh's, shape 2 with mean sqrt(pi) / 2; sqrt(5) is shape 1/2 with mean 2. */
static double weibull_cdf(double x, double mean, double cv)
{
    if (cv < 0.9) return gsl_cdf_weibull_P(x, mean * 2 / sqrt(acos(-1)), 2);
    return cv > 1.1 ? gsl_cdf_weibull_P(x, mean / 2, 0.5) : gsl_cdf_weibull_P(x, mean, 1);
}

static void laws_draw_what_they_say(void **state)
{
    (void)state;
    const double rayleigh_cv = sqrt(4 / acos(-1) - 1);
    const struct { enum law_kind kind; double mean, cv; double (*cdf)(double, double, double); } cases[] = {
        {LAW_EXPONENTIAL, 120, 0.3, exponential_cdf},
        {LAW_LOGNORMAL, 310, 0.9, lognormal_cdf}, {LAW_LOGNORMAL, 310, 0.05, lognormal_cdf},
        {LAW_GAMMA, 310, 0.7, gamma_cdf}, {LAW_GAMMA, 310, 1.4, gamma_cdf},
        {LAW_ERLANG, 180, 1, erlang_cdf}, {LAW_ERLANG, 180, 2, erlang_cdf}, {LAW_ERLANG, 180, 20, erlang_cdf},
        {LAW_WEIBULL, 90, rayleigh_cv, weibull_cdf}, {LAW_WEIBULL, 90, 1, weibull_cdf},
        {LAW_WEIBULL, 90, sqrt(5), weibull_cdf},
    };
    for (uint32_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        struct fixture f = fixture_make(50 + k);
        struct law law = law_make(cases[k].kind, cases[k].mean, cases[k].cv);
        struct spread s = {.draws = 0};
        for (int i = 0; i < 100000; i++) {
            double x = law_draw(&law, &f.sampler, &f.r);
            spread_add(&s, cases[k].cdf(x, cases[k].mean, cases[k].cv));
        }
        spread_check(&s);
    }
}

static void fixed_and_endless(void **state)
{
    (void)state;
    struct fixture f = fixture_make(90);
    struct stream before = f.r;
    struct law fixed = law_make(LAW_DETERMINISTIC, 42, 0.5), never = law_make(LAW_NEVER, 1, 1);
    assert_close(law_draw(&fixed, &f.sampler, &f.r), 42, 0, 0);
    assert_true(isinf(law_draw(&never, &f.sampler, &f.r)));
    assert_true(stream_bits(&f.r) == stream_bits(&before));     /* neither reads the stream */
    static const enum law_kind by_cv[] = {LAW_LOGNORMAL, LAW_GAMMA, LAW_WEIBULL};
    for (size_t i = 0; i < 3; i++) {
        struct law law = law_make(by_cv[i], 42, 0);
        assert_close(law_draw(&law, &f.sampler, &f.r), 42, 0, 0);
    }
}

/* Weibull's shape from its moments: 1/4 has E X^2 / (E X)^2 = 8! / (4!)^2 = 70. Under a cv
 * of 1e-4 the shape is pi / (sqrt(6) cv), a first term whose relative error is below 2 cv. */
static void weibull_shapes(void **state)
{
    (void)state;
    assert_close(law_make(LAW_WEIBULL, 7, 1).a, 1, 1e-12, 0);
    assert_close(law_make(LAW_WEIBULL, 7, sqrt(4 / acos(-1) - 1)).a, 2, 1e-12, 0);
    assert_close(law_make(LAW_WEIBULL, 7, sqrt(5)).a, 0.5, 1e-12, 0);
    assert_close(law_make(LAW_WEIBULL, 7, sqrt(69)).a, 0.25, 1e-12, 0);
    assert_close(law_make(LAW_WEIBULL, 24, sqrt(69)).b, 1, 1e-12, 0);
    for (double cv = 1e-6; cv < 10; cv *= 1.7) {
        struct law law = law_make(LAW_WEIBULL, 7, cv);
        double first = gsl_sf_gamma(1 + 1 / law.a), second = gsl_sf_gamma(1 + 2 / law.a);
        assert_close(law.b * first, 7, 1e-11, 0);
        assert_close(second / (first * first) - 1, cv * cv, cv < 1e-4 ? 2 * cv : 1e-9, 3e-15);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(layers_have_equal_area),
        cmocka_unit_test(exponential_is_exponential),
        cmocka_unit_test(normal_is_normal),
        cmocka_unit_test(tails_follow_their_law),
        cmocka_unit_test(corners_are_kept_as_often_as_the_density_says),
        cmocka_unit_test(gamma_has_mean_one_and_its_cv),
        cmocka_unit_test(laws_draw_what_they_say),
        cmocka_unit_test(fixed_and_endless),
        cmocka_unit_test(weibull_shapes),
    };
    return cmocka_run_group_tests_name("sampler", tests, NULL, NULL);
}
