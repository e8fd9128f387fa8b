#include "app/names.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "report/findings.h"

/* Cut to the room there is, at the end of a whole character. */
static void name_cut(char *name, size_t most)
{
    size_t length = strlen(name);
    if (length > most) length = most;
    while (length > 0 && ((unsigned char)name[length] & 0xC0) == 0x80) length--;
    name[length] = '\0';
}

static void name_show(char name[NAME_BYTES])
{
    struct text shown = { 0 };
    text_append_shown(&shown, name);
    snprintf(name, NAME_BYTES, "%s", shown.length > 0 ? text_chars(&shown) : "?");      /* never longer than before */
    text_free(&shown);
}

static bool names_clash(struct scenario *const *scenario, int scenarios)
{
    for (int i = 0; i < scenarios; i++)
        for (int j = 0; j < i; j++)
            if (strcasecmp(scenario[i]->name, scenario[j]->name) == 0) return true;
    return false;
}

void names_settle(struct scenario *const *scenario, int scenarios)
{
    for (int i = 0; i < scenarios; i++) name_show(scenario[i]->name);
    if (!names_clash(scenario, scenarios)) return;
    for (int i = 0; i < scenarios; i++) {
        char letters[LETTERS_BYTES];
        findings_letters(i, letters);
        name_cut(scenario[i]->name, NAME_BYTES - 2 - strlen(letters));
        size_t length = strlen(scenario[i]->name);
        snprintf(scenario[i]->name + length, NAME_BYTES - length, "-%s", letters);
    }
}
