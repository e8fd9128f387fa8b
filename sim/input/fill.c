#include "input/fill.h"

#include <string.h>

#include "input/file.h"
#include "scenario/complete.h"

enum { KEYS_OF_SECTION_MAX = 96 };

/* Where a kind of section lies in the scenario. */
struct home { const char *kind; void *first; size_t size; int *count; };

static struct home home_of(struct scenario *s, const char *kind)
{
    const struct home homes[] = {
        {"scenario", &s->frame, sizeof s->frame, NULL},        {"run", &s->run, sizeof s->run, NULL},
        {"queue", s->queue, sizeof s->queue[0], &s->queues},   {"event", s->event, sizeof s->event[0], &s->events},
        {"site", s->site, sizeof s->site[0], &s->sites},       {"group", s->group, sizeof s->group[0], &s->groups},
        {"shift", s->shift, sizeof s->shift[0], &s->shifts},   {"reduction", &s->reduction, sizeof s->reduction, NULL},
        {"wave", s->wave, sizeof s->wave[0], &s->waves},       {"retender", &s->retender, sizeof s->retender, NULL},
        {"contract", s->contract, sizeof s->contract[0], &s->contracts},
        {"sla", s->sla, sizeof s->sla[0], &s->slas},           {"band", s->band, sizeof s->band[0], &s->bands},
        {"provider", s->provider, sizeof s->provider[0], NULL},
        {"costs", &s->costs, sizeof s->costs, NULL},
    };
    for (size_t i = 0; i < sizeof homes / sizeof homes[0]; i++)
        if (!strcmp(homes[i].kind, kind)) return homes[i];
    return (struct home){kind, NULL, 0, NULL};
}

#define NAME_COMES_FIRST(tag) _Static_assert(offsetof(struct tag, name) == 0, "the name comes first in struct " #tag)
NAME_COMES_FIRST(queue);
NAME_COMES_FIRST(event);
NAME_COMES_FIRST(site);
NAME_COMES_FIRST(group);
NAME_COMES_FIRST(shift);
NAME_COMES_FIRST(wave);
NAME_COMES_FIRST(contract);
NAME_COMES_FIRST(sla);
NAME_COMES_FIRST(band);

static bool is_kind(const struct section *section, const char *kind)
{
    return !strcmp(section->kind->name, kind);
}

static void *place_of(struct scenario *s, const struct section *section)
{
    struct home home = home_of(s, section->kind->name);
    return home.first ? (char *)home.first + (size_t)section->index * home.size : NULL;
}

/* --- names --- */

static int index_of_name(const struct section *section, const char *kind, const char *const *names, int count,
                         const char *typed, struct problems *problems)
{
    for (int i = 0; i < count; i++)
        if (!strcmp(names[i], typed)) return i;
    int near = keys_nearest(typed, names, (size_t)count);
    section_problem(problems, section, NULL, "there is no [%s:%s]%s%s%s", kind, typed,
                    near >= 0 ? "; did you mean " : "", near >= 0 ? names[near] : "", near >= 0 ? "?" : "");
    return -1;
}

static void register_provider(struct section *section, const struct scenario *s, struct problems *problems)
{
    const char *names[SITES_MAX];
    for (int i = 0; i < s->sites; i++) names[i] = s->site[i].name;
    section->index = index_of_name(section, "site", names, s->sites, section->name, problems);
}

static int owner_of(const struct section *section, const struct scenario *s, struct problems *problems)
{
    const char *names[CONTRACTS_MAX];
    for (int i = 0; i < s->contracts; i++) names[i] = s->contract[i].name;
    return index_of_name(section, "contract", names, s->contracts, section->owner, problems);
}

/* The kind decides a site's defaults, so it is read before them. */
static bool site_is_inhouse(const struct section *section)
{
    const struct entry *kind = section_find(section, "kind");
    return kind && !strcmp(kind->value, "inhouse");
}

static void register_section(struct section *section, struct scenario *s, struct problems *problems)
{
    const char *kind = section->kind->name;
    struct home home = home_of(s, kind);
    if (is_kind(section, "provider")) {
        register_provider(section, s, problems);
        return;
    }
    if (!home.count) {
        section->index = 0;
        return;
    }
    if ((size_t)*home.count == section->kind->most) {
        section_problem(problems, section, NULL, "is one too many; at most %zu sections of the kind %s",
                        section->kind->most, kind);
        return;
    }
    section->index = (*home.count)++;
    char *place = place_of(s, section);
    memset(place, 0, home.size);
    keys_fill_defaults(kind, place, site_is_inhouse(section), s);
    memcpy(place, section->name, NAME_BYTES);       /* it comes first, see above */
    if (is_kind(section, "sla")) s->sla[section->index].contract = owner_of(section, s, problems);
    if (is_kind(section, "band")) s->band[section->index].contract = owner_of(section, s, problems);
    /* one whose kind is wrong or missing is no second in-house site */
    if (is_kind(section, "site") && !site_is_inhouse(section)) s->site[section->index].kind = SITE_PROVIDER;
    if (is_kind(section, "group")) s->group[section->index].site = NO_INDEX;
    if (is_kind(section, "contract")) s->contract[section->index].site = NO_INDEX;
    if (is_kind(section, "wave")) s->wave[section->index].queue = s->wave[section->index].site = NO_INDEX;
}

/* --- values --- */

static void suggest_key(const struct section *section, const char *typed, struct text *out)
{
    const char *names[KEYS_OF_SECTION_MAX];
    size_t count = 0;
    const struct key *elsewhere = NULL;
    for (size_t i = 0; i < keys_count(); i++) {
        const struct key *key = keys_at(i);
        if (is_kind(section, key->section) && count < KEYS_OF_SECTION_MAX) names[count++] = key->name;
        if (!elsewhere && !strcmp(key->name, typed)) elsewhere = key;
    }
    int near = keys_nearest(typed, names, count);
    if (elsewhere)
        text_format(out, "; it belongs in a section of the kind %s", elsewhere->section);
    else if (near >= 0)
        text_format(out, "; did you mean %s?", names[near]);
    else
        text_format(out, "; `handover keys %s` lists the keys", section->kind->name);
}

static void fill_entry(const struct section *section, const struct entry *entry, struct scenario *s,
                       struct problems *problems)
{
    struct text problem = {0};
    const struct key *key = keys_find(section->kind->name, entry->key);
    if (!strcmp(entry->key, "enabled")) return;
    if (!key) {
        text_append(&problem, "there is no such key");
        suggest_key(section, entry->key, &problem);
    } else if (section->index >= 0) {
        keys_parse(key, entry->value, place_of(s, section), s, &problem);
    }
    if (problem.length) section_problem(problems, section, entry->key, "%s", text_chars(&problem));
    text_free(&problem);
}

static void require_keys(const struct section *section, struct problems *problems)
{
    for (size_t i = 0; i < keys_count(); i++) {
        const struct key *key = keys_at(i);
        if (!is_kind(section, key->section) || key->fallback || section_find(section, key->name)) continue;
        struct text allowed = {0};
        keys_print_allowed(key, &allowed);
        section_problem(problems, section, key->name, "is missing; allowed: %s", text_chars(&allowed));
        text_free(&allowed);
    }
}

/* A history is named relative to the file that says it. */
static void place_history(const struct section *section, struct queue *queue, struct problems *problems)
{
    const struct entry *entry = section_find(section, "history");
    struct text path = {0};
    if (!entry || !*queue->history) return;
    file_beside(entry->file, queue->history, &path);
    if (path.length < PATH_BYTES)
        memcpy(queue->history, path.chars, path.length + 1);
    else
        section_problem(problems, section, "history", "the path is longer than %d bytes", PATH_BYTES - 1);
    text_free(&path);
}

/* Order matters: the frame's announcement before waves in weeks, names before those who refer to them. */
static const char *const order[] = {"scenario", "run", "reduction", "retender", "costs", "queue", "site", "contract",
                                    "group", "shift", "event", "wave", "sla", "band", "provider"};
enum { KINDS = sizeof order / sizeof order[0] };

static void fill_kind(const struct document *document, const char *kind, struct scenario *s, struct problems *problems)
{
    for (size_t i = 0; i < document->sections; i++) {
        const struct section *section = &document->section[i];
        if (!is_kind(section, kind)) continue;
        for (size_t e = 0; e < section->entries; e++) fill_entry(section, &section->entry[e], s, problems);
        if (section->index >= 0) require_keys(section, problems);
        if (is_kind(section, "queue") && section->index >= 0)
            place_history(section, &s->queue[section->index], problems);
    }
}

void fill_scenario(struct document *document, struct scenario *s, struct problems *problems)
{
    scenario_begin(s);
    for (size_t k = 0; k < KINDS; k++)
        for (size_t i = 0; i < document->sections; i++)
            if (is_kind(&document->section[i], order[k])) register_section(&document->section[i], s, problems);
    for (size_t k = 0; k < KINDS; k++) fill_kind(document, order[k], s, problems);
}
