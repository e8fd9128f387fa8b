/* Readers of single values that keys_parse() is made of; for sim/scenario alone. See scenario/keys.h. */
#ifndef SCENARIO_KEY_VALUES_H
#define SCENARIO_KEY_VALUES_H

#include "base/check.h"
#include "scenario/keys.h"


/* The row that describes a value as it is meant in this section: where a target is a time, one in seconds. */
const struct key *key_as_meant(const struct key *key, const void *section);

/* A number in the key's range. False with a sentence appended. */
bool key_read_number(const struct key *key, const char *value, double *number, struct text *problem);
/* False without a sentence when it does not look like a date at all. */
bool key_read_date(const char *value, struct date *date, struct text *problem);
/* Names, lists and hours. */
bool key_store_list(const struct key *key, const char *value, void *section, const struct scenario *names,
                    struct text *problem);

#endif
