/* A field back to the text one would type, the reverse of keys_parse(). */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "scenario/key_values.h"
#include "scenario/number.h"
#include "scenario/words.h"

static void print_clock(int seconds, struct text *out)
{
    text_format(out, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
}

static void print_day(int32_t day, struct text *out)
{
    char date[11];
    date_print(day, date);
    text_append(out, date);
}

static void print_date(const struct key *key, int32_t day, struct text *out)
{
    if (day == DAY_NEVER && key->fallback)
        text_append(out, key->fallback);
    else
        print_day(day, out);
}

/* The word for SCENARIO_OFF: the default where that is a word, else the word allowed beside the numbers. */
static const char *off_word(const struct key *key)
{
    double number;
    if (key->fallback && number_read(key->fallback, &number) == NUMBER_NOT) return key->fallback;
    return key->choices ? key->choices : "";
}

static void print_number(const struct key *key, double number, struct text *out)
{
    if (number < key->least && number == SCENARIO_OFF)
        text_append(out, off_word(key));
    else if (key->type == KEY_SHARE)
        number_print_percent(number, out);
    else
        number_print(number, out);
}

static void print_choice(const struct key *key, int index, struct text *out)
{
    char word[NAME_BYTES];
    if (words_at(key->choices, index, word, sizeof word)) text_append(out, word);
}

static void print_queues(const bool *chosen, const struct scenario *s, struct text *out)
{
    const char *between = "";
    for (int q = 0; q < s->queues; q++)
        if (chosen[q]) text_format(out, "%s%s", between, s->queue[q].name), between = ", ";
}

static void print_weights(const struct weights *w, struct text *out)
{
    for (int i = 0; i < w->count; i++) {
        text_append(out, i ? ", " : "");
        number_print(w->value[i], out);
    }
}

static void print_dates(const struct scenario_frame *frame, struct text *out)
{
    for (int i = 0; i < frame->closed_count; i++) {
        text_append(out, i ? ", " : "");
        print_day(frame->closed[i], out);
    }
}

static void print_opening(struct opening opening, struct text *out)
{
    if (opening.open_s == opening.close_s) {
        text_append(out, "closed");
        return;
    }
    print_clock(opening.open_s, out);
    text_append(out, "-");
    print_clock(opening.close_s, out);
}

static void print_starts(const struct shift *shift, struct text *out)
{
    for (int i = 0; i < shift->start_count; i++) {
        text_append(out, i ? ", " : "");
        print_clock(shift->start_s[i], out);
    }
}

static void print_band(const double *band, struct text *out)
{
    number_print_percent(band[0], out);
    text_append(out, "-");
    number_print_percent(band[1], out);
}

static void print_name(enum key_store store, int index, const struct scenario *s, struct text *out)
{
    if (index == NO_INDEX) return;
    text_append(out, store == STORE_SITE    ? s->site[index].name
                     : store == STORE_GROUP ? s->group[index].name
                                            : s->queue[index].name);
}

static double number_of(const struct key *key, const char *field)
{
    double number = NAN;
    int whole = 0;
    uint64_t seed = 0;
    switch (key->store) {
    case STORE_DOUBLE: case STORE_TARGET: memcpy(&number, field, sizeof number); return number;
    case STORE_INT: memcpy(&whole, field, sizeof whole); return whole;
    case STORE_SEED: memcpy(&seed, field, sizeof seed); return (double)seed;
    default: return number;
    }
}

bool keys_number(const struct key *key, const void *section, double *number)
{
    *number = number_of(key, (const char *)section + key->offset);
    return !isnan(*number) && !(*number == SCENARIO_OFF && *number < key->least);
}

void keys_print(const struct key *key, const void *section, const struct scenario *names, struct text *out)
{
    const void *field = (const char *)section + key->offset;
    switch (key->store) {
    case STORE_NONE: text_append(out, key->fallback ? key->fallback : ""); break;
    case STORE_SEED: text_format(out, "%" PRIu64, *(const uint64_t *)field); break;
    case STORE_TARGET: key = key_as_meant(key, section); print_number(key, number_of(key, field), out); break;
    case STORE_DOUBLE: case STORE_INT: print_number(key, number_of(key, field), out); break;
    case STORE_DATE: case STORE_START: print_date(key, *(const int32_t *)field, out); break;
    case STORE_CHOICE: print_choice(key, *(const int *)field, out); break;
    case STORE_LAW:
        if (*(const int *)field == HANDLE_ERLANG)
            text_format(out, "erlang:%d", ((const struct queue *)section)->handle_time_phases);
        else
            print_choice(key, *(const int *)field, out);
        break;
    case STORE_TITLE: case STORE_PATH: text_append(out, field); break;
    case STORE_SITE: case STORE_QUEUE: case STORE_GROUP: print_name(key->store, *(const int *)field, names, out); break;
    case STORE_QUEUES: print_queues(field, names, out); break;
    case STORE_WEIGHTS: print_weights(field, out); break;
    case STORE_DATES: print_dates(section, out); break;
    case STORE_OPENING: print_opening(*(const struct opening *)field, out); break;
    case STORE_STARTS: print_starts(section, out); break;
    case STORE_BAND: print_band(field, out); break;
    }
}
