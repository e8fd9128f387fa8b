/* What investment and haste make of a provider's months: its people, what the plan asks for, and how fast and sure
 * they are. Nothing here depends on staffing: with k times the need, k times the people are hired, of the same ages. */
#include <math.h>

#include "model/fluid_state.h"
#include "scenario/complete.h"

enum { PACE_ROUNDS = 2 };
static const double WEEKS_A_MONTH = 365.0 / 12 / DAYS_A_WEEK, SCATTER_MOST = 0.5;

static double stock_at(const struct provider *p, const struct fluid_business *b, double investment, double months)
{
    double stock = provider_stock(p, investment, months);
    for (int i = 0; i < b->holdings; i++)
        stock += provider_stock(p, b->holding[i].per_seat, b->holding[i].months_ago + months);
    return stock;
}

/* From the decision to hire to the day the class graduates. */
static double lead_months(const struct site *site)
{
    return (site->recruit_weeks + site->training_weeks) / WEEKS_A_MONTH;
}

/* ---- What the plan asks for ---- */

/* A month while it is prepared: what its people are taken to be, and their handle-time factors. */
struct month_pace { double planned, actual; };

static struct month_pace pace_of(const struct site *site, double people_pace, double work)
{
    double factor = site->handle_time_factor * work;
    return (struct month_pace){factor * (1 + site->learning_awareness * (people_pace - 1)), factor * people_pace};
}

/* Returns the heads that the group needs. */
static double plan_stretch(struct fluid *f, int m, int group, double planned_pace)
{
    const struct scenario *s = f->scenario;
    const struct fluid_month *month = &f->business->month[m];
    struct stretch *x = &f->stretch[m * s->groups + group];
    struct service *service = f->service[s->group[group].site];
    double load[QUEUES_MAX] = {0}, total = 0;
    *x = (struct stretch){0};
    if (!(month->open_h > 0)) return 0;
    for (int q = 0; q < s->queues; q++) {
        if (service_promise_of(service, group, q) == NO_INDEX) continue;
        load[q] = month->contacts[q] * scenario_handle_time_s(&s->queue[q]) * planned_pace / (month->open_h * 3600);
        total += load[q];
    }
    if (!(total > 0)) return 0;
    int mix = service_mix(service, group, load);
    double step = service_step_of(total), weeks = month->open_h / service_week_open_h(service);
    x->has_work = true;
    x->rest = step - floor(step);
    x->low = service_node(service, mix, (int)floor(step));
    x->high = x->rest > 0 ? service_node(service, mix, (int)floor(step) + 1) : x->low;
    x->required_h = weeks * fluid_between(x->low->required_h, x->high->required_h, x->rest);
    x->phone_h = weeks * fluid_between(x->low->phone_h, x->high->phone_h, x->rest);
    x->heads = fluid_between(x->low->heads, x->high->heads, x->rest);
    x->overrun_share = fluid_between(x->low->overrun_share, x->high->overrun_share, x->rest);
    x->month_variance = fluid_between(x->low->month_variance, x->high->month_variance, x->rest);
    for (int q = 0; q < s->queues; q++) x->load_share[q] = load[q] / total;
    return x->heads;
}

struct need { double heads; int groups; };

static struct need plan_month(struct fluid *f, int m, int site, double planned_pace)
{
    const struct scenario *s = f->scenario;
    struct need need = {0};
    for (int g = 0; g < s->groups; g++) {
        if (s->group[g].site != site) continue;
        double heads = plan_stretch(f, m, g, planned_pace);
        need.heads += heads, need.groups += heads > 0;
    }
    return need;
}

/* ---- People ---- */

/* A class opens only for a gap of so many recruits: until then places stay empty, half of that gap on average. Where
 * the weekly hires are near a class, nobody waits. */
static double waiting_for_a_class(const struct site *site, double recruits_per_head, double joined)
{
    double weekly = joined * recruits_per_head / WEEKS_A_MONTH;
    return 0.5 * fmax(0, site->class_min - 1 - weekly) / recruits_per_head;
}

/* Hires what is missing, `hired_for` x the need, and returns how many wait for a class; nobody is sent away, so who
 * was needed before stays until he leaves. */
static double fill_places(const struct fluid *f, int site, struct need need, double hired_for, double recruits_per_head,
                          struct fluid_crew *crew)
{
    double waiting = 0;
    double here = crew->heads - crew->at_age[0], missing = need.heads * hired_for - here;
    if (missing > 0 && here > 0)
        waiting = need.groups * waiting_for_a_class(&f->scenario->site[site], recruits_per_head, missing / need.groups);
    crew_join(crew, fmax(0, missing - waiting) - crew->at_age[0]);
    return waiting;
}

static void note_people(const struct fluid *f, int site, const struct need *need, double attrition_factor,
                        const struct fluid_crew *crew, bool hired, struct month_state *state)
{
    const struct site *s = &f->scenario->site[site];
    const struct people_table *t = &f->people[site];
    double on_phones = crew->heads - s->nesting_support * crew_nesting(t, crew);
    state->heads = crew->heads;
    state->joined = hired ? crew->at_age[0] : 0;
    state->presence = need->heads > 0 ? fmax(0, on_phones) / need->heads : 1;
    state->recruits = state->joined * crew_recruits_per_head(t, attrition_factor);
    state->training_h = state->recruits * s->training_weeks * s->contract_hours_per_week
        * crew_training_presence(t, attrition_factor);
}

/* Who leaves between a decision to hire and the day its class graduates is chance, and so is who of it graduates: as
 * many as a Poisson number's variance, and the binomial one's. Squared cv of the heads. */
static double turnover_variance(const struct fluid *f, int site, double attrition_factor, const struct fluid_crew *crew)
{
    const struct people_table *t = &f->people[site];
    if (!(crew->heads > 0)) return 0;
    return crew_leaving(t, crew, attrition_factor) * lead_months(&f->scenario->site[site]) * (2 - t->graduation_rate)
        / crew->heads;
}

/* Load differs from month to month by the busy factors' month means, and people by turnover and by how far the next
 * class is from coming together: evenly between none missing and twice the mean. */
static double scatter_of(const struct fluid *f, int m, int site, const struct need *need, double turnover)
{
    double variance = 0, waiting = need->heads > 0 ? f->state[m].waiting / need->heads : 0;
    for (int g = 0; g < f->scenario->groups; g++) {
        const struct stretch *x = &f->stretch[m * f->scenario->groups + g];
        if (f->scenario->group[g].site == site && x->has_work) variance = fmax(variance, x->month_variance);
    }
    return fmin(SCATTER_MOST, sqrt(variance + turnover + waiting * waiting / 3));
}

/* ---- What comes of it ---- */

static void finish_month(struct fluid *f, int m, int site, struct month_pace pace, double resolution, double fcr_shift)
{
    const struct scenario *s = f->scenario;
    struct month_state *state = &f->state[m];
    for (int q = 0; q < s->queues; q++) {
        state->fcr[q] = fluid_clamp(s->queue[q].fcr_ceiling * resolution + fcr_shift);
        state->handle_s[q] = scenario_handle_time_s(&s->queue[q]) * pace.actual;
    }
    for (int g = 0; g < s->groups; g++) {
        struct stretch *x = &f->stretch[m * s->groups + g];
        if (s->group[g].site != site || !x->has_work) continue;
        x->slowness = pace.actual / pace.planned;
    }
}

/* Who graduates in a month was asked for one lead time before, by the handle time of that day: an investment that is
 * not at work yet is not counted on. */
static double pace_hired_for(const struct fluid *f, int site, int m)
{
    const struct provider *p = &f->scenario->provider[site];
    double ordered = m + 0.5 - lead_months(&f->scenario->site[site]);
    double effect = provider_effect(p, stock_at(p, f->business, f->investment, ordered));
    return provider_practice_of(p, f->haste, effect).pace_factor;
}

/* What is needed depends on how fast people are, and that on how many are new: twice round is enough. */
static void prepare_month(struct fluid *f, int m, int site, struct fluid_crew *crew)
{
    const struct fluid_business *b = f->business;
    const struct provider *p = &f->scenario->provider[site];
    const struct people_table *t = &f->people[site];
    double effect = provider_effect(p, stock_at(p, b, f->investment, m + 0.5));
    struct provider_practice practice = provider_practice_of(p, f->haste, effect);
    double per_head = crew_recruits_per_head(t, practice.attrition_factor);
    double hired_for = pace_hired_for(f, site, m) / practice.pace_factor;
    bool is_old = m == 0 && !b->is_new;         /* with people of settled ages, as many as are needed */
    if (is_old) *crew = crew_settled(t, 1, practice.attrition_factor);
    if (m > 0) crew_age(t, crew, practice.attrition_factor);
    struct crew_means means = crew_means_of(t, crew);
    struct month_pace pace = {1, 1};
    f->state[m].waiting = 0;
    struct need need = {0};
    for (int round = 0; round < PACE_ROUNDS; round++) {
        pace = pace_of(&f->scenario->site[site], means.pace, practice.pace_factor * b->pace_quality);
        need = plan_month(f, m, site, pace.planned);
        if (is_old) *crew = crew_settled(t, need.heads, practice.attrition_factor);
        else f->state[m].waiting = fill_places(f, site, need, hired_for, per_head, crew);
        means = crew_means_of(t, crew);
    }
    pace.actual = f->scenario->site[site].handle_time_factor * practice.pace_factor * b->pace_quality * means.pace;
    note_people(f, site, &need, practice.attrition_factor, crew, !is_old, &f->state[m]);
    f->state[m].scatter = scatter_of(f, m, site, &need, turnover_variance(f, site, practice.attrition_factor, crew));
    finish_month(f, m, site, pace, means.resolution, practice.fcr_shift + b->fcr_quality);
}

void fluid_prepare(struct fluid *f, const struct provider_decision *plan, int months)
{
    bool same = f->investment == plan->investment_per_seat && f->haste == plan->haste;
    struct fluid_crew crew = {0};
    if (same && f->months >= months) return;
    f->investment = plan->investment_per_seat, f->haste = plan->haste, f->months = months;
    for (int m = 0; m < months; m++) prepare_month(f, m, f->scenario->contract[f->business->contract].site, &crew);
}
