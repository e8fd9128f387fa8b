/* The rows behind scenario/keys.h, by file, and the macros that keep a row short. For sim/scenario/keys_*.c alone. */
#ifndef SCENARIO_KEY_ROWS_H
#define SCENARIO_KEY_ROWS_H

#include "scenario/keys.h"

struct key_rows { const struct key *row; size_t count; };

struct key_rows key_rows_demand(void);          /* scenario, run, queue, event */
struct key_rows key_rows_workforce(void);       /* site, group, shift, reduction */
struct key_rows key_rows_contract(void);        /* wave, contract, sla, band, retender, provider, costs, uncertain */

/* (section, struct tag, field, KEY_type, STORE_how, label, unit, least, most, default, letter, source, meaning,
 * effect...); the key has the field's name, or the one given second to KEY_ROW_AS. */
#define KEY_ROW(kind, tag, field, ...) KEY_ROW_AS(kind, #field, tag, field, __VA_ARGS__)
#define KEY_ROW_AS(kind, ...) KEY_ROW_OF(kind, __VA_ARGS__)
#define KEY_ROW_OF(kind, name_, tag, field, type_, store_, label_, unit_, least_, most_, fallback_, letter_, source_, \
                   meaning_, ...) \
    {.section = kind, .name = name_, .label = label_, .type = type_, .unit = unit_, .least = least_, .most = most_, \
     .fallback = fallback_, .letter = letter_, .source = source_, .meaning = meaning_, .store = store_, \
     .offset = offsetof(struct tag, field), __VA_ARGS__}

/* A key that is not simulated yet: section, name, type, label, unit, least, most, default, meaning, why. */
#define KEY_LATER(kind, name_, type_, label_, unit_, least_, most_, fallback_, meaning_, why) \
    {.section = kind, .name = #name_, .label = label_, .type = type_, .unit = unit_, .least = least_, .most = most_, \
     .fallback = fallback_, .letter = 'J', .source = "judgement", .meaning = meaning_, .not_yet = why}

/* A list of queues under the key's name `queues`: (section, struct tag, field, meaning). */
#define KEY_QUEUES(kind, tag, field, meaning_) \
    {.section = kind, .name = "queues", .label = "Queues", .type = KEY_LIST, .unit = "names", .fallback = "", \
     .letter = 'J', .source = "judgement", .meaning = meaning_, .store = STORE_QUEUES, \
     .offset = offsetof(struct tag, field)}

#define NUM KEY_NUMBER, STORE_DOUBLE
#define SHARE KEY_SHARE, STORE_DOUBLE
#define EURO KEY_EURO, STORE_DOUBLE
#define COUNT KEY_COUNT, STORE_INT
#define CHOICE KEY_CHOICE, STORE_CHOICE
#define AGAIN .effect = EFFECT_RUN_AGAIN
#define LIVE .effect = EFFECT_LIVE
#define JUDGED 'J', "judgement"
#define ROWS_OF(table) (struct key_rows){table, sizeof table / sizeof table[0]}

#endif
