/* What a function that meets the outside world returns. The sentence that goes with it is written to the caller's
 * `struct text *error`: it names the subject and the remedy, has no trailing newline, and is empty when all is well. */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

enum status {
    STATUS_OK = 0,
    STATUS_INPUT,               /* the user's input or usage is wrong: exit 2 */
    STATUS_UNABLE,              /* could not: disk, folder, system: exit 1 */
    STATUS_NOT_HELD,            /* a verification does not hold: exit 3 */
    STATUS_INTERRUPTED          /* the user asked to stop: exit 130 */
};

/* The process exit code for a status. */
int status_exit_code(enum status status);

#endif
