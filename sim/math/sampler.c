#include "math/sampler.h"

#include <math.h>
#include <stdbool.h>

#include <gsl/gsl_sf_gamma.h>

/* A ziggurat of 256 layers of equal area covers a falling density f with f(0) = 1. x[1] = r is where the tail
 * begins; layer 0 is the strip below f(r) with the tail, drawn as if it were a rectangle of width x[0]. Layer i
 * reaches to x[i], and all of it left of x[i + 1] lies under f. The r are those of Marsaglia & Tsang 2000, to
 * double precision. */
enum { LAYERS = 256 };
static const double normal_r = 3.6541528853610088, exponential_r = 7.69711747013104972;
static const double pi = 3.14159265358979323846;

static double normal_density(double x) { return exp(-0.5 * x * x); }
static double normal_density_inverse(double y) { return sqrt(-2.0 * log(y)); }
static double exponential_density(double x) { return exp(-x); }
static double exponential_density_inverse(double y) { return -log(y); }

static void ziggurat_fill(struct ziggurat *z, double r, double area,
                          double (*density)(double), double (*inverse)(double))
{
    z->x[0] = area / density(r), z->f[0] = 0.0;
    z->x[1] = r, z->f[1] = density(r);
    for (int i = 1; i < LAYERS - 1; i++) {
        z->f[i + 1] = z->f[i] + area / z->x[i];
        z->x[i + 1] = inverse(z->f[i + 1]);
    }
    z->x[LAYERS] = 0.0, z->f[LAYERS] = 1.0;
}

void sampler_init(struct sampler *sampler)
{
    double normal_tail = sqrt(pi / 2) * erfc(normal_r / sqrt(2));
    ziggurat_fill(&sampler->normal, normal_r, normal_r * normal_density(normal_r) + normal_tail,
        normal_density, normal_density_inverse);
    ziggurat_fill(&sampler->exponential, exponential_r, (exponential_r + 1) * exponential_density(exponential_r),
        exponential_density, exponential_density_inverse);
}

/* A point of the layer, right of what is surely under the density: is it under it at height u? */
static bool under_density(const struct ziggurat *z, unsigned layer, double u, double density)
{
    return z->f[layer] + u * (z->f[layer + 1] - z->f[layer]) < density;
}

/* The tail of an exponential is an exponential again. */
double sampler_exponential_tail(const struct sampler *s, struct stream *r, uint64_t bits)
{
    unsigned layer = (unsigned)(bits & 255);
    if (layer == 0) return exponential_r + sampler_exponential(s, r);
    double x = (double)(bits >> 11) * 0x1p-53 * s->exponential.x[layer];
    if (under_density(&s->exponential, layer, stream_uniform(r), exponential_density(x))) return x;
    return sampler_exponential(s, r);
}

/* Beyond r: Marsaglia 1964. */
static double normal_beyond_r(const struct sampler *s, struct stream *r)
{
    for (;;) {
        double x = sampler_exponential(s, r) / normal_r, y = sampler_exponential(s, r);
        if (2 * y > x * x) return normal_r + x;
    }
}

double sampler_normal_tail(const struct sampler *s, struct stream *r, uint64_t bits)
{
    unsigned layer = (unsigned)(bits & 255);
    double x = (double)(bits >> 11) * 0x1p-53 * s->normal.x[layer];
    if (layer == 0)
        x = normal_beyond_r(s, r);
    else if (!under_density(&s->normal, layer, stream_uniform(r), normal_density(x)))
        return sampler_normal(s, r);
    return bits & 256 ? -x : x;
}

/* Scale 1, shape at least 1. */
static double gamma_of_one_or_more(const struct sampler *s, struct stream *r, double shape)
{
    double d = shape - 1.0 / 3, c = 1 / sqrt(9 * d);
    for (;;) {
        double z = sampler_normal(s, r), root = 1 + c * z;
        if (root <= 0) continue;
        double v = root * root * root, u = stream_uniform(r);
        if (u < 1 - 0.0331 * (z * z) * (z * z)) return d * v;
        if (log(u) < 0.5 * z * z + d * (1 - v + log(v))) return d * v;
    }
}

/* Below shape 1 the same paper's: a gamma of shape + 1, times U^(1 / shape). */
static double gamma_of_shape(const struct sampler *s, struct stream *r, double shape)
{
    if (shape >= 1) return gamma_of_one_or_more(s, r, shape);
    double larger = gamma_of_one_or_more(s, r, shape + 1);
    return larger * exp(-sampler_exponential(s, r) / shape);
}

/* Below this a cv is not distinguishable from 0 in a double's square. */
static const double cv_least = 1e-8;

double sampler_gamma_mean_one(const struct sampler *s, struct stream *r, double cv)
{
    if (!(cv >= cv_least)) return 1.0;
    return gamma_of_shape(s, r, 1 / (cv * cv)) * (cv * cv);
}

/* log(1 + cv^2) of a Weibull whose shape is 1/x; rises with x from 0. */
static double weibull_spread(double x)
{
    return gsl_sf_lngamma(1 + 2 * x) - 2 * gsl_sf_lngamma(1 + x);
}

/* The shape with this cv: bisection on its inverse; for the smallest cv, where the difference above cancels, its first
 * term pi^2/6 x^2 is enough. */
static double weibull_shape(double cv)
{
    if (cv < 1e-4) return pi / (sqrt(6.0) * cv);
    double low = 1e-6, high = 100.0, wanted = log1p(cv * cv);
    for (int i = 0; i < 100; i++) {
        double middle = 0.5 * (low + high);
        if (weibull_spread(middle) < wanted) low = middle; else high = middle;
    }
    return 2 / (low + high);
}

struct law law_make(enum law_kind kind, double mean, double cv)
{
    struct law law = {.kind = kind, .mean = mean, .cv = cv};
    bool by_cv = kind == LAW_LOGNORMAL || kind == LAW_GAMMA || kind == LAW_WEIBULL;
    if (by_cv && !(cv >= cv_least)) law.kind = LAW_DETERMINISTIC;
    switch (law.kind) {
    case LAW_LOGNORMAL:
        law.b = sqrt(log1p(cv * cv));
        law.a = log(mean) - 0.5 * law.b * law.b;
        break;
    case LAW_GAMMA:
        law.a = 1 / (cv * cv), law.b = mean * cv * cv;
        break;
    case LAW_ERLANG:
        law.a = cv, law.b = mean / cv;
        break;
    case LAW_WEIBULL:
        law.a = weibull_shape(cv);
        law.b = mean / exp(gsl_sf_lngamma(1 + 1 / law.a));
        break;
    case LAW_EXPONENTIAL: case LAW_DETERMINISTIC: case LAW_NEVER:
        break;
    }
    return law;
}

double law_draw(const struct law *law, const struct sampler *s, struct stream *r)
{
    switch (law->kind) {
    case LAW_EXPONENTIAL: return law->mean * sampler_exponential(s, r);
    case LAW_LOGNORMAL: return exp(law->a + law->b * sampler_normal(s, r));
    case LAW_GAMMA: case LAW_ERLANG: return law->b * gamma_of_shape(s, r, law->a);
    case LAW_WEIBULL: return law->b * pow(sampler_exponential(s, r), 1 / law->a);
    case LAW_DETERMINISTIC: return law->mean;
    case LAW_NEVER: return INFINITY;
    }
    return NAN;
}
