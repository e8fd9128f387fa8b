/* English texts: Service and Staffing. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_CURVES_H
#define REPORT_WORDS_EN_CURVES_H

#define ENGLISH_CURVES(X) \
    X(SERVICE_TITLE, "Service by month") \
    X(SERVICE_NOTE, "As simulated, all sites and queues. P10 and P90: of ten replications eight lie between them. " \
      "Empty: nothing to measure.") \
    X(MEAN_OF_REPLICATIONS, "mean") \
    X(STAFFING_TITLE, "Staffing by month") \
    X(STAFFING_NOTE, "Heads as simulated, means over the replications and over each month's days.") \
    X(INHOUSE_HEADS, "In-house") \
    X(PROVIDER_TRAINING, "Provider, training") \
    X(PROVIDER_NESTING, "Provider, nesting") \
    X(PROVIDER_PRODUCTIVE, "Provider, productive") \
    X(INHOUSE_NEEDED, "In-house, needed") \
    X(PROVIDER_NEEDED, "Provider, needed") \
    X(SEVERED, "In-house, severed") \
    X(SEATS_HELD, "In-house seats held") \
    X(SEATS_USED, "In-house seats used") \
    X(STAFFING_CHART, "Heads on the payroll by month")

#endif
