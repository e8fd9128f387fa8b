/* The command line of the commands that simulate: one table of options drives parsing and --help. Options may stand
 * anywhere among the files; `--` ends them. */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdbool.h>

#include "base/status.h"
#include "base/text.h"
#include "input/load.h"
#include "report/language.h"

struct options {                        /* points into argv; options_free() gives back the lists */
    const char **path;                  /* the files, in order */
    int paths;
    const char *output, *json, *csv;    /* NULL: not given; json "-": standard output; csv: a folder */
    const struct language *language;    /* of the workbook */
    int threads;                        /* 0: one per processor */
    struct override *override;          /* --set, --seed and --replications, in order: a later one wins */
    int overrides;
    char **owned;                       /* names cut out of --set */
    int owned_count;
    bool pairs, split;                  /* of compare only */
    bool quiet, no_progress, force, help, version;
};

/* STATUS_OK, or STATUS_INPUT with a sentence that names the option and what is allowed. */
enum status options_parse(int argc, char **argv, struct options *options, struct text *error);
void options_free(struct options *options);
/* Appends the table: a line or two an option. `compares`: with what only a comparison understands. */
void options_help(struct text *out, bool compares);

#endif
