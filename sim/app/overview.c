#include "app/overview.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { SUGGESTION_DISTANCE = 2 };

void overview_write(struct text *out, const struct command *commands, int count)
{
    text_append(out,
        "Usage: handover COMMAND [FILE...] [OPTION...]\n\n"
        "What happens to cost and to service, month by month, when the work of an\n"
        "in-house contact centre moves to a provider.\n\nCommands:\n");
    for (int i = 0; i < count; i++) text_format(out, "  %-10s%s\n", commands[i].name, commands[i].about);
    text_append(out,
        "\nStart with:\n  handover compare scenarios/three-year.ini scenarios/one-year.ini\n"
        "More about a command: handover COMMAND --help\n");
}

/* Commands that are planned; to be told from typing mistakes. */
static bool overview_is_later(const char *word)
{
    static const char *const later[] = { "sweep", "tornado", "optimise", "calibrate", "backtest", "init" };
    for (size_t i = 0; i < sizeof later / sizeof later[0]; i++)
        if (strcmp(word, later[i]) == 0) return true;
    return false;
}

static bool overview_is_scenario(const char *word)
{
    size_t length = strlen(word);
    return length > 4 && strcmp(word + length - 4, ".ini") == 0;
}

static const char *overview_nearest(const char *word, const struct command *commands, int count)
{
    static const char *const option[] = { "--help", "--version" };
    const char *nearest = NULL;
    int least = SUGGESTION_DISTANCE + 1;
    for (int i = 0; i < count + 2; i++) {
        const char *name = i < count ? commands[i].name : option[i - count];
        int distance = text_distance(word, name);
        if (distance < least) nearest = name, least = distance;
    }
    return nearest;
}

void overview_unknown(struct text *out, const char *word, const struct command *commands, int count)
{
    if (overview_is_later(word)) {
        text_format(out, "%s is not part of this version", word);
        return;
    }
    if (overview_is_scenario(word)) {
        text_format(out, "%s is a scenario; what shall be done with it? handover run %s", word, word);
        return;
    }
    const char *nearest = overview_nearest(word, commands, count);
    text_format(out, "unknown %s %s", word[0] == '-' ? "option" : "command", word);
    if (nearest != NULL) text_format(out, "; did you mean %s?", nearest);
}
