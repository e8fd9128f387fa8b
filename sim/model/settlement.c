#include "model/settlement.h"

#include <math.h>
#include <stddef.h>

#include "result/measures.h"

static void add_bands(const struct scenario *scenario, int contract, struct settlement_terms *terms)
{
    for (int i = 0; i < scenario->bands; i++) {
        const struct band *band = &scenario->band[i];
        if (band->contract != contract) continue;
        terms->has_bands = terms->in_bands[i] = true;
        terms->band[i] = (struct band_terms){
            band->from_share, band->to_share == SCENARIO_OFF ? INFINITY : band->to_share, band->price_factor};
    }
}

void settlement_terms_of(const struct scenario *scenario, int contract, struct settlement_terms *terms)
{
    const struct contract *c = &scenario->contract[contract];
    *terms = (struct settlement_terms){
        .price_model = c->price_model,
        .billable_hours = c->billable_hours,
        .hours_tolerance = c->hours_tolerance,
        .gain_share = c->gain_share,
        .minimum_commitment = c->minimum_commitment,
        .volume_band_low = c->sla_volume_band_low,
        .volume_band_high = c->sla_volume_band_high,
        .runoff_price_factor = scenario->retender.runoff_price_factor,
        .holiday_months = c->sla_holiday_months,
    };
    for (int i = 0; i < scenario->slas; i++) {
        const struct sla *sla = &scenario->sla[i];
        if (sla->contract != contract) continue;
        terms->applies[i] = true;
        terms->sla[i] = (struct sla_terms){
            .measure = sla->measure,
            .target = sla->target,
            .credit_per_point = sla->credit_per_point,
            .cap = sla->weight * c->at_risk_cap,
            .bonus_per_point = sla->bonus_per_point,
            .earn_back_months = sla->earn_back_months,
        };
    }
    add_bands(scenario, contract, terms);
}

void performance_add_contacts(struct month_performance *p, const double *row, enum service_level_definition definition)
{
    p->offered += row[CONTACTS_OFFERED];
    p->first += row[CONTACTS_FIRST];
    p->abandoned += row[CONTACTS_ABANDONED];
    p->answered += row[CONTACTS_ANSWERED];
    p->resolved += row[CONTACTS_RESOLVED];
    p->answer_wait_s += row[CONTACTS_ANSWER_WAIT_S];
    p->satisfaction += row[CONTACTS_SATISFACTION];
    p->handle_s += row[CONTACTS_HANDLE_S];
    p->in_time += row[CONTACTS_IN_TIME];
    p->in_time_base += contacts_service_level_base(row, (int)definition);
}

/* --- Units ------------------------------------------------------------------------------------------------------- */

bool settlement_is_time_price(enum price_model model)
{
    return model == PRICE_PER_HOUR || model == PRICE_PER_MINUTE || model == PRICE_PER_FTE_MONTH;
}

/* As worked, or as planned but no more than the customer's requirement and a tolerance. */
static double billable_time(const struct settlement_terms *terms, double worked, double planned, double required)
{
    if (terms->billable_hours == BILLABLE_WORKED) return worked;
    return fmin(planned, required * (1.0 + terms->hours_tolerance));
}

double settlement_billable_units(const struct settlement_terms *terms, const struct month_performance *p)
{
    switch (terms->price_model) {
    case PRICE_PER_CONTACT: return p->answered;
    case PRICE_PER_HOUR: return billable_time(terms, p->productive_h, p->planned_h, p->required_h);
    case PRICE_PER_MINUTE: return p->handle_s / 60;
    case PRICE_PER_FTE_MONTH: return billable_time(terms, p->fte, p->fte, p->required_fte);
    case PRICE_PER_RESOLUTION: return p->resolved;
    case PRICE_FIXED_MONTHLY: break;
    }
    return p->scope_months;
}

static double units_in_band(const struct band_terms *band, double units, double forecast_units)
{
    if (!(forecast_units > 0)) return band->from_share <= 1 && 1 < band->to_share ? units : 0;
    return fmax(0, fmin(units, band->to_share * forecast_units) - band->from_share * forecast_units);
}

double settlement_split_bands(const struct settlement_terms *terms, double units, double forecast_units,
                              double out[BANDS_MAX])
{
    double worth = 0;
    if (!terms->has_bands) return units;
    for (int i = 0; i < BANDS_MAX; i++) {
        if (!terms->in_bands[i]) continue;
        out[i] = units_in_band(&terms->band[i], units, forecast_units);
        worth += out[i] * terms->band[i].price_factor;
    }
    return worth;
}

double settlement_gain_units(const struct settlement_terms *terms, const struct month_performance *p, double units)
{
    if (!(terms->gain_share > 0) || !settlement_is_time_price(terms->price_model) || !(p->handle_s > 0)) return 0;
    return terms->gain_share * units * fmax(0, p->reference_s / p->handle_s - 1);
}

/* --- Service levels ---------------------------------------------------------------------------------------------- */

bool settlement_sla_counts(const struct settlement_terms *terms, const struct month_performance *p, double units)
{
    if (p->months_since_start < terms->holiday_months) return false;
    bool by_units = !(p->forecast_first > 0);
    double volume = by_units ? units : p->first, forecast = by_units ? p->forecast_units : p->forecast_first;
    if (!(forecast > 0)) return true;
    double ratio = volume / forecast;
    return ratio >= terms->volume_band_low && ratio <= terms->volume_band_high;
}

static bool is_better_when_lower(enum sla_measure measure)
{
    return measure == SLA_ABANDONMENT || measure == SLA_ASA;
}

static double margin_of(const struct sla_terms *sla, double achieved)
{
    return is_better_when_lower(sla->measure) ? sla->target - achieved : achieved - sla->target;
}

double settlement_points(const struct sla_terms *sla, double achieved)
{
    double points_of_one = sla->measure == SLA_ASA ? 100.0 / sla->target : 100.0;
    return margin_of(sla, achieved) * points_of_one;
}

double settlement_credit_share(const struct sla_terms *sla, double achieved)
{
    double points_missed = fmax(0.0, -settlement_points(sla, achieved));
    return fmin(sla->credit_per_point * points_missed, sla->cap);
}

double settlement_bonus_share(const struct sla_terms *sla, double achieved)
{
    double points_above = fmax(0.0, settlement_points(sla, achieved));
    return fmin(sla->bonus_per_point * points_above, sla->cap);
}

/* NAN where there is nothing to measure. */
static double share_of(double part, double whole)
{
    return whole > 0 ? part / whole : NAN;
}

static double achieved(enum sla_measure measure, const struct month_performance *p)
{
    switch (measure) {
    case SLA_SERVICE_LEVEL: return share_of(p->in_time, p->in_time_base);
    case SLA_FCR: return share_of(p->resolved, p->answered);
    case SLA_SATISFACTION: return share_of(p->satisfaction, p->answered);
    case SLA_ABANDONMENT: return share_of(p->abandoned, p->offered);
    case SLA_ASA: break;
    }
    return share_of(p->answer_wait_s, p->answered);
}

static void judge(const struct sla_terms *sla, double level, int index, struct settlement *out,
                  struct sla_verdict *verdict)
{
    double fee = out->fee_units + out->premium_units;
    verdict->judged[index] = true;
    verdict->met[index] = margin_of(sla, level) >= 0;
    out->credited_units[index] = settlement_credit_share(sla, level) * fee;
    out->bonus_units[index] = settlement_bonus_share(sla, level) * fee;
}

void settlement_month(const struct settlement_terms *terms, const struct month_performance *p, struct settlement *out,
                      struct sla_verdict *verdict)
{
    struct sla_verdict none;
    if (verdict == NULL) verdict = &none;
    *out = (struct settlement){.units = settlement_billable_units(terms, p)};
    *verdict = (struct sla_verdict){0};
    out->fee_units = settlement_split_bands(terms, out->units, p->forecast_units, out->band_units);
    out->premium_units = out->fee_units * p->runoff_share * (terms->runoff_price_factor - 1.0);
    out->short_units = fmax(0.0, terms->minimum_commitment * p->forecast_units - out->units);
    out->gain_units = settlement_gain_units(terms, p, out->units);
    if (!settlement_sla_counts(terms, p, out->units)) return;
    for (int i = 0; i < SLAS_MAX; i++) {
        double level = terms->applies[i] ? achieved(terms->sla[i].measure, p) : NAN;
        if (!isnan(level)) judge(&terms->sla[i], level, i, out, verdict);
    }
}

void settlement_add(struct settlement *into, const struct settlement *from)
{
    into->units += from->units;
    into->fee_units += from->fee_units;
    into->premium_units += from->premium_units;
    into->short_units += from->short_units;
    into->gain_units += from->gain_units;
    for (int i = 0; i < BANDS_MAX; i++) into->band_units[i] += from->band_units[i];
    for (int i = 0; i < SLAS_MAX; i++) {
        into->credited_units[i] += from->credited_units[i];
        into->bonus_units[i] += from->bonus_units[i];
        into->earned_back_units[i] += from->earned_back_units[i];
    }
}
