/* What `handover` says about itself: its commands, and what somebody who mistyped one may have meant. */
#ifndef APP_OVERVIEW_H
#define APP_OVERVIEW_H

#include "base/text.h"

struct command {
    const char *name;
    const char *about;          /* one line */
    int (*run)(int argc, char **argv);          /* argv[0] is the name; returns the exit status */
};

/* Appends usage and the list of commands. */
void overview_write(struct text *out, const struct command *commands, int count);
/* Appends one sentence about a first word that is no command: what is near, or that it comes later. */
void overview_unknown(struct text *out, const char *word, const struct command *commands, int count);

#endif
