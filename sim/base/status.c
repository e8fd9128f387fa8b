#include "base/status.h"

int status_exit_code(enum status status)
{
    switch (status) {
    case STATUS_OK: return 0;
    case STATUS_INPUT: return 2;
    case STATUS_UNABLE: return 1;
    case STATUS_NOT_HELD: return 3;
    case STATUS_INTERRUPTED: return 130;
    }
    return 1;
}
