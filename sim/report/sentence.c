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

/* The parts of a sentence as texts, or as formulas to be joined. */
static const char *fill(struct book *book, const char *template, va_list list, bool is_formula)
{
    const char *piece[PIECES_MAX + 1] = {NULL}, *from = template;
    struct text out = {0};
    int pieces = 0;
    while (pieces < PIECES_MAX && (piece[pieces] = va_arg(list, const char *)) != NULL) pieces++;
    for (const char *at = template; *at; at++) {
        if (at[0] != '{' || at[1] < '1' || at[1] > '9' || at[2] != '}') continue;
        CHECK(at[1] - '1' < pieces, NULL);
        if (is_formula) append_literal(&out, from, (size_t)(at - from));
        else text_append_bytes(&out, from, (size_t)(at - from));
        text_format(&out, "%s%s", is_formula && out.length ? "&" : "", piece[at[1] - '1']);
        from = at + 3;
    }
    if (is_formula) append_literal(&out, from, strlen(from));
    else text_append(&out, from);
    const char *kept = book_format(book, "%s", text_chars(&out));
    text_free(&out);
    return kept;
}

const char *sentence_formula(struct book *book, enum word word, ...)
{
    va_list list;
    va_start(list, word);
    const char *kept = fill(book, book_word(book, word), list, true);
    va_end(list);
    return kept;
}

const char *sentence_text(struct book *book, enum word word, ...)
{
    va_list list;
    va_start(list, word);
    const char *kept = fill(book, book_word(book, word), list, false);
    va_end(list);
    return kept;
}
