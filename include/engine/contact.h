/* A contact: one customer's attempt to reach an agent, fixed when it is offered. Plain data, copied by value, 48 bytes.
 * The engine reads the first block only and carries the second for its owner. */
#ifndef ENGINE_CONTACT_H
#define ENGINE_CONTACT_H

#include <stdbool.h>
#include <stdint.h>

struct contact {
    double arrived_s;
    double deadline_s;          /* leaves the line then if not answered; INFINITY: never */
    double work_s;              /* handle time with an agent of pace 1 */
    uint8_t queue;
    bool balks : 1;             /* leaves at once when no agent is free */
    bool is_offered_a_sale : 1; /* the owner's: the agent will make an offer, which work_s holds */

    uint8_t attempt;            /* 1: first contact */
    uint8_t site;               /* the owner's */
    int32_t day;                /* with queue and n: the customer's name */
    uint32_t n;
    int32_t booking;            /* the owner's note about what follows an abandonment, or FLOOR_NONE */
    float resolve_u, follow_u;  /* the contact's uniforms for resolution and for coming back */
};

#endif
