/* One value as typed, into its field. Each reader appends a sentence to the problem and leaves the field alone when it
 * cannot make sense of the value. Lists and names are in keys_parse_list.c. */
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "scenario/key_values.h"
#include "scenario/number.h"
#include "scenario/words.h"

enum { SCALAR_BYTES_MAX = 200 };

static bool is_number_type(enum key_type type)
{
    return type == KEY_COUNT || type == KEY_NUMBER || type == KEY_SHARE || type == KEY_EURO;
}

static void print_limit(const struct key *key, double limit, struct text *out)
{
    if (key->type == KEY_SHARE)
        number_print_percent(limit, out);
    else
        number_print(limit, out);
}

static void print_words(const char *list, struct text *out)
{
    char word[NAME_BYTES];
    for (int i = 0; words_at(list, i, word, sizeof word); i++) text_format(out, "%s%s", i ? ", " : "", word);
}

static void print_range(const struct key *key, struct text *out)
{
    double value;
    text_append(out, key->type == KEY_COUNT ? "a whole number from " : "");
    print_limit(key, key->least, out);
    text_append(out, " to ");
    if (key->store == STORE_SEED)
        text_format(out, "%" PRId64, INT64_MAX);
    else
        print_limit(key, key->most, out);
    bool fallback_is_word = key->fallback && *key->fallback && number_read(key->fallback, &value) == NUMBER_NOT;
    if (key->store == STORE_TARGET) text_format(out, "; of asa 0 to %d, in seconds", TARGET_S_MAX);
    if (key->choices) text_format(out, ", or %s", key->choices);
    if (fallback_is_word && words_find(key->choices, key->fallback) < 0) text_format(out, ", or %s", key->fallback);
}

void keys_print_allowed(const struct key *key, struct text *out)
{
    switch (key->type) {
    case KEY_COUNT: case KEY_NUMBER: case KEY_SHARE: case KEY_EURO: print_range(key, out); break;
    case KEY_DATE:
        text_append(out, "a date as 2027-07-01");
        if (key->store == STORE_START) text_append(out, ", or weeks from the announcement, 0 to 520");
        if (key->fallback) text_format(out, ", or %s", key->fallback);
        break;
    case KEY_CHOICE: print_words(key->choices, out); break;
    case KEY_OPENING: text_append(out, "hours as 08:00-18:00, or closed"); break;
    case KEY_YES_NO: text_append(out, "yes, no"); break;
    case KEY_LIST: text_format(out, "a comma-separated list: %s", key->unit); break;
    case KEY_NAME: text_format(out, "the name of a %s", *key->unit ? key->unit : "section"); break;
    case KEY_TEXT: text_append(out, "text"); break;
    }
}

/* Says what is wrong with the value and what is allowed. */
static bool refuse(const struct key *key, struct text *problem, const char *value, const char *what)
{
    text_format(problem, "\"%s\" %s; allowed: ", value, what);
    keys_print_allowed(key, problem);
    return false;
}

static bool refuse_comma(const char *value, struct text *problem)
{
    text_format(problem, "\"%s\" has a comma; write ", value);
    number_print_without_comma(value, problem);
    text_append(problem, " (a point for decimals, no separator for thousands)");
    return false;
}

static bool refuse_outside(const struct key *key, const char *value, enum number_form form, double number,
                           struct text *problem)
{
    refuse(key, problem, value, "is out of range");
    if (key->type == KEY_SHARE && form == NUMBER_PLAIN && number / 100 >= key->least && number / 100 <= key->most)
        text_format(problem, " (a share: write %s%% for %s per cent)", value, value);
    return false;
}

bool key_read_number(const struct key *key, const char *value, double *number, struct text *problem)
{
    enum number_form form = number_read(value, number);
    switch (form) {
    case NUMBER_WITH_COMMA: return refuse_comma(value, problem);
    case NUMBER_WITH_UNIT:
        text_format(problem, "\"%s\" has a unit behind the number; write the number alone", value);
        if (*key->unit) text_format(problem, " (it is in: %s)", key->unit);
        return false;
    case NUMBER_NOT: return refuse(key, problem, value, "is not a number");
    case NUMBER_PERCENT:
        if (key->type != KEY_SHARE && key->store != STORE_BAND && strcmp(key->unit, "ratio"))
            return refuse(key, problem, value, "is a percentage, and this is not a share");
        break;
    case NUMBER_PLAIN: break;
    }
    if (key->type == KEY_COUNT && *number != floor(*number))
        return refuse(key, problem, value, "is not a whole number");
    if (*number < key->least || *number > key->most) return refuse_outside(key, value, form, *number, problem);
    return true;
}

/* A share, or a plain number of seconds; which of them the measure asks for is checked when that is known. */
static bool store_target(const struct key *key, const char *value, char *field, struct text *problem)
{
    double number;
    enum number_form form = number_read(value, &number);
    bool is_time = form == NUMBER_PLAIN && number >= 0 && number <= TARGET_S_MAX;
    if (!is_time && !key_read_number(key, value, &number, problem)) return false;
    memcpy(field, &number, sizeof number);
    return true;
}

static bool is_off_word(const struct key *key, const char *value)
{
    double number;
    if (words_find(key->choices, value) >= 0) return true;
    return key->fallback && *key->fallback && !strcmp(key->fallback, value) &&
           number_read(value, &number) == NUMBER_NOT;
}

static bool store_number(const struct key *key, const char *value, char *field, struct text *problem)
{
    double number = SCENARIO_OFF;
    if (!is_off_word(key, value) && !key_read_number(key, value, &number, problem)) return false;
    int whole = (int)fmax(fmin(number, 2e9), -1);
    switch (key->store) {
    case STORE_DOUBLE: memcpy(field, &number, sizeof number); break;
    case STORE_INT: memcpy(field, &whole, sizeof whole); break;
    default: break;
    }
    return true;
}

/* Digits alone: a double would round a long one. */
static bool store_seed(const struct key *key, const char *value, char *field, struct text *problem)
{
    size_t digits = strspn(value, "0123456789");
    uint64_t seed = digits && digits <= 19 ? strtoull(value, NULL, 10) : UINT64_MAX;
    if (value[digits] || seed > INT64_MAX) return refuse(key, problem, value, "is not a seed");
    memcpy(field, &seed, sizeof seed);
    return true;
}

static bool refuse_choice(const struct key *key, const char *value, struct text *problem)
{
    char word[16][NAME_BYTES];
    const char *names[16];
    size_t count = 0;
    for (; count < 16 && words_at(key->choices, (int)count, word[count], NAME_BYTES); count++)
        names[count] = word[count];
    refuse(key, problem, value, "is not known");
    int near = keys_nearest(value, names, count);
    if (near >= 0) text_format(problem, " (did you mean %s?)", names[near]);
    return false;
}

static bool store_choice(const struct key *key, const char *value, char *field, struct text *problem)
{
    int index = words_find(key->choices, value);
    double number;
    if (index < 0) return refuse_choice(key, value, problem);
    if (key->store == STORE_INT && number_read(value, &number) == NUMBER_PLAIN) index = (int)number;
    if (key->store != STORE_NONE) memcpy(field, &index, sizeof index);
    return true;
}

static bool store_law(const struct key *key, const char *value, struct queue *queue, struct text *problem)
{
    if (!strncmp(value, "erlang:", 7)) {
        double phases;
        if (number_read(value + 7, &phases) != NUMBER_PLAIN || phases < 1 || phases > 1000 || phases != floor(phases)) {
            text_format(problem, "\"%s\" needs a whole number of phases from 1 to 1000, as in erlang:3", value);
            return false;
        }
        queue->handle_time_law = HANDLE_ERLANG;
        queue->handle_time_phases = (int)phases;
        return true;
    }
    int index = words_find(key->choices, value);
    if (index < 0 || index == HANDLE_ERLANG) return refuse_choice(key, value, problem);
    queue->handle_time_law = (enum handle_time_law)index;
    queue->handle_time_phases = 0;
    return true;
}

static bool store_date(const struct key *key, const char *value, char *field, struct text *problem)
{
    struct date date;
    int32_t day = DAY_NEVER;
    bool is_never = key->fallback && !strcmp(value, key->fallback);
    if (!is_never && !key_read_date(value, &date, problem)) {
        if (!problem->length) refuse(key, problem, value, "is not a date");
        return false;
    }
    if (!is_never) day = date_to_day(date);
    memcpy(field, &day, sizeof day);
    return true;
}

bool key_read_date(const char *value, struct date *date, struct text *problem)
{
    if (date_parse(value, date)) return true;
    if (strlen(value) == 10 && strspn(value, "0123456789") == 4 && value[4] == '-' &&
        strspn(value + 5, "0123456789") == 2 && value[7] == '-' && strspn(value + 8, "0123456789") == 2)
        text_format(problem, "\"%s\" does not exist in the calendar (years 1900 to 2200)", value);
    return false;
}

static bool store_start(const struct key *key, const char *value, char *field, const struct scenario *names,
                        struct text *problem)
{
    double weeks;
    if (number_read(value, &weeks) != NUMBER_PLAIN) return store_date(key, value, field, problem);
    if (weeks < 0 || weeks > 520 || weeks != floor(weeks)) return refuse(key, problem, value, "is out of range");
    int32_t day = names->frame.announcement + 7 * (int32_t)weeks;
    memcpy(field, &day, sizeof day);
    return true;
}

static bool store_text(const struct key *key, const char *value, char *field, struct text *problem)
{
    size_t size = key->store == STORE_TITLE ? TITLE_BYTES : PATH_BYTES;
    if (strlen(value) >= size) {
        text_format(problem, "is %zu bytes long; at most %zu fit", strlen(value), size - 1);
        return false;
    }
    memset(field, 0, size);
    memcpy(field, value, strlen(value));
    return true;
}

/* Values of the design that are not simulated: only the default passes. */
static bool refuse_unsimulated(const struct key *key, const char *value, struct text *problem)
{
    double a, b;
    if (words_find(key->later, value) >= 0) {
        text_format(problem, "\"%s\" is not simulated yet", value);
        if (key->choices || is_number_type(key->type)) {
            text_append(problem, "; allowed: ");
            keys_print_allowed(key, problem);
        }
        return true;
    }
    if (!key->not_yet || !strcmp(value, key->fallback) || !strcmp(value, "off")) return false;
    if (number_read(value, &a) <= NUMBER_PERCENT && number_read(key->fallback, &b) <= NUMBER_PERCENT && a == b)
        return false;
    text_format(problem, "%s; leave it out (default: %s)", key->not_yet, key->fallback);
    return true;
}

bool keys_parse(const struct key *key, const char *value, void *section, const struct scenario *names,
                struct text *problem)
{
    char *field = (char *)section + key->offset;
    if (strlen(value) > SCALAR_BYTES_MAX && key->type != KEY_LIST && key->type != KEY_TEXT) {
        text_format(problem, "is %zu bytes long, which no value of it is", strlen(value));
        return false;
    }
    if (refuse_unsimulated(key, value, problem)) return false;
    if (key->not_yet && key->store == STORE_NONE) return true;
    if (!*value && !(key->fallback && !*key->fallback)) return refuse(key, problem, value, "is no value");
    switch (key->store) {
    case STORE_NONE: return key->type == KEY_CHOICE ? store_choice(key, value, field, problem) : true;
    case STORE_SEED: return store_seed(key, value, field, problem);
    case STORE_DOUBLE: return *value ? store_number(key, value, field, problem) : true;
    case STORE_INT: return (key->type == KEY_CHOICE ? store_choice : store_number)(key, value, field, problem);
    case STORE_CHOICE: return store_choice(key, value, field, problem);
    case STORE_TARGET: return store_target(key, value, field, problem);
    case STORE_LAW: return store_law(key, value, section, problem);
    case STORE_DATE: return store_date(key, value, field, problem);
    case STORE_START: return store_start(key, value, field, names, problem);
    case STORE_TITLE: case STORE_PATH: return store_text(key, value, field, problem);
    case STORE_SITE: case STORE_QUEUE: case STORE_GROUP: case STORE_QUEUES: case STORE_WEIGHTS: case STORE_DATES:
    case STORE_OPENING: case STORE_STARTS: case STORE_BAND: return key_store_list(key, value, section, names, problem);
    }
    return false;
}

void keys_fill_defaults(const char *kind, void *section, bool is_inhouse, const struct scenario *names)
{
    struct text problem = {0};
    for (size_t i = 0; i < keys_count(); i++) {
        const struct key *key = keys_at(i);
        const char *fallback = keys_fallback(key, is_inhouse);
        if (strcmp(key->section, kind) || !fallback || key->store == STORE_NONE) continue;
        bool is_read = keys_parse(key, fallback, section, names, &problem);
        CHECK(is_read, NULL);
    }
    text_free(&problem);
}
