#include "report/sentence.h"

#include <stdarg.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"

enum { PIECES_MAX = 9 };

/* Appends "...": with an & before it unless it is the first. */
static void append_literal(struct text *out, const char *chars, size_t length)
{
    if (length == 0) return;
    text_append(out, out->length ? "&\"" : "\"");
    for (size_t i = 0; i < length; i++)
        text_append_bytes(out, chars[i] == '"' ? "\"\"" : chars + i, chars[i] == '"' ? 2 : 1);
    text_append(out, "\"");
}

const char *sentence_literal(struct book *book, const char *chars)
{
    struct text out = {0};
    append_literal(&out, chars, strlen(chars));
    const char *kept = book_format(book, "%s", out.length ? text_chars(&out) : "\"\"");
    text_free(&out);
    return kept;
}

const char *sentence_formula(struct book *book, enum word word, ...)
{
    const char *piece[PIECES_MAX + 1] = {NULL}, *template = book_word(book, word);
    int pieces = 0;
    va_list list;
    va_start(list, word);
    while (pieces < PIECES_MAX && (piece[pieces] = va_arg(list, const char *)) != NULL) pieces++;
    va_end(list);

    struct text out = {0};
    const char *from = template;
    for (const char *at = template; *at; at++) {
        if (at[0] != '{' || at[1] < '1' || at[1] > '9' || at[2] != '}') continue;
        CHECK(at[1] - '1' < pieces, NULL);
        append_literal(&out, from, (size_t)(at - from));
        text_format(&out, "%s%s", out.length ? "&" : "", piece[at[1] - '1']);
        from = at + 3;
    }
    append_literal(&out, from, strlen(from));
    const char *kept = book_format(book, "%s", text_chars(&out));
    text_free(&out);
    return kept;
}
