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

/* The next {1} ... {9} from here on, or NULL. */
static const char *next_place(const char *at)
{
    for (; *at; at++)
        if (at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}') return at;
    return NULL;
}

void sentence_fill(struct text *out, const char *template, const char *const *piece)
{
    const char *from = template;
    for (const char *at; (at = next_place(from)) != NULL; from = at + 3) {
        text_append_bytes(out, from, (size_t)(at - from));
        text_append(out, piece[at[1] - '1']);
    }
    text_append(out, from);
}

struct pieces { const char *piece[PIECES_MAX + 1]; };

/* A template's pieces; it asks for no more than were given. */
static struct pieces pieces_of(const char *template, va_list list)
{
    struct pieces p = {{NULL}};
    int count = 0;
    while (count < PIECES_MAX && (p.piece[count] = va_arg(list, const char *)) != NULL) count++;
    for (const char *at = next_place(template); at; at = next_place(at + 3)) CHECK(at[1] - '1' < count, NULL);
    return p;
}

static const char *keep(struct book *book, struct text *out)
{
    const char *kept = book_format(book, "%s", text_chars(out));
    text_free(out);
    return kept;
}

const char *sentence_formula(struct book *book, enum word word, ...)
{
    const char *from = book_word(book, word);
    struct text out = {0};
    va_list list;
    va_start(list, word);
    struct pieces p = pieces_of(from, list);
    va_end(list);
    for (const char *at; (at = next_place(from)) != NULL; from = at + 3) {
        append_literal(&out, from, (size_t)(at - from));
        text_format(&out, "%s%s", out.length ? "&" : "", p.piece[at[1] - '1']);
    }
    append_literal(&out, from, strlen(from));
    return keep(book, &out);
}

const char *sentence_text(struct book *book, enum word word, ...)
{
    const char *template = book_word(book, word);
    struct text out = {0};
    va_list list;
    va_start(list, word);
    struct pieces p = pieces_of(template, list);
    va_end(list);
    sentence_fill(&out, template, p.piece);
    return keep(book, &out);
}
