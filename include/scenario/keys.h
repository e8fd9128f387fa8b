/* The one table of scenario keys: it parses, checks, documents (`handover keys`, docs) and fills the workbook's Inputs.
 *
 * A key lives in a kind of section ("queue", "site", ...; "scenario", "run", "reduction", "retender" and "costs" exist
 * once). An *instance* is one section of that kind in one scenario, e.g. [queue:billing].
 */
#ifndef SCENARIO_KEYS_H
#define SCENARIO_KEYS_H

#include "base/text.h"
#include "scenario/scenario.h"

enum key_type { KEY_COUNT, KEY_NUMBER, KEY_SHARE, KEY_EURO, KEY_DATE, KEY_CHOICE, KEY_NAME, KEY_TEXT, KEY_LIST, KEY_OPENING, KEY_YES_NO };
enum key_effect { EFFECT_RUN_AGAIN, EFFECT_LIVE };      /* live: a rate, price, index or discounting; moves money only */

struct key {
    const char *section;        /* kind of section */
    const char *name;
    const char *label;          /* for people: "Handle time, mean" */
    enum key_type type;
    const char *unit;           /* "s", "weeks", "EUR per paid hour", "per year", "" */
    double least, most;
    const char *fallback;       /* default as one would type it; NULL: required; "" none/off */
    const char *choices;        /* "a|b|c" for KEY_CHOICE */
    enum key_effect effect;
    char letter;                /* quality of the source: A B C J */
    const char *source;
    const char *meaning;        /* one sentence */
    const char *not_yet;        /* NULL; else why a value other than the default is refused */
};

size_t keys_count(void);
const struct key *keys_at(size_t index);
const struct key *keys_find(const char *section, const char *name);

/* Values of a resolved scenario, for Inputs, docs and JSON. `instance` is the section's full name: "queue:billing",
 * "sla:main.speed", "run". All are in the order of the table, then of the scenario's sections. */
struct key_value {
    const struct key *key;
    char instance[2 * NAME_BYTES + 8];
    bool is_number;             /* counts, numbers, shares (as ratios), euros */
    double number;
    const char *text;           /* as one would type it; owned by the list */
    bool is_default;
};
struct key_values { struct key_value *value; size_t count; };

void keys_values(const struct scenario *scenario, struct key_values *list);    /* list owns; free with the next */
void keys_values_free(struct key_values *list);
/* The value of one key; NULL when this scenario has no such section. */
const struct key_value *keys_values_find(const struct key_values *list, const char *instance, const char *name);

#endif
