/* `handover check`: reads scenarios, says everything that is wrong with them, prints the resolved plan. */
#ifndef APP_COMMAND_CHECK_H
#define APP_COMMAND_CHECK_H

/* argv[0] is the command's name. Returns the exit status of the process. */
int command_check(int argc, char **argv);

#endif
