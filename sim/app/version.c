#include "handover.h"

#ifndef HANDOVER_VERSION
#define HANDOVER_VERSION "unversioned"
#endif

const char *handover_version(void)
{
    return HANDOVER_VERSION;
}
