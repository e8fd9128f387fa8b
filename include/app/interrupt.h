/* Ctrl-C without a handler and without globals: the signal is held back and asked for. The first one is a request to
 * stop; from then on another one ends the process at once. */
#ifndef APP_INTERRUPT_H
#define APP_INTERRUPT_H

#include <signal.h>
#include <stdbool.h>

struct interrupt { sigset_t before; bool holding, asked; };

/* Holds SIGINT back in this thread and in those it starts from now on; unless it was ignored when the process began
 * (nohup), which is respected. */
void interrupt_hold(struct interrupt *interrupt);
/* Has the user asked to stop? Remembers it. */
bool interrupt_asked(struct interrupt *interrupt);
/* Back to what was; a signal still held back takes effect now. */
void interrupt_release(struct interrupt *interrupt);

#endif
