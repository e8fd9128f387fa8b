/* What is wrong with a file, collected so that the user hears everything at once. The text names the key and says what
 * is wrong and what is allowed; who prints it puts "file:line: " in front (problem_print). */
#ifndef INPUT_PROBLEM_H
#define INPUT_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

struct problem {
    char *file;                 /* path as the user would write it, or "--set" */
    int line;                   /* 0: none */
    bool is_warning;            /* read on, but look at it: `check --strict` fails on it */
    char *text;                 /* one sentence or two, no newline */
};

struct problems {               /* `(struct problems){0}` is empty; free when done */
    struct problem *problem;
    size_t count, capacity;
};

void problems_free(struct problems *problems);
/* Copies file and text. */
void problems_add(struct problems *problems, const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void problems_warn(struct problems *problems, const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
size_t problems_errors(const struct problems *problems);
size_t problems_warnings(const struct problems *problems);
/* By line within a file; files keep the order in which they were first named. Exact repetitions are dropped. */
void problems_sort(struct problems *problems);
/* Appends "file:line: text\n" ("file:line: warning: text\n"). */
void problem_print(const struct problem *problem, struct text *out);

#endif
