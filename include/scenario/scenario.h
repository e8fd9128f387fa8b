/* The resolved scenario: plain data, every default filled in, every cross reference an index, nothing to look up.
 *
 * Field names are the keys' names (see scenario/keys.h, the one table that fills, checks and documents them). Shares
 * are ratios, durations are in the unit their name says, dates are day numbers (base/date.h). A key that is "off" or
 * "none" is SCENARIO_OFF. Sections come in the order of the files; indices are positions in these arrays.
 */
#ifndef SCENARIO_SCENARIO_H
#define SCENARIO_SCENARIO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"

#define SCENARIO_OFF (-1.0)

enum {                          /* generous, stated, and checked with a sentence when exceeded */
    NAME_BYTES = 48, TITLE_BYTES = 256, PATH_BYTES = 4096,
    QUEUES_MAX = 16, EVENTS_MAX = 64, SITES_MAX = 8, GROUPS_MAX = 16, SHIFTS_MAX = 32, WAVES_MAX = 64,
    CONTRACTS_MAX = 4, SLAS_MAX = 16, BANDS_MAX = 16, CLOSED_MAX = 512, SLOTS_MAX = 96 /* intervals a day */,
    WEIGHTS_MAX = 96,
    NO_INDEX = -1,
    DAY_NEVER = 0               /* of a date that may be `never` */
};

enum patience_law { PATIENCE_EXPONENTIAL, PATIENCE_LOGNORMAL, PATIENCE_WEIBULL, PATIENCE_NEVER };
enum handle_time_law { HANDLE_LOGNORMAL, HANDLE_EXPONENTIAL, HANDLE_GAMMA, HANDLE_DETERMINISTIC, HANDLE_ERLANG };
enum service_level_definition { OF_OFFERED, OF_OFFERED_LESS_SHORT, OF_ANSWERED };
enum volume_counts { COUNTS_OFFERED, COUNTS_FIRST };
enum learning_law { LEARNING_EXPONENTIAL, LEARNING_WRIGHT };
enum site_kind { SITE_INHOUSE, SITE_PROVIDER, SITE_SUCCESSOR };
enum requirement_scope { SCOPE_INTERVAL, SCOPE_DAY };
enum reduction_policy { REDUCTION_FOLLOW, REDUCTION_KEEP };
enum hiring_until { HIRING_UNTIL_ANNOUNCEMENT, HIRING_UNTIL_FIRST_WAVE };
enum ramp_curve { CURVE_STEP, CURVE_LINEAR, CURVE_S };
enum price_model { PRICE_PER_CONTACT, PRICE_PER_HOUR, PRICE_PER_MINUTE, PRICE_PER_FTE_MONTH, PRICE_PER_RESOLUTION,
    PRICE_FIXED_MONTHLY };
enum billable_hours { BILLABLE_PLANNED, BILLABLE_WORKED };
enum price_recovers { RECOVERS_EXPECTED, RECOVERS_TERM };
enum paid_by { PAID_BY_PROVIDER, PAID_BY_CUSTOMER };
enum at_end { AT_END_DRAW, AT_END_RENEW, AT_END_RETENDER, AT_END_INSOURCE };
enum provider_decides { DECIDES_FIXED, DECIDES_AUTO };
enum sla_measure { SLA_SERVICE_LEVEL, SLA_FCR, SLA_SATISFACTION, SLA_ABANDONMENT, SLA_ASA };

struct opening { int open_s, close_s; };        /* seconds from midnight; open_s == close_s: closed */

struct scenario_frame {
    char title[TITLE_BYTES];
    int32_t announcement;                       /* first of a month */
    int horizon_months, baseline_months, interval_min;
    struct opening open[DAYS_A_WEEK];           /* Monday first */
    int32_t closed[CLOSED_MAX];                 /* sorted */
    int closed_count;
};

struct run_settings { int replications; uint64_t seed; double discount_rate; };

struct weights { double value[WEIGHTS_MAX]; int count; };      /* count 0: not given */

struct queue {
    char name[NAME_BYTES];
    double contacts_per_year;                   /* of the 12 months from the announcement, given or from the history */
    char history[PATH_BYTES];                   /* "" when not given */
    enum volume_counts volume_counts;
    double growth_per_year;
    struct weights month_profile, weekday_profile, interval_profile;   /* as given */
    double month_weight[12], weekday_weight[DAYS_A_WEEK];               /* resolved: mean 1 over what is given */
    double weight_sum;                          /* resolved: see profile_day_contacts() in scenario/profile.h */
    /* resolved: share of the day's contacts by interval; sums to 1 on open days */
    double slot_weight[DAYS_A_WEEK][SLOTS_MAX];
    double day_cv, slow_cv, interval_cv, slow_days;
    double handle_time_mean_s, handle_time_cv;
    enum handle_time_law handle_time_law;
    int handle_time_phases;                     /* erlang:k */
    enum patience_law patience_law;
    double patience_mean_s, patience_cv, balk_probability;
    int capacity;                               /* -1: no limit */
    double redial_probability, redial_delay_mean_min;
    int max_attempts;
    double fcr_ceiling, repeat_probability, repeat_delay_mean_days, repeat_delay_cv;
    double service_level_target, answer_within_s, short_abandon_s;
    enum service_level_definition service_level_definition;
    int priority;
    double churn_probability, customer_value;
    double sale_rate, sale_margin, sale_handle_time_s;
    double satisfaction_wait_per_min, satisfaction_unresolved, satisfaction_transfer, satisfaction_repeat;
};

struct event {
    char name[NAME_BYTES];
    bool touches[QUEUES_MAX];                   /* `queues`; all when not given */
    int32_t date;
    double factor;
    int ramp_days, days, decay_days, announced_days;
};

struct site {
    char name[NAME_BYTES];
    enum site_kind kind;
    double wage_per_paid_hour, overhead_per_paid_hour, wage_growth;
    double contract_hours_per_week, shrinkage_absence, offphone_share;
    double start_fte;                           /* SCENARIO_OFF: auto */
    double initial_tenure_months;               /* SCENARIO_OFF: stationary */
    double start_factor, learning_hours;
    enum learning_law learning_law;
    double fcr_start, fcr_proficient;
    int nesting_weeks; double nesting_factor, nesting_support;
    double attrition_90d, attrition_year1, attrition_later;     /* hazards per year */
    int recruit_weeks, training_weeks; double graduation_rate;
    int class_min, class_max, classes_in_parallel; double recruit_cost;
    double occupancy_max, planning_bias, learning_awareness;
    int forecast_weeks;
    double handle_time_factor, handle_time_sd, fcr_sd;
};

/* a site always has at least one; together they serve each queue at most once */
struct group {
    char name[NAME_BYTES];
    int site;
    bool serves[QUEUES_MAX];
    int cross_training_days; double cross_training_share, experience_carryover;
    enum requirement_scope requirement_scope;
    struct weights agents_on_duty;              /* count 0: by planning */
    int shifts[SHIFTS_MAX], shift_count;        /* resolved: indices into scenario.shift; at least one */
};

struct shift {                                  /* from start to end, its unpaid break included; paid = hours - break */
    char name[NAME_BYTES];
    int group;                                  /* NO_INDEX: every group */
    double hours; int break_min;
    int start_s[SLOTS_MAX], start_count;        /* resolved starts */
};

struct reduction {
    enum reduction_policy policy;
    int release_lag_weeks, notice_weeks; double retained_min_fte;
    double announcement_attrition_factor, retention_bonus_share, retention_effect;
    double redeploy_share, severance_per_fte;
    enum hiring_until inhouse_hiring_until;
    int seats_per_block; double seat_per_month, ict_per_seat_month; int lease_notice_months;
};

struct wave {                                   /* sorted by start, then file order */
    char name[NAME_BYTES];
    int queue, site;
    int32_t start;
    double share;                               /* cumulative share of the queue at the site after the ramp */
    int ramp_weeks; enum ramp_curve curve;
    double gate_service_level, gate_fcr;        /* SCENARIO_OFF: no gate on it */
    int gate_weeks; double gate_min_contacts; int max_slip_weeks;
    /* of the people its first week asks for: fewer at the site, and the wave waits */
    double ready_share;
};

struct contract {
    char name[NAME_BYTES];
    int site;
    bool covers[QUEUES_MAX];
    int term_months;
    enum price_model price_model;
    double price;                               /* SCENARIO_OFF: auto, to be found by price_resolve() (model/price.h) */
    bool price_found;                           /* resolved: it was auto */
    enum price_recovers price_recovers; double target_margin;   /* auto only */
    double indexation_per_year, minimum_commitment;             /* commitment: share of the contract forecast; 0 none */
    double sla_volume_band_low, sla_volume_band_high;           /* ratio of forecast within which the SLA counts */
    int sla_holiday_months; double at_risk_cap;
    int credit_delay_months;                    /* from the month a credit is due for to that in which it is paid */
    enum billable_hours billable_hours; double hours_tolerance;
    double gain_share;                          /* of the handle time saved, paid as if it had been billed */
    enum paid_by setup_paid_by, initial_training_paid_by;
    enum at_end at_end;
    double renew_probability, renew_probability_missed, renew_share_met;
    double critical_service_level; int critical_months;         /* SCENARIO_OFF: no right to terminate for cause */
    int32_t terminate_on; double termination_fee_months;        /* DAY_NEVER: never */
};

struct sla {
    char name[NAME_BYTES];
    int contract;
    enum sla_measure measure;
    double target;              /* ratio; of SLA_ASA seconds */
    /* share of the fee per percentage point missed or exceeded; a point of SLA_ASA is 1% of the target */
    double within_s, weight, credit_per_point, bonus_per_point;
    int earn_back_months;       /* 0: a credit is not earned back */
};

struct band {                                   /* a contract's bands: sorted, without overlap or hole, from 0 up */
    char name[NAME_BYTES];
    int contract;
    double from_share, to_share;                /* of the contract forecast; to_share SCENARIO_OFF: open */
    double price_factor;
};

struct retender {
    double cost, project;
    int notice_months, ramp_weeks, dual_weeks;
    double runoff_attrition_factor, runoff_price_factor;
};

struct provider {                               /* by site */
    enum provider_decides decides;              /* fixed: the next line says what it does */
    double investment_per_seat, haste, staffing;
    double investment_scale, investment_max, handle_time_gain, attrition_gain, fcr_gain;
    double investment_lead_months, investment_life_months;
    double haste_max, fcr_loss_at_haste_max, staffing_min, staffing_max;
    int lookahead_renewals; double provider_hurdle_rate;        /* a year */
    double setup_cost, setup_per_seat;
};

struct costs {
    double transition_project, knowledge_transfer; int knowledge_transfer_weeks; double knowledge_transfer_agents;
    double retained_fte, retained_per_fte_month;
};

struct scenario {
    char name[NAME_BYTES];                      /* the file's stem */
    char path[PATH_BYTES];
    struct scenario_frame frame;
    struct run_settings run;
    struct queue queue[QUEUES_MAX];             int queues;
    struct event event[EVENTS_MAX];             int events;
    struct site site[SITES_MAX];                int sites;
    struct provider provider[SITES_MAX];        /* same index as site; used for kinds provider and successor */
    struct group group[GROUPS_MAX];             int groups;
    struct shift shift[SHIFTS_MAX];             int shifts;
    struct reduction reduction;
    struct wave wave[WAVES_MAX];                int waves;
    struct contract contract[CONTRACTS_MAX];    int contracts;
    struct sla sla[SLAS_MAX];                   int slas;
    struct band band[BANDS_MAX];                int bands;
    struct retender retender;
    struct costs costs;
};

#endif
