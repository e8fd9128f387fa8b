/* The contact-centre floor: waiting lines and individual agents under one clock.
 *
 * A floor has pools. A pool is a set of agents who all serve the same queues; contacts of a pool wait first come first
 * served within priority, and the agent idle longest takes the next one. Everything is exact, event by event: a contact
 * abandons at its own deadline, an agent who signs off with a contact in hand finishes it (overrun). The floor knows no
 * date, month, money or contract: times are seconds, agents and contacts are numbers.
 *
 * Lean form: only departures are in the calendar. The owner holds the next arrival and hands it over in order of time;
 * a deadline is looked at when the contact reaches the head of its line, or when it would be counted (capacity).
 * Order at one instant: departures, then what the owner does in the order he does it.
 *
 * The owner hears what befalls contacts through a listener. `abandoned` may be told after its instant (`at_s` is the
 * true one), but never later than the next floor_settle() or floor_close(), nor than a floor_waiting() of its pool.
 * A listener must not call the floor that is speaking to it, save floor_stop_at(). A contact handed to it is valid
 * until it returns. Breaking a rule of this header is a bug: a check fails, with the plan's place.
 */
#ifndef ENGINE_FLOOR_H
#define ENGINE_FLOOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/check.h"
#include "engine/contact.h"

enum { FLOOR_NONE = -1 };

struct floor_listener {
    void *self;
    /* The agent begins the contact at at_s and is done at at_s + handle_s. */
    void (*answered)(void *self, const struct contact *contact, int32_t agent, double at_s, double handle_s);
    /* at_s: its deadline, or the closing time when `closing`. */
    void (*abandoned)(void *self, const struct contact *contact, double at_s, bool closing);
};

struct floor_pool_plan {
    int priority[32];           /* by queue: 1 (first) to 9 */
    int capacity[32];           /* waiting places by queue; -1 no limit */
};
struct floor_plan {
    int pools, queues;          /* queues <= 32 */
    const struct floor_pool_plan *pool;     /* read during create only */
    double handle_s;            /* rough mean handle time: sets the calendar's bucket width, never a result */
    const struct check_place *place;        /* for failed checks; may be NULL; outlives the floor */
};

/* No agent is free: a full line is noticed first (BLOCKED), then a balking contact leaves, then it waits. A contact
 * whose deadline is its arrival waits, and is told as abandoned at once or later. */
enum offer { OFFER_ANSWERED, OFFER_WAITS, OFFER_BALKED, OFFER_BLOCKED };

/* What a pool's agents did, since creation or the last floor_take_time(). All in agent-seconds;
 * signed_on_s + overrun_s = idle_s + handling_s once settled. */
struct floor_time { double signed_on_s, idle_s, handling_s, overrun_s; };

struct floor;

/* Life. The floor owns its memory; create dies when there is none. */
struct floor *floor_create(const struct floor_plan *plan, struct floor_listener listener);
void floor_destroy(struct floor *floor);

/* Agents: numbers are reused after removal. An agent starts signed off; only one who is off and not handling may go. */
int32_t floor_agent_add(struct floor *floor, int pool);
void floor_agent_remove(struct floor *floor, int32_t agent);
/* Handle time with this agent = work_s x pace; per queue, from the next contact on. Starts at 1. */
void floor_agent_set_pace(struct floor *floor, int32_t agent, int queue, double pace);
bool floor_agent_is_signed_on(const struct floor *floor, int32_t agent);
bool floor_agent_is_handling(const struct floor *floor, int32_t agent);

/* Change. Times never go back; each call first processes all departures up to and including its time. */
/* Returns the time reached: until_s, or the earlier one at which a listener asked to stop. */
double floor_advance(struct floor *floor, double until_s);
/* For a listener, while floor_advance() runs: what it has just been told brings something at at_s (not in the past)
 * that the owner must hand over first. The clock then stops there. */
void floor_stop_at(struct floor *floor, double at_s);
enum offer floor_offer(struct floor *floor, int pool, const struct contact *contact);      /* at contact->arrived_s */
/* Takes a waiting contact at once, if there is one. No effect on who is on; who still finishes a contact after signing
 * off is simply on again. */
void floor_sign_on(struct floor *floor, int32_t agent, double at_s);
/* Leaves now, or at the end of the contact in hand. No effect on who is off. */
void floor_sign_off(struct floor *floor, int32_t agent, double at_s);
/* Everyone still waiting abandons: at his deadline if that has passed, else now. Agents stay as they are. */
void floor_close(struct floor *floor, double at_s);
/* Tells every abandonment up to at_s and closes time averages; a contact in hand is split at at_s. */
void floor_settle(struct floor *floor, double at_s);

/* Ask. */
int floor_waiting(struct floor *floor, int pool, double now_s);           /* live contacts only */
int floor_idle(const struct floor *floor, int pool);
struct floor_time floor_take_time(struct floor *floor, int pool);     /* at a floor_settle; then counts from zero */

#endif
