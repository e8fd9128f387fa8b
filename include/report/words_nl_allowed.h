/* Dutch texts: what may be written for a key (report/allowed.h). A row a text. */
#ifndef REPORT_WORDS_NL_ALLOWED_H
#define REPORT_WORDS_NL_ALLOWED_H

#define DUTCH_ALLOWED(X) \
    X(ALLOWED_RANGE, "{1} tot {2}") \
    X(ALLOWED_WHOLE, "een geheel getal van {1} tot {2}") \
    X(ALLOWED_OR, ", of {1}") \
    X(ALLOWED_OF_ASA, "; voor asa 0 tot {1}, in seconden") \
    X(ALLOWED_DATE, "een datum zoals 2027-07-01") \
    X(ALLOWED_WEEKS, ", of weken vanaf de aankondiging, 0 tot 520") \
    X(ALLOWED_OPENING, "uren zoals 08:00-18:00, of closed") \
    X(ALLOWED_LIST, "een lijst met komma's: {1}") \
    X(ALLOWED_NAME, "de naam van een {1}") \
    X(ALLOWED_SECTION, "sectie")

#endif
