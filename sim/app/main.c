#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "app/command_check.h"
#include "app/command_compare.h"
#include "app/command_keys.h"
#include "app/command_run.h"
#include "app/command_verify.h"
#include "app/output.h"
#include "app/overview.h"
#include "handover.h"

static const struct command commands[] = {
    { "run", "simulate a scenario: summary and workbook", command_run },
    { "compare", "simulate two scenarios or more side by side: which is cheaper, and why", command_compare },
    { "check", "read scenarios: every mistake, or what the plan comes to", command_check },
    { "verify", "the engine against exact queueing formulas and published cases", command_verify },
    { "keys", "every key of a scenario file: unit, default, range, meaning, source", command_keys },
};
enum { COMMANDS = sizeof commands / sizeof commands[0] };

/* Prints the text, or says why that cannot be done. */
static int main_print(struct text *out)
{
    struct text error = { 0 };
    enum status status = output_print(out, &error);
    if (status != STATUS_OK) output_complain(text_chars(&error));
    text_free(&error);
    text_free(out);
    return status_exit_code(status);
}

/* `help COMMAND` is `COMMAND --help`; false when there is no such command. */
static bool main_help(char *word, int *code)
{
    char help[] = "--help";
    char *line[] = { word, help, NULL };
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(word, commands[i].name) == 0) return *code = commands[i].run(2, line), true;
    return false;
}

static int main_command(int argc, char **argv)
{
    int code;
    struct text out = { 0 };
    const char *word = argc > 1 ? argv[1] : "--help";
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(word, commands[i].name) == 0) return commands[i].run(argc - 1, argv + 1);
    if (strcmp(word, "help") == 0 && argc > 2 && main_help(argv[2], &code)) return code;
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0 || strcmp(word, "help") == 0) {
        overview_write(&out, commands, COMMANDS);
        return main_print(&out);
    }
    if (strcmp(word, "--version") == 0) return text_format(&out, "handover %s\n", handover_version()), main_print(&out);
    overview_unknown(&out, word, commands, COMMANDS);
    text_append(&out, "\nTry: handover --help");
    output_complain(text_chars(&out));
    text_free(&out);
    return status_exit_code(STATUS_INPUT);
}

int main(int argc, char **argv)
{
    output_prepare();
    int code = main_command(argc, argv);
    if ((fflush(stdout) == 0 && !ferror(stdout)) || code != 0) return code;
    output_complain("cannot write to standard output");
    return status_exit_code(STATUS_UNABLE);
}
