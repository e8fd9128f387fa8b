/* English texts: what may be written for a key (report/allowed.h), as `handover keys` says it. A row a text. */
#ifndef REPORT_WORDS_EN_ALLOWED_H
#define REPORT_WORDS_EN_ALLOWED_H

#define ENGLISH_ALLOWED(X) \
    X(ALLOWED_RANGE, "{1} to {2}") \
    X(ALLOWED_WHOLE, "a whole number from {1} to {2}") \
    X(ALLOWED_OR, ", or {1}") \
    X(ALLOWED_OF_ASA, "; of asa 0 to {1}, in seconds") \
    X(ALLOWED_DATE, "a date as 2027-07-01") \
    X(ALLOWED_WEEKS, ", or weeks from the announcement, 0 to 520") \
    X(ALLOWED_OPENING, "hours as 08:00-18:00, or closed") \
    X(ALLOWED_LIST, "a comma-separated list: {1}") \
    X(ALLOWED_NAME, "the name of a {1}") \
    X(ALLOWED_SECTION, "section")

#endif
