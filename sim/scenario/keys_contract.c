/* Rows of [wave:...], [contract:...], [sla:...], [band:...], [retender], [provider:...] and [costs]. */
#include "scenario/key_rows.h"
#include "scenario/key_values.h"

#define WAVE(field, ...) KEY_ROW("wave", wave, field, __VA_ARGS__)
#define CONTRACT(field, ...) KEY_ROW("contract", contract, field, __VA_ARGS__)
#define SLA(field, ...) KEY_ROW("sla", sla, field, __VA_ARGS__)
#define RETENDER(field, ...) KEY_ROW("retender", retender, field, __VA_ARGS__)
#define BAND(field, ...) KEY_ROW("band", band, field, __VA_ARGS__)
#define PROVIDER(field, ...) KEY_ROW("provider", provider, field, __VA_ARGS__)
#define COSTS(field, ...) KEY_ROW("costs", costs, field, __VA_ARGS__)

#define ROLLBACK_LATER "rollback of a wave is not simulated yet"

static const struct key contract[] = {
    WAVE(queue, KEY_NAME, STORE_QUEUE, "Queue", "queue", 0, 0, NULL, JUDGED, "The queue that moves", AGAIN),
    WAVE(site, KEY_NAME, STORE_SITE, "Site", "site", 0, 0, NULL, JUDGED, "Where it moves to", AGAIN),
    WAVE(start, KEY_DATE, STORE_START, "Start", "date, or weeks from the announcement", 0, 520, NULL, JUDGED,
         "First day of the ramp as planned", AGAIN),
    WAVE(share, SHARE, "Share", "of the queue", 0, 1, NULL, JUDGED,
         "Cumulative share of the queue at the site after the wave", AGAIN),
    WAVE(ramp_weeks, COUNT, "Ramp", "weeks", 0, 104, "4", 'C', "25/50/75/100% over four weeks (Simetrix)",
         "Weeks over which the share rises", AGAIN),
    WAVE(curve, CHOICE, "Curve", "", 0, 0, "s", JUDGED, "How the share rises within the ramp", AGAIN,
         .choices = "step|linear|s"),
    WAVE(gate_service_level, SHARE, "Gate, service level", "of contacts", 0, 1, "75%", JUDGED,
         "The next wave waits for weeks at this service level", AGAIN, .choices = "off"),
    WAVE(gate_fcr, SHARE, "Gate, resolution", "of answered", 0, 1, "off", JUDGED,
         "The next wave waits for weeks at this resolution", AGAIN),
    WAVE(gate_weeks, COUNT, "Gate, weeks", "weeks", 0, 52, "2", JUDGED, "Whole weeks in a row that must pass", AGAIN),
    WAVE(gate_min_contacts, NUM, "Gate, contacts", "contacts a week", 0, 1e7, "200", JUDGED,
         "A week with fewer does not count", AGAIN),
    WAVE(max_slip_weeks, COUNT, "Slip, most", "weeks", 0, 260, "8", 'B',
         "47% of transitions overrun by over 30% (McKinsey, second-hand)",
         "After so many weeks of waiting the plan goes on and says so", AGAIN),
    WAVE(ready_share, SHARE, "People there at the start", "of need", 0, 1, "50%", JUDGED,
         "A wave waits, week by week, until the site has this share of the people its first week asks for", AGAIN),
    KEY_LATER("wave", rollback_service_level, KEY_SHARE, "Rollback below", "of contacts", 0, 1, "off",
              "Service level under which the wave is taken back", ROLLBACK_LATER),
    KEY_LATER("wave", rollback_weeks, KEY_COUNT, "Rollback after", "weeks", 1, 52, "4", "Weeks under it before that",
              ROLLBACK_LATER),

    CONTRACT(site, KEY_NAME, STORE_SITE, "Provider", "site", 0, 0, NULL, JUDGED, "The provider it is with", AGAIN),
    KEY_QUEUES("contract", contract, covers, "Queues it covers; all when not given"),
    CONTRACT(term_months, COUNT, "Term", "months", 1, 120, NULL, 'B', "BPO 2-3 years (ISG/TPI)",
             "From the first wave's planned date; slippage eats into it", AGAIN),
    CONTRACT(price_model, CHOICE, "Price model", "", 0, 0, NULL, JUDGED,
             "What the price is for: an answered contact; a productive hour; a handled minute; an FTE-month "
             "(heads able to work, mean of the month); a contact answered and resolved; or a month of the whole work "
             "agreed, in a ramp the part that has moved",
             AGAIN, .choices = "per_contact|per_hour|per_minute|per_fte_month|per_resolution|fixed_monthly"),
    CONTRACT(price, EURO, "Price", "EUR per unit", 1e-4, 1e9, NULL, 'B', "inbound call GBP 5.58 (ContactBabel)",
             "Price of a unit at the announcement's level; auto: where the provider earns its target margin", LIVE,
             .choices = "auto"),
    CONTRACT(price_recovers, CHOICE, "Price recovers", "", 0, 0, "expected", JUDGED,
             "Months whose margin price = auto counts: the term's and, by their probability, those of renewals; or the "
             "term's alone", AGAIN, .choices = "expected|term"),
    {.section = "contract", .name = "renewal_price", .label = "Renewal price", .type = KEY_CHOICE, .unit = "",
     .fallback = "same", .letter = 'J', .source = "judgement", .choices = "same", .later = "anew",
     .meaning = "Price after a renewal or a re-tender"},
    CONTRACT(target_margin, SHARE, "Target margin", "of revenue", 0, 0.9, "10%", JUDGED,
             "What price = auto leaves the provider: m / (1 - m) of the cost of its standing way of working", AGAIN),
    CONTRACT(indexation_per_year, SHARE, "Indexation", "per year", -0.5, 1, "3%", JUDGED,
             "Yearly step of the price in months 13, 25, ...", LIVE),
    CONTRACT(minimum_commitment, SHARE, "Minimum commitment", "of the contract forecast", 0, 2, "0", 'B',
             "90% of forecast (Taylor Reach)", "Units billed at least, as a share of the forecast", AGAIN),
    KEY_ROW_AS("contract", "sla_volume_band", contract, sla_volume_band_low, KEY_LIST, STORE_BAND, "Volume band",
               "of the contract forecast", 0, 10, "90-110%", 'B', "90-110% of forecast (Taylor Reach, Erlang.com)",
               "Volume within which the service levels bind", AGAIN),
    CONTRACT(sla_holiday_months, COUNT, "SLA holiday", "months", 0, 120, "3", 'B', "ramp-up exempt (Taylor Reach)",
             "Months from the first wave in which no credit is due", AGAIN),
    CONTRACT(at_risk_cap, SHARE, "At risk", "of the monthly fee", 0, 1, "12%", 'B', "10-12% (Alsbridge, PA)",
             "Credits of a month never exceed it, nor do its bonuses; each measure has its weight of it", AGAIN),
    CONTRACT(credit_delay_months, COUNT, "Credits paid after", "months", 0, 24, "0", JUDGED,
             "Months from the one an SLA credit, bonus or earn-back is for to that in which the same euros are paid; "
             "what falls beyond the horizon is booked in its last month",
             AGAIN),
    CONTRACT(billable_hours, CHOICE, "Billable hours", "", 0, 0, "planned", JUDGED,
             "Hours or FTE a time price bills: as planned and no more than required plus a tolerance, or as worked",
             AGAIN, .choices = "planned|worked"),
    CONTRACT(hours_tolerance, SHARE, "Hours tolerance", "of required", 0, 1, "3%", JUDGED,
             "Planned hours or FTE billed never exceed the requirement by more", AGAIN),
    CONTRACT(gain_share, SHARE, "Gain share", "of the time saved", 0, 1, "0", JUDGED,
             "Under a price per hour, minute or FTE-month: of the units saved by a handle time below the forecast's, "
             "the share that is paid for all the same",
             AGAIN),
    CONTRACT(setup_paid_by, CHOICE, "Set-up paid by", "", 0, 0, "provider", JUDGED,
             "In whose books the provider's set-up stands", AGAIN, .choices = "provider|customer"),
    CONTRACT(initial_training_paid_by, CHOICE, "Initial training paid by", "", 0, 0, "provider", JUDGED,
             "In whose books the provider's first training stands", AGAIN, .choices = "provider|customer"),
    CONTRACT(at_end, CHOICE, "At the end", "", 0, 0, "draw", JUDGED,
             "Renew, re-tender, take the work home, or draw by the renewal rule",
             AGAIN, .choices = "draw|renew|retender|insource"),
    CONTRACT(renew_probability, SHARE, "Renewal, measures met", "", 0, 1, "60%", 'B', "0.5-0.7 (Everest)",
             "Probability of renewal when the service levels were met", AGAIN),
    CONTRACT(renew_probability_missed, SHARE, "Renewal, measures missed", "", 0, 1, "10%", JUDGED,
             "Probability of renewal when they were not", AGAIN),
    CONTRACT(renew_share_met, SHARE, "Measures met in", "of months", 0, 1, "75%", JUDGED,
             "Share of the last year's months that must be met", AGAIN),
    CONTRACT(critical_service_level, SHARE, "Critical service level", "of contacts", 0, 1, "off", JUDGED,
             "A month's service level below it, for critical_months running, lets the customer terminate for cause",
             AGAIN),
    CONTRACT(critical_months, COUNT, "Critical months", "months", 1, 60, "3", JUDGED,
             "Months running, of those in which the SLA counts, of such a miss", AGAIN),
    CONTRACT(terminate_on, KEY_DATE, STORE_DATE, "Terminate on", "date", 0, 0, "never", JUDGED,
             "Day on which the customer terminates for convenience, with retender.notice_months of notice", AGAIN),
    CONTRACT(termination_fee_months, NUM, "Termination fee", "months of fee", 0, 120, "3", JUDGED,
             "Fee of a termination for convenience, in mean monthly fees of the last year; none for cause", AGAIN),

    SLA(measure, CHOICE, "Measure", "", 0, 0, NULL, JUDGED,
        "What is measured, each month on the provider's own contacts: service level, resolution of the answered, their "
        "mean satisfaction, abandoned of the offered, or the mean wait of the answered (asa)",
        AGAIN, .choices = "service_level|fcr|satisfaction|abandonment|asa"),
    SLA(target, KEY_SHARE, STORE_TARGET, "Target", "", 0, 1, NULL, JUDGED,
        "Level to be met: at least, of abandonment and asa at most", AGAIN),
    SLA(within_s, NUM, "Within", "s", 0, 36000, "queue", JUDGED,
        "Threshold of a service level; the queue's own when not given", AGAIN),
    SLA(weight, SHARE, "Weight", "of at_risk_cap", 0, 1, NULL, JUDGED,
        "The measure's part of the amount at risk; weights sum to 1", AGAIN),
    SLA(credit_per_point, SHARE, "Credit", "of the fee per point", 0, 1, "1%", JUDGED,
        "Credit for each percentage point missed; of asa for each per cent above the target", AGAIN),
    SLA(bonus_per_point, SHARE, "Bonus", "of the fee per point", 0, 1, "0", JUDGED,
        "Bonus for each percentage point better than the target, under the cap that credits have", AGAIN),
    SLA(earn_back_months, COUNT, "Earn-back", "months", 0, 60, "0", JUDGED,
        "A month's credit is paid back once the measure is met in so many months in a row after it; 0: never", AGAIN),

    BAND(from_share, SHARE, "From", "of the contract forecast", 0, 10, "0", JUDGED,
         "Lower end of the band; units of a month between its ends are billed at its price", AGAIN),
    BAND(to_share, SHARE, "To", "of the contract forecast", 0, 10, "open", JUDGED,
         "Upper end of the band; the highest is open", AGAIN),
    BAND(price_factor, NUM, "Price factor", "ratio", 0, 10, "1", JUDGED, "Factor on the price in the band", AGAIN),

    RETENDER(cost, EURO, "Selection", "EUR", 0, 1e9, "120000", 'B', "0.2-2% of yearly value (CIO magazine 2003)",
             "Cost of selecting again", LIVE),
    RETENDER(project, EURO, "Project", "EUR", 0, 1e9, "250000", 'B', "2-3% of yearly value (CIO magazine 2003)",
             "Cost of moving again", LIVE),
    RETENDER(notice_months, COUNT, "Notice", "months", 0, 36, "3", JUDGED,
             "Months before the end at which it is decided", AGAIN),
    RETENDER(ramp_weeks, COUNT, "Ramp", "weeks", 1, 104, "8", 'C', "16-week pattern (Simetrix)",
             "Weeks in which the successor takes over", AGAIN),
    RETENDER(dual_weeks, COUNT, "Dual running", "weeks", 0, 52, "4", 'C', "2-4 weeks (LionEntry)",
             "Weeks before the ramp in which the successor is paid beside the incumbent", AGAIN),
    RETENDER(runoff_attrition_factor, NUM, "Run-off attrition", "ratio", 1, 10, "2.5", JUDGED,
             "Factor on the incumbent's attrition after notice", AGAIN),
    RETENDER(runoff_price_factor, NUM, "Run-off price", "ratio", 0.1, 10, "1", JUDGED,
             "Factor on the incumbent's price in an extension", AGAIN),
    KEY_LATER("retender", successor, KEY_NAME, "Successor", "site", 0, 0, "same",
              "Site whose parameters a successor has", "a successor has the incumbent's parameters so far"),

    PROVIDER(decides, CHOICE, "Decides", "", 0, 0, "auto", JUDGED,
             "Whether investment, haste and staffing are stated here or the provider's own choice", AGAIN,
             .choices = "fixed|auto"),
    PROVIDER(investment_per_seat, EURO, "Investment", "EUR per seat", 0, 1e6, "0", JUDGED,
             "What the provider invests at the start of a term", AGAIN),
    PROVIDER(haste, NUM, "Haste", "ratio", 0, 0.9, "0", JUDGED,
             "Handle time is cut by it, at the expense of resolution", AGAIN),
    PROVIDER(staffing, NUM, "Staffing", "ratio", 0.1, 3, "1", JUDGED, "Agents relative to what the target needs",
             AGAIN),
    PROVIDER(investment_scale, EURO, "Investment scale", "EUR per seat", 1, 1e6, "6000", JUDGED,
             "Investment that brings 63% of what can be had", AGAIN),
    PROVIDER(investment_max, EURO, "Investment, most", "EUR per seat", 0, 1e6, "18000", JUDGED,
             "Bound on the investment", AGAIN),
    PROVIDER(handle_time_gain, SHARE, "Gain in handle time", "of handle time", 0, 0.9, "10%", JUDGED,
             "Most that investment takes off", AGAIN),
    PROVIDER(attrition_gain, SHARE, "Gain in attrition", "of attrition", 0, 0.9, "30%", JUDGED,
             "Most that investment takes off", AGAIN),
    PROVIDER(fcr_gain, SHARE, "Gain in resolution", "of answered", 0, 0.9, "5%", JUDGED, "Most that investment adds",
             AGAIN),
    PROVIDER(investment_lead_months, NUM, "Investment lead", "months", 0, 60, "4", JUDGED,
             "Months until an investment works", AGAIN),
    PROVIDER(investment_life_months, NUM, "Investment life", "months", 1, 600, "48", JUDGED,
             "Months in which it decays to 1/e", AGAIN),
    PROVIDER(lookahead_renewals, COUNT, "Look-ahead", "renewals", 0, 10, "1", JUDGED,
             "Further terms the provider counts on, by the probability of renewal", AGAIN),
    PROVIDER(haste_max, NUM, "Haste, most", "ratio", 0, 0.9, "0.15", JUDGED, "Bound on haste", AGAIN),
    PROVIDER(fcr_loss_at_haste_max, SHARE, "Resolution lost to haste", "of answered", 0, 1, "11%", JUDGED,
             "Loss at the bound; falls with the square", AGAIN),
    PROVIDER(staffing_min, NUM, "Staffing, least", "ratio", 0.1, 3, "0.85", JUDGED, "Bound on the staffing chosen",
             AGAIN),
    PROVIDER(staffing_max, NUM, "Staffing, most", "ratio", 0.1, 3, "1.1", JUDGED, "Bound on the staffing chosen",
             AGAIN),
    PROVIDER(setup_cost, EURO, "Set-up", "EUR", 0, 1e9, "200000", JUDGED, "The provider's cost of starting", LIVE),
    PROVIDER(setup_per_seat, EURO, "Set-up by seat", "EUR per seat", 0, 1e6, "1500", JUDGED,
             "The provider's cost of each seat", LIVE),
    PROVIDER(provider_hurdle_rate, SHARE, "Hurdle rate", "per year", 0, 1, "10%", JUDGED,
             "Rate at which the provider discounts what it decides by", AGAIN),

    COSTS(transition_project, EURO, "Transition project", "EUR", 0, 1e9, "250000", 'B',
          "2-3% of yearly value (CIO magazine 2003)", "Project cost of the move, from announcement to the last wave",
          LIVE),
    COSTS(knowledge_transfer, EURO, "Knowledge transfer", "EUR", 0, 1e9, "100000", JUDGED,
          "Cost of the knowledge transfer, agents' time apart", LIVE),
    COSTS(knowledge_transfer_weeks, COUNT, "Knowledge transfer, length", "weeks", 0, 104, "4", 'C',
          "at least 3-4 weeks (LionEntry)", "Weeks before the first wave", AGAIN),
    COSTS(knowledge_transfer_agents, NUM, "Knowledge transfer, agents", "agents", 0, 1000, "2", JUDGED,
          "Experienced in-house agents off the phone for it", AGAIN),
    COSTS(retained_fte, NUM, "Retained organisation", "FTE", 0, 10000, "3", 'B',
          "4.5-15% of contract value (Yankee Group)", "People who steer the provider, from the first wave", LIVE),
    COSTS(retained_per_fte_month, EURO, "Retained organisation, cost", "EUR per FTE and month", 0, 1e6, "7500",
          JUDGED, "Cost of one of them", LIVE),
};

/* How a target is shown where it is a time. */
static const struct key target_of_asa =
    SLA(target, KEY_NUMBER, STORE_DOUBLE, "Target", "s", 0, TARGET_S_MAX, NULL, JUDGED, "Level to be met: at most",
        AGAIN);

const struct key *key_as_meant(const struct key *key, const void *section)
{
    if (key->store != STORE_TARGET || ((const struct sla *)section)->measure != SLA_ASA) return key;
    return &target_of_asa;
}

struct key_rows key_rows_contract(void)
{
    return ROWS_OF(contract);
}
