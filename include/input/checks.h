/* What no single key can tell: contradictions between keys and sections of a filled scenario. Each group of checks
 * looks at what it needs and passes over what has been refused already. */
#ifndef INPUT_CHECKS_H
#define INPUT_CHECKS_H

#include "input/document.h"
#include "scenario/scenario.h"

struct checks {
    const struct document *document;
    const struct scenario *scenario;
    const char *path;           /* the scenario file, for what belongs to no section */
    struct problems *problems;
};

void check_frame(const struct checks *c);       /* dates, opening hours, what must be there at all */
void check_queues(const struct checks *c);      /* volume, profiles, events */
void check_workforce(const struct checks *c);   /* sites, groups, shifts, providers */
void check_waves(const struct checks *c);       /* order and shares of the move */
void check_contracts(const struct checks *c);   /* terms and service levels */
/* Of one contract: terms that contradict each other or its bands. */
void check_terms(const struct checks *c, int contract, const struct section *section);
/* First planned start of a contract's waves; 0 when it has none. */
int32_t checks_first_wave(const struct scenario *s, const struct contract *contract);

#endif
