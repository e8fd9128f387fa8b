#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"

void text_free(struct text *t)
{
    free(t->chars);
    *t = (struct text){0};
}

void text_clear(struct text *t)
{
    t->length = 0;
    if (t->chars) t->chars[0] = '\0';
}

/* Makes room for `more` bytes and the NUL behind them. */
static void text_reserve(struct text *t, size_t more)
{
    size_t needed = t->length + more + 1;
    if (needed <= t->capacity) return;
    size_t capacity = t->capacity < 32 ? 64 : 2 * t->capacity;
    t->capacity = capacity > needed ? capacity : needed;
    t->chars = memory_resize(t->chars, t->capacity, 1);
}

void text_append_bytes(struct text *t, const char *bytes, size_t count)
{
    text_reserve(t, count);
    if (count) memcpy(t->chars + t->length, bytes, count);
    t->length += count;
    t->chars[t->length] = '\0';
}

void text_append(struct text *t, const char *chars)
{
    text_append_bytes(t, chars, strlen(chars));
}

void text_format(struct text *t, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int count = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    CHECK(count >= 0, NULL);
    text_reserve(t, (size_t)count);
    vsnprintf(t->chars + t->length, (size_t)count + 1, format, again);
    va_end(again);
    t->length += (size_t)count;
}

const char *text_chars(const struct text *t)
{
    return t->chars ? t->chars : "";
}

char *text_copy(const char *chars)
{
    size_t bytes = strlen(chars) + 1;
    return memcpy(memory_new(bytes, 1), chars, bytes);
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* Cost of the cheapest way to make `a`'s first i letters into `b`'s first j, from the rows for i - 1 and i - 2. */
static int distance_at(const char *a, const char *b, size_t i, size_t j, int *const row[3])
{
    int replaced = row[1][j - 1] + (a[i - 1] != b[j - 1]);
    int best = least(replaced, least(row[1][j], row[2][j - 1]) + 1);
    bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
    return swapped ? least(best, row[0][j - 2] + 1) : best;
}

int text_distance(const char *a, const char *b)
{
    size_t a_length = strlen(a), b_length = strlen(b), width = b_length + 1;
    int *cells = memory_new(3 * width, sizeof *cells);
    int *row[3] = {cells, cells + width, cells + 2 * width};     /* for i - 2, i - 1 and i */
    for (size_t j = 0; j < width; j++) row[2][j] = (int)j;
    for (size_t i = 1; i <= a_length; i++) {
        int *oldest = row[0];
        row[0] = row[1], row[1] = row[2], row[2] = oldest;
        row[2][0] = (int)i;
        for (size_t j = 1; j < width; j++) row[2][j] = distance_at(a, b, i, j, row);
    }
    int distance = row[2][b_length];
    free(cells);
    return distance;
}

/* Bytes of the sequence that a lead byte opens, 0 when it cannot open one; `least_code` is the smallest code point that
 * needs so many. */
static int utf8_length(unsigned char lead, uint32_t *least_code)
{
    if (lead < 0x80) return *least_code = 0, 1;
    if (lead >= 0xc0 && lead < 0xe0) return *least_code = 0x80, 2;
    if (lead >= 0xe0 && lead < 0xf0) return *least_code = 0x800, 3;
    if (lead >= 0xf0 && lead < 0xf8) return *least_code = 0x10000, 4;
    return 0;
}

bool text_is_utf8(const char *chars, size_t length)
{
    const unsigned char *bytes = (const unsigned char *)chars;
    for (size_t at = 0; at < length; ) {
        uint32_t least_code = 0;
        int count = utf8_length(bytes[at], &least_code);
        if (count == 0 || (size_t)count > length - at) return false;
        uint32_t code = count == 1 ? bytes[at] : bytes[at] & (0xffu >> (count + 1));
        for (int i = 1; i < count; i++) {
            unsigned char byte = bytes[at + (size_t)i];
            if ((byte & 0xc0) != 0x80) return false;
            code = code << 6 | (byte & 0x3fu);
        }
        bool surrogate = code >= 0xd800 && code <= 0xdfff;
        if (code < least_code || code > 0x10ffff || surrogate) return false;
        at += (size_t)count;
    }
    return true;
}

/* Of C0, DEL and C1. */
static bool is_control(const unsigned char *at)
{
    return at[0] < 0x20 || at[0] == 0x7f || (at[0] == 0xc2 && at[1] < 0xa0);
}

/* Bytes of the character that begins here; 0: none does. U+FFFE and U+FFFF are none. */
static size_t character_bytes(const char *at, size_t left)
{
    uint32_t least_code;
    size_t n = (size_t)utf8_length((unsigned char)*at, &least_code);
    if (n == 0 || n > left || !text_is_utf8(at, n)) return 0;
    return n == 3 && (memcmp(at, "\xef\xbf\xbe", n) == 0 || memcmp(at, "\xef\xbf\xbf", n) == 0) ? 0 : n;
}

void text_append_shown(struct text *t, const char *chars)
{
    for (size_t left = strlen(chars), n; left > 0; chars += n, left -= n) {
        n = character_bytes(chars, left);
        if (n == 0) text_append(t, "?"), n = 1;
        else if (strchr("\t\n\r", *chars) != NULL) text_append(t, " ");
        else if (!is_control((const unsigned char *)chars)) text_append_bytes(t, chars, n);
    }
}
