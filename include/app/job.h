/* What `run` and `compare` do: parse -> load -> simulate -> report. */
#ifndef APP_JOB_H
#define APP_JOB_H

struct job_kind {
    const char *name;                   /* of the command */
    int least, most;                    /* scenario files; most 0: any number. More than one compares them */
    const char *usage;                  /* one line each, for --help and for mistakes */
    const char *about;                  /* what it does, in lines under 80 columns */
    const char *examples;
    const char *too_few, *too_many;     /* sentences */
};

/* The whole command; returns the exit status of the process. */
int job_execute(const struct job_kind *kind, int argc, char **argv);

#endif
