/* What happens on a day of a replication, as data: a kind, whom it befalls, a number. Words are the reports' business
 * (report/event_words.h). Two events are the same when kind, name and number are. */
#ifndef RESULT_EVENT_H
#define RESULT_EVENT_H

#include <stdbool.h>

enum { EVENT_NAME_BYTES = 48 };

/* In the order in which a transition goes through them. */
enum event_kind {
    EVENT_ANNOUNCED,            /* no name */
    EVENT_WAVE_SHORT,           /* of a wave: starts without enough people; number: the site, by index */
    EVENT_WAVE_STARTS,          /* of a wave; number: weeks late */
    EVENT_WAVE_PASSES,          /* of a wave: passes its gate */
    EVENT_WAVE_FORCED,          /* of a wave: never passed its gate, the plan goes on */
    EVENT_TERMINATED_FOR_CAUSE, EVENT_TERMINATED, EVENT_RENEWED, EVENT_RETENDERED,      /* of a contract */
    EVENT_COMES_HOME,           /* of a contract: its work is to come home */
    /* Of a contract, but without its name where there is no other. */
    EVENT_SUCCESSOR_STARTS,     /* number: weeks late */
    EVENT_RETURN_STARTS,        /* its work starts to come home; number: weeks late */
    EVENT_INCUMBENT_LEAVES,
    EVENT_KINDS
};

struct logged_event { int day; enum event_kind kind; int number; char name[EVENT_NAME_BYTES]; };

bool event_is_same(const struct logged_event *a, const struct logged_event *b);
/* By day, then kind, name and number: negative, 0 or positive. */
int event_order(const struct logged_event *a, const struct logged_event *b);

/* One event over the replications. What happens more than once in a replication is told apart by its turn. */
struct summary_event {
    struct logged_event event;          /* day: the median, the earlier of the middle two */
    int turn;                           /* 0: the first time it happens in a replication */
    int day_p10, day_p90;               /* eight of ten lie within: the next day outwards where it falls between two */
    double share_of_replications;
};

/* Events of many replications, gathered in order of replication and summed up at the end. */
struct event_tally { struct logged_event event; int turn, *day, count, capacity; };
struct event_tallies { struct event_tally *tally; int count, capacity; };
void event_tallies_add(struct event_tallies *t, const struct logged_event *event, int count);
/* In order of day; the caller frees the list. Empties t. */
struct summary_event *event_tallies_finish(struct event_tallies *t, int replications, int *count);
void event_tallies_free(struct event_tallies *t);

#endif
