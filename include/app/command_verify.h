/* `handover verify`: the engine against exact queues and published cases, or any stationary case from options. */
#ifndef APP_COMMAND_VERIFY_H
#define APP_COMMAND_VERIFY_H

/* argv[0] is "verify". Returns the exit status of the process: 0 all holds, 1 could not write, 2 the usage is wrong,
 * 3 something does not hold. */
int command_verify(int argc, char **argv);

#endif
