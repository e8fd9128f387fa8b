#include "report/allowed.h"

#include <inttypes.h>
#include <string.h>

#include "report/sentence.h"
#include "scenario/number.h"

/* As one would type it, but for the decimal sign, which a spreadsheet wants as the reader writes it. */
static const char *limit_text(struct book *book, const struct key *key, double limit)
{
    struct text out = {0};
    if (key->type == KEY_SHARE) number_print_percent(limit, &out);
    else number_print(limit, &out);
    const char *kept = book_figure_signs(book, text_chars(&out));
    text_free(&out);
    return kept;
}

static bool is_among(const char *words, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = words; at && *at; at += strcspn(at, "|"), at += *at == '|')
        if (strcspn(at, "|") == length && strncmp(at, word, length) == 0) return true;
    return false;
}

static const char *range_text(struct book *book, const struct key *key)
{
    double value;
    const char *most = key->store == STORE_SEED ? book_format(book, "%" PRId64, INT64_MAX)
                                                : limit_text(book, key, key->most);
    const char *text = sentence_text(book, key->type == KEY_COUNT ? WORD_ALLOWED_WHOLE : WORD_ALLOWED_RANGE,
                                     limit_text(book, key, key->least), most, NULL);
    const char *fallback = key->fallback ? key->fallback : "";
    bool is_word = *fallback && number_read(fallback, &value) == NUMBER_NOT;
    if (key->store == STORE_TARGET)
        text = book_format(book, "%s%s", text,
                           sentence_text(book, WORD_ALLOWED_OF_ASA, book_format(book, "%d", TARGET_S_MAX), NULL));
    if (key->choices)
        text = book_format(book, "%s%s", text, sentence_text(book, WORD_ALLOWED_OR, key->choices, NULL));
    if (is_word && !is_among(key->choices, fallback))
        text = book_format(book, "%s%s", text, sentence_text(book, WORD_ALLOWED_OR, fallback, NULL));
    return text;
}

static const char *date_text(struct book *book, const struct key *key)
{
    const char *weeks = key->store == STORE_START ? book_word(book, WORD_ALLOWED_WEEKS) : "";
    const char *other = key->fallback ? sentence_text(book, WORD_ALLOWED_OR, key->fallback, NULL) : "";
    return book_format(book, "%s%s%s", book_word(book, WORD_ALLOWED_DATE), weeks, other);
}

/* "a|b" as "a, b". */
static const char *choices_text(struct book *book, const char *choices)
{
    const char *text = "", *between = "";
    for (const char *at = choices; *at; at += strcspn(at, "|"), at += *at == '|') {
        text = book_format(book, "%s%s%.*s", text, between, (int)strcspn(at, "|"), at);
        between = ", ";
    }
    return text;
}

const char *allowed_text(struct book *book, const struct key *key)
{
    const char *unit = book_phrase(book, key->unit);
    switch (key->type) {
    case KEY_COUNT: case KEY_NUMBER: case KEY_SHARE: case KEY_EURO: break;
    case KEY_DATE: return date_text(book, key);
    case KEY_CHOICE: return choices_text(book, key->choices);
    case KEY_OPENING: return book_word(book, WORD_ALLOWED_OPENING);
    case KEY_YES_NO: return "yes, no";
    case KEY_LIST: return sentence_text(book, WORD_ALLOWED_LIST, unit, NULL);
    case KEY_NAME:
        return sentence_text(book, WORD_ALLOWED_NAME, *unit ? unit : book_word(book, WORD_ALLOWED_SECTION), NULL);
    case KEY_TEXT: return book_word(book, WORD_TEXT);
    }
    return range_text(book, key);
}
