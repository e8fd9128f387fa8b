#include "result/event.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static int compare(int a, int b) { return (a > b) - (a < b); }

/* Day left out. */
static int identity_order(const struct logged_event *a, const struct logged_event *b)
{
    if (a->kind != b->kind) return compare((int)a->kind, (int)b->kind);
    int names = strcmp(a->name, b->name);
    return names ? names : compare(a->number, b->number);
}

bool event_is_same(const struct logged_event *a, const struct logged_event *b) { return identity_order(a, b) == 0; }

int event_order(const struct logged_event *a, const struct logged_event *b)
{
    return a->day != b->day ? compare(a->day, b->day) : identity_order(a, b);
}

static struct event_tally *find_or_add(struct event_tallies *t, const struct logged_event *event, int turn)
{
    for (int i = 0; i < t->count; i++)
        if (t->tally[i].turn == turn && event_is_same(&t->tally[i].event, event)) return &t->tally[i];
    if (t->count == t->capacity) {
        t->capacity = t->capacity ? 2 * t->capacity : 16;
        t->tally = memory_resize(t->tally, (size_t)t->capacity, sizeof *t->tally);
    }
    t->tally[t->count] = (struct event_tally){.event = *event, .turn = turn};
    return &t->tally[t->count++];
}

static void note(struct event_tally *tally, int day)
{
    if (tally->count == tally->capacity) {
        tally->capacity = tally->capacity ? 2 * tally->capacity : 8;
        tally->day = memory_resize(tally->day, (size_t)tally->capacity, sizeof *tally->day);
    }
    tally->day[tally->count++] = day;
}

void event_tallies_add(struct event_tallies *t, const struct logged_event *event, int count)
{
    for (int i = 0; i < count; i++) {
        int turn = 0;
        for (int before = 0; before < i; before++) turn += event_is_same(&event[before], &event[i]);
        note(find_or_add(t, &event[i], turn), event[i].day);
    }
}

static int compare_days(const void *a, const void *b) { return compare(*(const int *)a, *(const int *)b); }

static int compare_events(const void *a, const void *b)
{
    const struct summary_event *x = a, *y = b;
    int order = event_order(&x->event, &y->event);
    return order ? order : compare(x->turn, y->turn);
}

static struct summary_event summarise(const struct event_tally *tally, int replications)
{
    int last = tally->count - 1;
    qsort(tally->day, (size_t)tally->count, sizeof *tally->day, compare_days);
    struct summary_event s = {.event = tally->event, .turn = tally->turn, .day_p10 = tally->day[last / 10],
                              .day_p90 = tally->day[(9 * last + 9) / 10],
                              .share_of_replications = (double)tally->count / replications};
    s.event.day = tally->day[last / 2];
    return s;
}

struct summary_event *event_tallies_finish(struct event_tallies *t, int replications, int *count)
{
    struct summary_event *list = memory_new((size_t)t->count, sizeof *list);
    *count = t->count;
    for (int i = 0; i < t->count; i++) list[i] = summarise(&t->tally[i], replications);
    if (*count) qsort(list, (size_t)*count, sizeof *list, compare_events);
    event_tallies_free(t);
    return list;
}

void event_tallies_free(struct event_tallies *t)
{
    for (int i = 0; i < t->count; i++) free(t->tally[i].day);
    free(t->tally);
    *t = (struct event_tallies){0};
}
