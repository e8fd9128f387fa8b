/* `handover compare A.ini B.ini [...]`: scenarios under the same customers and the same luck, side by side. */
#ifndef APP_COMMAND_COMPARE_H
#define APP_COMMAND_COMPARE_H

/* argv[0] is the command's name. Returns the exit status of the process. */
int command_compare(int argc, char **argv);

#endif
