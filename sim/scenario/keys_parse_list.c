/* Values that are names of other sections, lists, or hours. */
#include <stdlib.h>
#include <string.h>

#include "scenario/key_values.h"
#include "scenario/number.h"
#include "scenario/words.h"

enum { ITEM_BYTES = 256 };

/* Copies a list's item; false, with a sentence, when it is empty or too long to be anything sensible. */
static bool copy_item(const char *item, size_t length, char out[ITEM_BYTES], struct text *problem)
{
    if (!length || length >= ITEM_BYTES) {
        text_append(problem, length ? "an item of the list is too long" : "an item of the list is empty (two commas?)");
        return false;
    }
    memcpy(out, item, length);
    out[length] = '\0';
    return true;
}

struct names { const char *name[QUEUES_MAX]; int count; const char *what; };

static struct names names_of(const struct scenario *s, enum key_store store)
{
    struct names n = {.what = "queue"};
    if (store == STORE_SITE)
        for (n.what = "site"; n.count < s->sites; n.count++) n.name[n.count] = s->site[n.count].name;
    else if (store == STORE_GROUP)
        for (n.what = "group"; n.count < s->groups; n.count++) n.name[n.count] = s->group[n.count].name;
    else
        for (; n.count < s->queues; n.count++) n.name[n.count] = s->queue[n.count].name;
    return n;
}

static int find_name(const struct names *names, const char *typed, struct text *problem)
{
    for (int i = 0; i < names->count; i++)
        if (!strcmp(names->name[i], typed)) return i;
    text_format(problem, "there is no %s \"%s\"", names->what, typed);
    int near = keys_nearest(typed, names->name, (size_t)names->count);
    if (near >= 0) {
        text_format(problem, "; did you mean %s?", names->name[near]);
        return -1;
    }
    text_append(problem, names->count ? "; there is " : ": the scenario has none");
    for (int i = 0; i < names->count; i++) text_format(problem, "%s%s", i ? ", " : "", names->name[i]);
    return -1;
}

static bool store_name(const struct key *key, const char *value, int *field, const struct scenario *s,
                       struct text *problem)
{
    struct names names = names_of(s, key->store);
    int index = *value ? find_name(&names, value, problem) : NO_INDEX;
    if (*value && index < 0) return false;
    *field = index;
    return true;
}

static bool store_queues(const char *value, bool *field, const struct scenario *s, struct text *problem)
{
    struct names names = names_of(s, STORE_QUEUES);
    bool chosen[QUEUES_MAX] = {false};
    const char *at = value, *item;
    size_t length;
    char name[ITEM_BYTES];
    for (int i = 0; i < s->queues && !*value; i++) chosen[i] = true;
    while (*value && words_next(&at, &item, &length)) {
        int index = copy_item(item, length, name, problem) ? find_name(&names, name, problem) : -1;
        if (index < 0) return false;
        if (chosen[index]) {
            text_format(problem, "queue \"%s\" is named twice", name);
            return false;
        }
        chosen[index] = true;
    }
    memcpy(field, chosen, sizeof chosen);
    return true;
}

static bool store_weights(const struct key *key, const char *value, struct weights *field, struct text *problem)
{
    struct weights weights = {.count = 0};
    const char *at = value, *item;
    size_t length;
    char number[ITEM_BYTES];
    while (*value && words_next(&at, &item, &length)) {
        if (!copy_item(item, length, number, problem)) return false;
        if (weights.count == WEIGHTS_MAX) {
            text_format(problem, "has more than %d values", WEIGHTS_MAX);
            return false;
        }
        struct key one = *key;
        one.type = KEY_NUMBER;
        if (!key_read_number(&one, number, &weights.value[weights.count++], problem)) return false;
    }
    *field = weights;
    return true;
}

static int compare_days(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static bool store_dates(const char *value, struct scenario_frame *frame, struct text *problem)
{
    const char *at = value, *item;
    size_t length;
    char typed[ITEM_BYTES];
    int32_t day[CLOSED_MAX];
    int count = 0;
    while (*value && words_next(&at, &item, &length)) {
        struct date date;
        if (!copy_item(item, length, typed, problem)) return false;
        if (!key_read_date(typed, &date, problem)) {
            if (!problem->length) text_format(problem, "\"%s\" is not a date; write 2027-12-25, 2027-12-26", typed);
            return false;
        }
        if (count == CLOSED_MAX) {
            text_format(problem, "has more than %d dates", CLOSED_MAX);
            return false;
        }
        day[count++] = date_to_day(date);
    }
    qsort(day, (size_t)count, sizeof day[0], compare_days);
    frame->closed_count = 0;
    for (int i = 0; i < count; i++)
        if (!i || day[i] != day[i - 1]) frame->closed[frame->closed_count++] = day[i];
    return true;
}

static bool store_opening(const char *value, struct opening *field, struct text *problem)
{
    struct opening opening = {0, 0};
    char from[8] = "", to[8] = "";
    const char *dash = strchr(value, '-');
    size_t length = dash ? strcspn(value, " -") : 0;
    if (!strcmp(value, "closed")) {
        *field = opening;
        return true;
    }
    const char *end = dash ? dash + 1 + strspn(dash + 1, " ") : "";
    if (length < sizeof from && strlen(end) < sizeof to) {
        memcpy(from, value, length);
        memcpy(to, end, strlen(end));
    }
    if (!number_read_clock(from, &opening.open_s) || !number_read_clock(to, &opening.close_s)) {
        text_format(problem, "\"%s\" are not opening hours; write 08:00-18:00, or closed", value);
        return false;
    }
    if (opening.open_s >= opening.close_s) {
        text_format(problem, "\"%s\" closes before it opens; hours past midnight are not simulated", value);
        return false;
    }
    *field = opening;
    return true;
}

static bool store_starts(const char *value, struct shift *shift, struct text *problem)
{
    const char *at = value, *item;
    size_t length;
    char typed[ITEM_BYTES];
    int start_s[SLOTS_MAX], count = 0;
    while (*value && words_next(&at, &item, &length)) {
        if (!copy_item(item, length, typed, problem)) return false;
        int start;
        if (!number_read_clock(typed, &start)) {
            text_format(problem, "\"%s\" is not a time of day; write 08:00, 08:30", typed);
            return false;
        }
        if (count == SLOTS_MAX) {
            text_format(problem, "has more than %d times", SLOTS_MAX);
            return false;
        }
        start_s[count++] = start;
    }
    memcpy(shift->start_s, start_s, (size_t)count * sizeof start_s[0]);
    shift->start_count = count;
    return true;
}

/* "90-110%", "90%-110%", "0.9-1.1" or with a comma. */
static bool store_band(const char *value, double *field, struct text *problem)
{
    char from[32] = "";
    double low, high;
    size_t length = strcspn(value, "-,");
    const char *to = value[length] ? value + length + 1 + strspn(value + length + 1, " ") : "";
    while (length && value[length - 1] == ' ') length--;
    if (length < sizeof from) memcpy(from, value, length);
    enum number_form low_form = number_read(from, &low), high_form = number_read(to, &high);
    if (low_form > NUMBER_PERCENT || high_form > NUMBER_PERCENT) {
        text_format(problem, "\"%s\" is not a band; write 90-110%%", value);
        return false;
    }
    if (low_form == NUMBER_PLAIN && high_form == NUMBER_PERCENT) low /= 100;
    if (low < 0 || high > 10 || low > high) {
        text_format(problem, "\"%s\" is out of range; allowed: from 0%% up, the first not above the second", value);
        return false;
    }
    field[0] = low, field[1] = high;
    return true;
}

bool key_store_list(const struct key *key, const char *value, void *section, const struct scenario *names,
                    struct text *problem)
{
    void *field = (char *)section + key->offset;
    switch (key->store) {
    case STORE_SITE: case STORE_QUEUE: case STORE_GROUP: return store_name(key, value, field, names, problem);
    case STORE_QUEUES: return store_queues(value, field, names, problem);
    case STORE_WEIGHTS: return store_weights(key, value, field, problem);
    case STORE_DATES: return store_dates(value, section, problem);
    case STORE_OPENING: return store_opening(value, field, problem);
    case STORE_STARTS: return store_starts(value, section, problem);
    case STORE_BAND: return store_band(value, field, problem);
    default: CHECK(!"a store of keys_parse_list.c", NULL); return false;
    }
}
