/* Looking up rows and sections. */
#include "scenario/keys.h"

#include <string.h>

#include "scenario/key_rows.h"

static const struct key_section sections[] = {
    {"scenario", 1, "The frame: title, dates, horizon and opening hours", NULL, 1},
    {"run", 1, "How it is simulated", NULL, 1},
    {"queue", 2, "A kind of work: its volume, handle time, customers and service level", NULL, QUEUES_MAX},
    {"event", 2, "A dated change of volume", NULL, EVENTS_MAX},
    {"site", 2, "A workforce with a cost", NULL, SITES_MAX},
    {"group", 2, "Agents of a site who serve the same queues; one for all when not given", NULL, GROUPS_MAX},
    {"shift", 2, "A shift template; 8 hours from every half-hour that fits when not given", NULL, SHIFTS_MAX},
    {"reduction", 1, "How the in-house capacity shrinks behind the passed waves", NULL, 1},
    {"wave", 2, "A step of the move to a provider", NULL, WAVES_MAX},
    {"contract", 2, "The agreement with a provider", NULL, CONTRACTS_MAX},
    {"sla", 3, "A service level of a contract: [sla:CONTRACT.NAME]", NULL, SLAS_MAX},
    {"band", 3, "A volume band of a contract: [band:CONTRACT.NAME]", NULL, BANDS_MAX},
    {"retender", 1, "What happens when a contract is tendered again", NULL, 1},
    {"provider", 2, "What a provider decides, by the name of its site", NULL, SITES_MAX},
    {"costs", 1, "Costs of the move and of the retained organisation", NULL, 1},
    {"uncertain", 1, "Low and high values of uncertain keys", "the tornado is not simulated yet", 1},
};

enum { KEY_TABLES = 3 };

static struct key_rows table_at(size_t index)
{
    switch (index) {
    case 0: return key_rows_demand();
    case 1: return key_rows_workforce();
    default: return key_rows_contract();
    }
}

size_t keys_count(void)
{
    size_t count = 0;
    for (size_t i = 0; i < KEY_TABLES; i++) count += table_at(i).count;
    return count;
}

const struct key *keys_at(size_t index)
{
    for (size_t i = 0; i < KEY_TABLES; i++) {
        struct key_rows rows = table_at(i);
        if (index < rows.count) return &rows.row[index];
        index -= rows.count;
    }
    return NULL;
}

const struct key *keys_find(const char *section, const char *name)
{
    for (size_t i = 0; i < KEY_TABLES; i++) {
        struct key_rows rows = table_at(i);
        for (size_t k = 0; k < rows.count; k++)
            if (!strcmp(rows.row[k].section, section) && !strcmp(rows.row[k].name, name)) return &rows.row[k];
    }
    return NULL;
}

size_t keys_sections_count(void)
{
    return sizeof sections / sizeof sections[0];
}

const struct key_section *keys_section_at(size_t index)
{
    return index < keys_sections_count() ? &sections[index] : NULL;
}

const struct key_section *keys_section_find(const char *name)
{
    for (size_t i = 0; i < keys_sections_count(); i++)
        if (!strcmp(sections[i].name, name)) return &sections[i];
    return NULL;
}

const char *keys_fallback(const struct key *key, bool is_inhouse)
{
    return is_inhouse && key->fallback_inhouse ? key->fallback_inhouse : key->fallback;
}

/* Two slips in a short word, more in a long one; a typed beginning of a name counts as one slip. */
int keys_nearest(const char *typed, const char *const *names, size_t count)
{
    int best = -1, least = 0;
    size_t length = strlen(typed);
    for (size_t i = 0; i < count; i++) {
        int distance = text_distance(typed, names[i]);
        if (length >= 3 && !strncmp(names[i], typed, length)) distance = 1;
        if (best < 0 || distance < least) best = (int)i, least = distance;
    }
    int allowed = length < 4 ? 1 : length < 8 ? 2 : 2 + (int)length / 6;
    return best >= 0 && least <= allowed ? best : -1;
}
