/* `handover run SCENARIO.ini`: one scenario to a workbook and a summary. */
#ifndef APP_COMMAND_RUN_H
#define APP_COMMAND_RUN_H

/* argv[0] is the command's name. Returns the exit status of the process. */
int command_run(int argc, char **argv);

#endif
