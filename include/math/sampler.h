/* Draws from the distributions a contact centre needs. `struct sampler` holds ziggurat layers (Marsaglia & Tsang
 * 2000): filled once, then only read, so any number of threads share one. */
#ifndef MATH_SAMPLER_H
#define MATH_SAMPLER_H

#include "math/stream.h"

struct ziggurat { double x[257], f[257]; };
struct sampler { struct ziggurat normal, exponential; };

void sampler_init(struct sampler *sampler);

/* Gamma with mean 1 and the given cv (Marsaglia & Tsang 2000). A cv under 1e-8 gives just 1 and reads nothing. */
double sampler_gamma_mean_one(const struct sampler *s, struct stream *r, double cv);

/* The rare slow paths of the two below, with the bits already read. */
double sampler_exponential_tail(const struct sampler *s, struct stream *r, uint64_t bits);
double sampler_normal_tail(const struct sampler *s, struct stream *r, uint64_t bits);

/* Exponential with mean 1. */
static inline double sampler_exponential(const struct sampler *s, struct stream *r)
{
    uint64_t bits = stream_bits(r);
    unsigned layer = (unsigned)(bits & 255);
    double x = (double)(bits >> 11) * 0x1p-53 * s->exponential.x[layer];
    return x < s->exponential.x[layer + 1] ? x : sampler_exponential_tail(s, r, bits);
}

/* Normal with mean 0 and variance 1. */
static inline double sampler_normal(const struct sampler *s, struct stream *r)
{
    uint64_t bits = stream_bits(r);
    unsigned layer = (unsigned)(bits & 255);
    double x = (double)(bits >> 11) * 0x1p-53 * s->normal.x[layer];
    if (x < s->normal.x[layer + 1]) return bits & 256 ? -x : x;
    return sampler_normal_tail(s, r, bits);
}

/* A positive law by its mean and coefficient of variation, prepared once and drawn many times. */
enum law_kind { LAW_EXPONENTIAL, LAW_LOGNORMAL, LAW_GAMMA, LAW_ERLANG, LAW_WEIBULL, LAW_DETERMINISTIC, LAW_NEVER };
struct law {
    enum law_kind kind;
    double mean, cv;
    double a, b;                /* kind's own parameters: log-mean and log-sd; shape and scale */
};

/* mean > 0. cv is ignored by exponential, deterministic and never; for LAW_ERLANG `cv` carries the number of phases
 * k >= 1. Weibull's shape is found numerically from cv. LAW_NEVER draws INFINITY. The other laws become
 * deterministic at a cv under 1e-8, and `kind` says so. Deterministic and never read nothing from the stream. */
struct law law_make(enum law_kind kind, double mean, double cv);
double law_draw(const struct law *law, const struct sampler *s, struct stream *r);

#endif
