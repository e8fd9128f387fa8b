#include "input/problem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void problems_free(struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        free(problems->problem[i].file);
        free(problems->problem[i].text);
    }
    free(problems->problem);
    *problems = (struct problems){0};
}

static void add(struct problems *problems, const char *file, int line, bool is_warning, const char *format,
                va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = memory_new(length < 0 ? 1 : (size_t)length + 1, 1);
    if (length >= 0) vsnprintf(text, (size_t)length + 1, format, args);
    if (problems->count == problems->capacity) {
        problems->capacity = 2 * problems->capacity + 16;
        problems->problem = memory_resize(problems->problem, problems->capacity, sizeof *problems->problem);
    }
    problems->problem[problems->count++] = (struct problem){text_copy(file), line, is_warning, text};
}

void problems_add(struct problems *problems, const char *file, int line, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(problems, file, line, false, format, args);
    va_end(args);
}

void problems_warn(struct problems *problems, const char *file, int line, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add(problems, file, line, true, format, args);
    va_end(args);
}

size_t problems_warnings(const struct problems *problems)
{
    size_t count = 0;
    for (size_t i = 0; i < problems->count; i++) count += problems->problem[i].is_warning;
    return count;
}

size_t problems_errors(const struct problems *problems)
{
    return problems->count - problems_warnings(problems);
}

static size_t file_rank(const struct problems *problems, const char *file)
{
    size_t rank = 0;
    while (strcmp(problems->problem[rank].file, file)) rank++;
    return rank;
}

static bool comes_before(const struct problems *problems, const struct problem *a, const struct problem *b)
{
    size_t rank_a = file_rank(problems, a->file), rank_b = file_rank(problems, b->file);
    return rank_a != rank_b ? rank_a < rank_b : a->line < b->line;
}

static bool is_same(const struct problem *a, const struct problem *b)
{
    return a->line == b->line && !strcmp(a->file, b->file) && !strcmp(a->text, b->text);
}

/* A stable merge sort would be more code than a few hundred problems deserve: insertion, into a second list. */
void problems_sort(struct problems *problems)
{
    struct problems sorted = {memory_new(problems->count, sizeof(struct problem)), 0, problems->count};
    for (size_t i = 0; i < problems->count; i++) {
        struct problem *problem = &problems->problem[i];
        size_t at = sorted.count;
        while (at > 0 && comes_before(problems, problem, &sorted.problem[at - 1])) at--;
        memmove(&sorted.problem[at + 1], &sorted.problem[at], (sorted.count - at) * sizeof *problem);
        sorted.problem[at] = *problem;
        sorted.count++;
    }
    size_t kept = 0;
    for (size_t i = 0; i < sorted.count; i++) {
        if (kept && is_same(&sorted.problem[kept - 1], &sorted.problem[i])) {
            free(sorted.problem[i].file);
            free(sorted.problem[i].text);
        } else {
            sorted.problem[kept++] = sorted.problem[i];
        }
    }
    sorted.count = kept;
    free(problems->problem);
    *problems = sorted;
}

void problem_print(const struct problem *problem, struct text *out)
{
    text_append(out, problem->file);
    if (problem->line > 0) text_format(out, ":%d", problem->line);
    text_format(out, ": %s%s\n", problem->is_warning ? "warning: " : "", problem->text);
}
