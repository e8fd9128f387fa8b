/* What the planner's parts share: its tables, a day's load, the shapes found so far. For planner.c (the requirement of
 * days and weeks) and planner_shape.c (the roster that goes with it) only. */
#ifndef MODEL_PLANNER_PARTS_H
#define MODEL_PLANNER_PARTS_H

#include "model/planner.h"
#include "model/requirement.h"

enum { HANDLE_STEPS = 640 /* 1.025^640 s is 84 days */, FACTOR_BITS = 9 /* factors are found to 1/512 */ };

/* A kind of promise: all that decides a requirement but the handle time; tables by step of that. */
struct promise {
    struct requirement_target target;
    struct requirement_table *table[HANDLE_STEPS];
};

struct shape_key { int group, level; unsigned char eighths[QUEUES_MAX]; };
struct shape_entry { struct shape_key key; struct roster_shape *shape; };

struct planner {
    const struct scenario *scenario;
    int slot_s, first_slot[DAYS_A_WEEK], end_slot[DAYS_A_WEEK];         /* open intervals: first .. end - 1 */
    double open_s[DAYS_A_WEEK][SLOTS_MAX];              /* seconds that the interval is open: less at ragged ends */
    double day_open_s[DAYS_A_WEEK], week_open_s;        /* of a standard week */
    struct promise *promise;                            /* distinct ones */
    int promises;
    int promise_of[GROUPS_MAX][QUEUES_MAX];             /* NO_INDEX: not served */
    struct shape_entry *entry;
    int entries, entry_capacity;
};

/* One day's work of a group, ready to be looked up. */
struct day_load {
    double contacts[SLOTS_MAX], load[SLOTS_MAX];        /* by interval: expected contacts; erlangs */
    int step;                                           /* of the mean handle time */
    bool promised[GROUPS_MAX * QUEUES_MAX];             /* promises made to those who come */
};

struct requirement_table *planner_table(struct promise *promise, int step);
/* Spreads the day's contacts over its intervals; false when there are none. */
bool planner_load_day(const struct planner *p, int group, const double *contacts, const double *handle_s, int weekday,
                      struct day_load *day);
/* Agents of a loaded day by interval; returns their hours. */
double planner_require_day(struct planner *p, const struct day_load *day, int weekday, enum requirement_scope scope,
                           int *agents);
/* The bucket of a week's work: its level as if every day were open; without work, of the ordinary mix, left in
 * work_s. */
const struct roster_shape *planner_shape(struct planner *p, int group, double work_s[QUEUES_MAX], double open_s);

#endif
