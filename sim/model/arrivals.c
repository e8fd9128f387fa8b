#include "model/arrivals.h"

#include <math.h>

struct arrival_laws arrival_laws_of(const struct queue *q)
{
    static const enum law_kind handle[] = { [HANDLE_LOGNORMAL] = LAW_LOGNORMAL, [HANDLE_EXPONENTIAL] = LAW_EXPONENTIAL,
        [HANDLE_GAMMA] = LAW_GAMMA, [HANDLE_DETERMINISTIC] = LAW_DETERMINISTIC, [HANDLE_ERLANG] = LAW_ERLANG };
    static const enum law_kind patience[] = { [PATIENCE_EXPONENTIAL] = LAW_EXPONENTIAL,
        [PATIENCE_LOGNORMAL] = LAW_LOGNORMAL,
        [PATIENCE_WEIBULL] = LAW_WEIBULL, [PATIENCE_NEVER] = LAW_NEVER };
    double handle_shape = q->handle_time_law == HANDLE_ERLANG ? q->handle_time_phases : q->handle_time_cv;
    return (struct arrival_laws){
        .handle = law_make(handle[q->handle_time_law], q->handle_time_mean_s, handle_shape),
        .patience = law_make(patience[q->patience_law], q->patience_mean_s, q->patience_cv),
        .redial_delay_s = law_make(LAW_EXPONENTIAL, 60 * q->redial_delay_mean_min, 1),
        .repeat_delay_days = law_make(LAW_LOGNORMAL, q->repeat_delay_mean_days, q->repeat_delay_cv),
        .balk_probability = q->balk_probability,
        .offer_probability = q->sale_rate,
        .offer_s = q->sale_handle_time_s,
    };
}

static struct stream queue_day_stream(enum stream_purpose purpose, int q, uint64_t seed, uint32_t replication,
                                      int32_t civil_day)
{
    return stream_keyed((struct stream_key){ seed, replication, purpose, (uint32_t)q, civil_day, 0 });
}

double busyness_next(struct busyness *b, const struct queue *queue, int q, const struct sampler *sampler, uint64_t seed,
                     uint32_t replication, int32_t civil_day)
{
    double factor = 1;
    if (queue->slow_cv > 0) {
        struct stream r = queue_day_stream(STREAM_SLOW_FACTOR, q, seed, replication, civil_day);
        double z = sampler_normal(sampler, &r), rho = exp(-1 / queue->slow_days);
        double variance = log1p(queue->slow_cv * queue->slow_cv);
        b->slow_z = b->begun ? rho * b->slow_z + sqrt(1 - rho * rho) * z : z;
        b->begun = true;
        factor *= exp(sqrt(variance) * b->slow_z - variance / 2);
    }
    if (queue->day_cv > 0) {
        struct stream r = queue_day_stream(STREAM_DAY_FACTOR, q, seed, replication, civil_day);
        factor *= sampler_gamma_mean_one(sampler, &r, queue->day_cv);
    }
    return factor;
}

static void expected_by_slot(struct arrivals *a, const struct arrivals_day *d)
{
    struct stream r = { { 0 } };
    if (d->interval_cv > 0)
        r = queue_day_stream(STREAM_INTERVAL_FACTOR, d->queue, d->seed, d->replication, d->civil_day);
    for (int i = 0; i < d->slots; i++) {
        a->expected[i] = d->expected * d->slot_weight[i];
        if (d->interval_cv > 0) a->expected[i] *= sampler_gamma_mean_one(d->sampler, &r, d->interval_cv);
    }
}

void arrivals_start(struct arrivals *a, const struct arrivals_day *d)
{
    *a = (struct arrivals){ .laws = d->laws, .sampler = d->sampler, .day_start_s = d->day_start_s, .slot_s = d->slot_s,
        .open_s = d->opening.open_s, .close_s = d->opening.close_s, .slots = d->slots };
    a->stream = queue_day_stream(STREAM_FIRST_CONTACTS, d->queue, d->seed, d->replication, d->civil_day);
    a->next.contact = (struct contact){ .queue = (uint8_t)d->queue, .attempt = 1, .day = d->civil_day, .n = UINT32_MAX,
        .booking = FLOOR_NONE };
    expected_by_slot(a, d);
    arrivals_advance(a);
}

static void draw_attributes(struct arrival *next, const struct arrival_laws *laws, const struct sampler *sampler,
                            struct stream *r)
{
    struct contact *c = &next->contact;
    c->work_s = law_draw(&laws->handle, sampler, r);
    c->deadline_s = c->arrived_s + law_draw(&laws->patience, sampler, r);
    uint64_t bits = stream_bits(r), more = stream_bits(r);
    c->resolve_u = (float)(bits >> 40) * 0x1p-24f;
    c->follow_u = (float)(bits & 0xffffff) * 0x1p-24f;
    c->balks = (double)(more & 0xffffff) * 0x1p-24 < laws->balk_probability;
    next->route_u = (double)(more >> 32) * 0x1p-32;
    /* from the 24 bits that are left over: a queue without offers draws what it would draw with them */
    uint64_t left = (bits >> 24 & 0xffff) << 8 | (more >> 24 & 0xff);
    c->is_offered_a_sale = (double)left * 0x1p-24 < laws->offer_probability;
    if (c->is_offered_a_sale) c->work_s += laws->offer_s;
}

/* Slots are clipped to the opening, so a day that opens within a slot gets that slot's contacts in its open part. */
void arrivals_advance(struct arrivals *a)
{
    a->position += sampler_exponential(a->sampler, &a->stream);
    while (a->slot < a->slots && a->position >= a->passed + a->expected[a->slot]) a->passed += a->expected[a->slot++];
    struct contact *c = &a->next.contact;
    if (a->slot == a->slots) { c->arrived_s = INFINITY; return; }
    double from = fmax(a->slot * a->slot_s, a->open_s), to = fmin((a->slot + 1) * a->slot_s, a->close_s);
    c->arrived_s = a->day_start_s + from + (to - from) * (a->position - a->passed) / a->expected[a->slot];
    c->n++;
    draw_attributes(&a->next, a->laws, a->sampler, &a->stream);
}

struct stream_key arrivals_customer(uint64_t seed, uint32_t replication, int32_t civil_day, uint32_t n)
{
    return (struct stream_key){ .seed = seed, .replication = replication, .date = civil_day, .n = n };
}

static struct stream attempt_stream(struct stream_key customer, enum stream_purpose purpose, int queue, int attempt)
{
    customer.purpose = purpose;
    customer.entity = (uint32_t)queue | (uint32_t)attempt << 8;
    return stream_keyed(customer);
}

struct stream arrivals_delay_stream(struct stream_key customer, int queue, int attempt)
{
    return attempt_stream(customer, STREAM_LATER_DELAY, queue, attempt);
}

struct arrival arrivals_later(const struct arrival_laws *laws, const struct sampler *sampler,
                              struct stream_key customer, int queue, int attempt, double at_s)
{
    struct stream r = attempt_stream(customer, STREAM_LATER_ATTEMPT, queue, attempt);
    struct arrival later = { .contact = { .arrived_s = at_s, .queue = (uint8_t)queue, .attempt = (uint8_t)attempt,
        .day = customer.date, .n = customer.n, .booking = FLOOR_NONE } };
    draw_attributes(&later, laws, sampler, &r);
    return later;
}

void arrival_profile_init(struct arrival_profile *p, const double *slot_weight, int slots, int slot_s,
                          struct opening opening)
{
    *p = (struct arrival_profile){ .slots = slots, .slot_s = slot_s };
    for (int i = 0; i < slots; i++) {
        p->from_s[i] = fmax((double)i * slot_s, opening.open_s);
        p->to_s[i] = fmin((i + 1.0) * slot_s, opening.close_s);
        bool open = p->to_s[i] > p->from_s[i];
        p->cumulative[i + 1] = p->cumulative[i] + (open ? slot_weight[i] : 0);
    }
}

static double cumulative_at(const struct arrival_profile *p, double time_s)
{
    if (time_s <= 0) return 0;
    int slot = (int)(time_s / p->slot_s);
    if (slot >= p->slots) return p->cumulative[p->slots];
    double into = (time_s - p->from_s[slot]) / (p->to_s[slot] - p->from_s[slot]);
    into = into < 0 || p->to_s[slot] <= p->from_s[slot] ? 0 : into > 1 ? 1 : into;
    return p->cumulative[slot] + into * (p->cumulative[slot + 1] - p->cumulative[slot]);
}

double arrival_profile_time(const struct arrival_profile *p, double after_s, double u)
{
    double past = cumulative_at(p, after_s), all = p->cumulative[p->slots];
    if (all - past <= 1e-12 * all) return -1;
    double target = past + u * (all - past);
    int low = 0, high = p->slots - 1;                   /* the first slot that ends above the target */
    while (low < high) {
        int middle = (low + high) / 2;
        if (p->cumulative[middle + 1] > target) high = middle;
        else low = middle + 1;
    }
    double weight = p->cumulative[low + 1] - p->cumulative[low];
    double time_s = p->from_s[low] + (p->to_s[low] - p->from_s[low])
        * (weight > 0 ? (target - p->cumulative[low]) / weight : 1);
    return time_s > after_s ? time_s : after_s;
}
