/* The one table of scenario keys: it parses, checks, documents (`handover keys`, docs) and fills the workbook's Inputs.
 *
 * A key lives in a kind of section ("queue", "site", ...; "scenario", "run", "reduction", "retender" and "costs" exist
 * once). An *instance* is one section of that kind in one scenario, e.g. [queue:billing].
 */
#ifndef SCENARIO_KEYS_H
#define SCENARIO_KEYS_H

#include "base/text.h"
#include "scenario/scenario.h"

enum key_type {
    KEY_COUNT, KEY_NUMBER, KEY_SHARE, KEY_EURO, KEY_DATE, KEY_CHOICE, KEY_NAME, KEY_TEXT, KEY_LIST, KEY_OPENING,
    KEY_YES_NO
};
/* How a value lies in its section's struct (scenario.h), at `offset`. */
enum key_store {
    STORE_NONE,                 /* not simulated yet, or read by the loader alone: no field */
    STORE_DOUBLE, STORE_INT, STORE_SEED, STORE_DATE,
    STORE_CHOICE,               /* an enum: position in `choices` */
    STORE_LAW,                  /* handle_time_law, and handle_time_phases behind "erlang:k" */
    STORE_TITLE, STORE_PATH,
    STORE_SITE, STORE_QUEUE, STORE_GROUP,       /* a name; stored as an index */
    STORE_QUEUES,               /* names; stored as bool[QUEUES_MAX]; empty: all */
    STORE_WEIGHTS, STORE_DATES, STORE_OPENING, STORE_STARTS, STORE_BAND,
    STORE_START,                /* a date, or weeks from the announcement */
    STORE_TARGET                /* of a measure: a share, or seconds of one that is a time */
};
enum { TARGET_S_MAX = 36000 };          /* of a target that is a time */
enum key_effect { EFFECT_RUN_AGAIN, EFFECT_LIVE };      /* live: a rate, price, index or discounting; money only */

struct key {
    const char *section;        /* kind of section */
    const char *name;
    const char *label;          /* for people: "Handle time, mean" */
    enum key_type type;
    const char *unit;           /* "s", "weeks", "EUR per paid hour", "per year", "" */
    double least, most;
    const char *fallback;       /* default as one would type it; NULL: required; "" none/off */
    const char *choices;        /* "a|b|c" for KEY_CHOICE; for a number: words allowed beside it ("off") */
    enum key_effect effect;
    char letter;                /* quality of the source: A B C J */
    const char *source;
    const char *meaning;        /* one sentence */
    const char *not_yet;        /* NULL; else why a value other than the default is refused */
    const char *later;          /* NULL; else "a|b": values of the design that are refused because not simulated yet */
    const char *fallback_inhouse;       /* NULL; else the default where the site's kind is inhouse */
    enum key_store store;
    size_t offset;
};

/* A kind of section: [run], [queue:billing] (two parts), [sla:main.speed] (three). */
struct key_section {
    const char *name;
    int parts;
    const char *meaning;
    const char *not_yet;        /* NULL; else why the section is refused */
    size_t most;                /* how many a scenario may have */
};

size_t keys_count(void);
const struct key *keys_at(size_t index);
const struct key *keys_find(const char *section, const char *name);     /* NULL when there is none */

size_t keys_sections_count(void);
const struct key_section *keys_section_at(size_t index);
const struct key_section *keys_section_find(const char *name);

/* The default of a key: by the site's kind where the two differ. */
const char *keys_fallback(const struct key *key, bool is_inhouse);
/* "0-100%", "1-36000", "phone|chat", "YYYY-MM-DD": what may be written, for messages and docs. */
void keys_print_allowed(const struct key *key, struct text *out);

/* Reads one value as typed into its field of `section` (a struct queue, site, ...; a shift or group refers to names in
 * `names`, whose queues, sites, groups and announcement must be there). False with one sentence appended to `problem`,
 * the key's own name left out; then the field is untouched. */
bool keys_parse(const struct key *key, const char *value, void *section, const struct scenario *names,
                struct text *problem);
/* The value as one would type it. */
void keys_print(const struct key *key, const void *section, const struct scenario *names, struct text *out);
/* The field's number; false when it has none, or is off, none or auto. */
bool keys_number(const struct key *key, const void *section, double *number);
/* Every default of a kind of section, required keys left at zero. */
void keys_fill_defaults(const char *kind, void *section, bool is_inhouse, const struct scenario *names);
/* Index of the name nearest to `typed`, near enough to be meant; -1 when none is. */
int keys_nearest(const char *typed, const char *const *names, size_t count);

/* The whole table in Markdown, one table a section (docs/keys.md), or one section for the terminal. */
void keys_print_markdown(struct text *out);
void keys_print_section(const char *section, struct text *out);

/* Values of a resolved scenario, for Inputs, docs and JSON. `instance` is the section's full name: "queue:billing",
 * "sla:main.speed", "run". Kinds in the order of the table, within a kind section by section, keys in the order of the
 * table. Keys that are not simulated yet are left out. */
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
