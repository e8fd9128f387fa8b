/* `handover keys`: every key of a scenario file, from the table that parses them. */
#ifndef APP_COMMAND_KEYS_H
#define APP_COMMAND_KEYS_H

/* argv[0] is the command's name. Returns the exit status of the process. */
int command_keys(int argc, char **argv);

#endif
