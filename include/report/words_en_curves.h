/* English texts: Service and Staffing. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_CURVES_H
#define REPORT_WORDS_EN_CURVES_H

#define ENGLISH_CURVES(X) \
    X(SERVICE_TITLE, "Service by month") \
    X(SERVICE_NOTE, "As simulated, all sites and queues. P10 and P90: of ten replications eight lie between them. " \
      "Empty: nothing to measure.") \
    X(SERVICE_P10, "Service level, P10") \
    X(SERVICE_P90, "Service level, P90") \
    X(SERVICE_CHART, "service level by month, P10 to P90 and mean") \
    X(BAND_NOTE, "Parts of the chart's band, from the bottom up") \
    X(STRIPE, "Height of a stripe") \
    X(PART, "Part") \
    X(BASE, "base") \
    X(P10_TO_P90, "P10 to P90") \
    X(MEAN_OF_REPLICATIONS, "mean") \
    X(STAFFING_TITLE, "Staffing by month") \
    X(STAFFING_NOTE, "Heads as simulated, means over the replications and over each month's days.") \
    X(INHOUSE_HEADS, "In-house") \
    X(PROVIDER_TRAINING, "Provider, training") \
    X(PROVIDER_NESTING, "Provider, nesting") \
    X(PROVIDER_PRODUCTIVE, "Provider, productive") \
    X(ALL_HEADS, "All") \
    X(INHOUSE_NEEDED, "In-house, needed") \
    X(PROVIDER_NEEDED, "Provider, needed") \
    X(SEVERED, "In-house, severed") \
    X(SEATS_HELD, "In-house seats held") \
    X(SEATS_USED, "In-house seats used") \
    X(STAFFING_CHART, "Heads on the payroll by month")

#endif
