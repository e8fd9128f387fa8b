#include "model/settlement.h"

#include <math.h>
#include <stddef.h>

#include "result/measures.h"

void settlement_terms_of(const struct scenario *scenario, int contract, struct settlement_terms *terms)
{
    const struct contract *c = &scenario->contract[contract];
    *terms = (struct settlement_terms){
        .price_model = c->price_model,
        .billable_hours = c->billable_hours,
        .hours_tolerance = c->hours_tolerance,
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
        };
    }
}

void performance_add_contacts(struct month_performance *p, const double *row, enum service_level_definition definition)
{
    p->answered += row[CONTACTS_ANSWERED];
    p->resolved += row[CONTACTS_RESOLVED];
    p->in_time += row[CONTACTS_IN_TIME];
    p->in_time_base += contacts_service_level_base(row, (int)definition);
}

double settlement_billable_units(const struct settlement_terms *terms, const struct month_performance *p)
{
    switch (terms->price_model) {
    case PRICE_PER_CONTACT: return p->answered;
    case PRICE_PER_HOUR: break;
    }
    if (terms->billable_hours == BILLABLE_WORKED) return p->productive_h;
    return fmin(p->planned_h, p->required_h * (1.0 + terms->hours_tolerance));
}

bool settlement_sla_counts(const struct settlement_terms *terms, const struct month_performance *p, double units)
{
    if (p->months_since_start < terms->holiday_months) return false;
    if (!(p->forecast_units > 0)) return true;
    double ratio = units / p->forecast_units;
    return ratio >= terms->volume_band_low && ratio <= terms->volume_band_high;
}

double settlement_credit_share(const struct sla_terms *sla, double achieved)
{
    double points_missed = fmax(0.0, sla->target - achieved) * 100.0;
    return fmin(sla->credit_per_point * points_missed, sla->cap);
}

/* NAN where the month has nothing to measure. */
static double achieved(enum sla_measure measure, const struct month_performance *p)
{
    switch (measure) {
    case SLA_SERVICE_LEVEL: return p->in_time_base > 0 ? p->in_time / p->in_time_base : NAN;
    case SLA_FCR: break;
    }
    return p->answered > 0 ? p->resolved / p->answered : NAN;
}

void settlement_month(const struct settlement_terms *terms, const struct month_performance *p, struct settlement *out,
                      struct sla_verdict *verdict)
{
    struct sla_verdict none;
    if (verdict == NULL) verdict = &none;
    *out = (struct settlement){.units = settlement_billable_units(terms, p)};
    *verdict = (struct sla_verdict){0};
    out->premium_units = out->units * p->runoff_share * (terms->runoff_price_factor - 1.0);
    out->short_units = fmax(0.0, terms->minimum_commitment * p->forecast_units - out->units);
    if (!settlement_sla_counts(terms, p, out->units)) return;
    for (int i = 0; i < SLAS_MAX; i++) {
        if (!terms->applies[i]) continue;
        double level = achieved(terms->sla[i].measure, p);
        if (isnan(level)) continue;
        verdict->judged[i] = true;
        verdict->met[i] = level >= terms->sla[i].target;
        out->credited_units[i] = settlement_credit_share(&terms->sla[i], level) * (out->units + out->premium_units);
    }
}

void settlement_add(struct settlement *into, const struct settlement *from)
{
    into->units += from->units;
    into->premium_units += from->premium_units;
    into->short_units += from->short_units;
    for (int i = 0; i < SLAS_MAX; i++) into->credited_units[i] += from->credited_units[i];
}
