#include "app/interrupt.h"

#include <stddef.h>
#include <time.h>

static sigset_t interrupt_set(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    return set;
}

void interrupt_hold(struct interrupt *interrupt)
{
    *interrupt = (struct interrupt){ .asked = false };
    struct sigaction current;
    if (sigaction(SIGINT, NULL, &current) != 0 || current.sa_handler == SIG_IGN) return;
    sigset_t set = interrupt_set();
    interrupt->holding = pthread_sigmask(SIG_BLOCK, &set, &interrupt->before) == 0;
}

bool interrupt_asked(struct interrupt *interrupt)
{
    if (!interrupt->holding) return interrupt->asked;
    sigset_t set = interrupt_set();
    const struct timespec now = { 0, 0 };
    if (sigtimedwait(&set, NULL, &now) != SIGINT) return false;
    interrupt->asked = true;
    interrupt_release(interrupt);
    return true;
}

void interrupt_release(struct interrupt *interrupt)
{
    if (interrupt->holding) pthread_sigmask(SIG_SETMASK, &interrupt->before, NULL);
    interrupt->holding = false;
}
