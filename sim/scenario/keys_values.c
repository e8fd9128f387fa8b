/* Every key's value in a resolved scenario. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "scenario/key_values.h"
#include "scenario/number.h"

struct place { const void *section; char instance[2 * NAME_BYTES + 8]; bool is_inhouse; };

/* The contract of a section whose name has three parts; NULL of others. */
static const char *owner_of(const struct scenario *s, const char *kind, int index)
{
    if (!strcmp(kind, "sla")) return s->contract[s->sla[index].contract].name;
    return strcmp(kind, "band") ? NULL : s->contract[s->band[index].contract].name;
}

/* The index-th section of a kind; false past the last. */
static bool place_at(const struct scenario *s, const char *kind, int index, struct place *place)
{
    const struct { const char *kind; const void *first; size_t size; int count; const char *name; } kinds[] = {
        {"scenario", &s->frame, sizeof s->frame, 1, NULL},
        {"run", &s->run, sizeof s->run, 1, NULL},
        {"queue", s->queue, sizeof s->queue[0], s->queues, s->queue[0].name},
        {"event", s->event, sizeof s->event[0], s->events, s->event[0].name},
        {"site", s->site, sizeof s->site[0], s->sites, s->site[0].name},
        {"group", s->group, sizeof s->group[0], s->groups, s->group[0].name},
        {"shift", s->shift, sizeof s->shift[0], s->shifts, s->shift[0].name},
        {"reduction", &s->reduction, sizeof s->reduction, 1, NULL},
        {"wave", s->wave, sizeof s->wave[0], s->waves, s->wave[0].name},
        {"contract", s->contract, sizeof s->contract[0], s->contracts, s->contract[0].name},
        {"sla", s->sla, sizeof s->sla[0], s->slas, s->sla[0].name},
        {"band", s->band, sizeof s->band[0], s->bands, s->band[0].name},
        {"retender", &s->retender, sizeof s->retender, 1, NULL},
        {"provider", s->provider, sizeof s->provider[0], s->sites, NULL},
        {"costs", &s->costs, sizeof s->costs, 1, NULL},
    };
    for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
        if (strcmp(kinds[k].kind, kind) || index >= kinds[k].count) continue;
        size_t shift = (size_t)index * kinds[k].size;
        const char *name = kinds[k].name ? kinds[k].name + shift : "";
        place->section = (const char *)kinds[k].first + shift;
        place->is_inhouse = !strcmp(kind, "site") && s->site[index].kind == SITE_INHOUSE;
        if (!strcmp(kind, "provider")) name = s->site[index].name;
        if (owner_of(s, kind, index))
            snprintf(place->instance, sizeof place->instance, "%s:%s.%s", kind, owner_of(s, kind, index), name);
        else
            snprintf(place->instance, sizeof place->instance, "%s%s%s", kind, *name ? ":" : "", name);
        return true;
    }
    return false;
}

/* Is there anything to say about this kind here? A provider's keys belong to sites that are one. */
static bool is_shown(const struct scenario *s, const char *kind, int index)
{
    if (!strcmp(kind, "provider")) return s->site[index].kind != SITE_INHOUSE;
    return true;
}

static bool is_default(const struct key *key, bool is_inhouse, const char *text)
{
    const char *fallback = keys_fallback(key, is_inhouse);
    double a, b;
    if (!fallback) return false;
    if (!strcmp(fallback, text)) return true;
    return number_read(fallback, &a) <= NUMBER_PERCENT && number_read(text, &b) <= NUMBER_PERCENT && a == b;
}

static void add_value(struct key_values *list, const struct scenario *s, const struct key *key,
                      const struct place *place)
{
    struct text text = {0};
    struct key_value *value = &list->value[list->count++];
    memset(value, 0, sizeof *value);
    value->key = key_as_meant(key, place->section);
    memcpy(value->instance, place->instance, sizeof value->instance);
    value->is_number = keys_number(value->key, place->section, &value->number);
    keys_print(value->key, place->section, s, &text);
    value->is_default = is_default(key, place->is_inhouse, text_chars(&text));
    value->text = text_copy(text_chars(&text));
    text_free(&text);
}

/* For the sections of a kind one after the other, all keys of the kind: as the files are written. */
void keys_values(const struct scenario *scenario, struct key_values *list)
{
    *list = (struct key_values){0};
    size_t capacity = 0, keys = keys_count();
    for (size_t k = 0; k < keys_sections_count(); k++) {
        const char *kind = keys_section_at(k)->name;
        struct place place;
        for (int i = 0; place_at(scenario, kind, i, &place); i++) {
            if (!is_shown(scenario, kind, i)) continue;
            if (list->count + keys > capacity) {
                capacity = 2 * capacity + keys;
                list->value = memory_resize(list->value, capacity, sizeof *list->value);
            }
            for (size_t r = 0; r < keys; r++) {
                const struct key *key = keys_at(r);
                if (!strcmp(key->section, kind) && !key->not_yet) add_value(list, scenario, key, &place);
            }
        }
    }
}

void keys_values_free(struct key_values *list)
{
    for (size_t i = 0; i < list->count; i++) free((char *)list->value[i].text);
    free(list->value);
    *list = (struct key_values){0};
}

const struct key_value *keys_values_find(const struct key_values *list, const char *instance, const char *name)
{
    for (size_t i = 0; i < list->count; i++)
        if (!strcmp(list->value[i].instance, instance) && !strcmp(list->value[i].key->name, name))
            return &list->value[i];
    return NULL;
}
