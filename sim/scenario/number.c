#include "scenario/number.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *skip_digits(const char *at)
{
    while (isdigit((unsigned char)*at)) at++;
    return at;
}

/* End of a plain number (sign, digits, point, exponent); `typed` itself when there is none. */
static const char *number_end(const char *typed)
{
    const char *at = typed + (*typed == '-' || *typed == '+');
    const char *whole = at;
    at = skip_digits(at);
    bool has_digits = at > whole;
    if (*at == '.') {
        const char *fraction = at + 1;
        at = skip_digits(fraction);
        has_digits = has_digits || at > fraction;
    }
    if (!has_digits) return typed;
    if (*at == 'e' || *at == 'E') {
        const char *digits = at + 1 + (at[1] == '-' || at[1] == '+');
        const char *end = skip_digits(digits);
        if (end > digits) at = end;
    }
    return at;
}

static bool has_only(const char *typed, const char *allowed)
{
    return typed[strspn(typed, allowed)] == '\0';
}

enum number_form number_read(const char *typed, double *value)
{
    const char *end = number_end(typed);
    if (strchr(typed, ',') && strpbrk(typed, "0123456789") && has_only(typed, "+-0123456789.,% "))
        return NUMBER_WITH_COMMA;
    if (end == typed) return NUMBER_NOT;
    double number = strtod(typed, NULL);
    if (!isfinite(number)) return NUMBER_NOT;
    while (*end == ' ' || *end == '\t') end++;
    if (*end == '\0') {
        *value = number;
        return NUMBER_PLAIN;
    }
    if (end[0] == '%' && end[1] == '\0') {
        *value = number / 100;
        return NUMBER_PERCENT;
    }
    return isalpha((unsigned char)*end) || *end == '%' || (unsigned char)*end >= 128 ? NUMBER_WITH_UNIT : NUMBER_NOT;
}

/* The last comma or point is the decimal sign, unless only commas stand there, three digits apart: thousands. */
void number_print_without_comma(const char *typed, struct text *out)
{
    const char *comma = strrchr(typed, ','), *point = strrchr(typed, '.');
    bool several = comma && strchr(typed, ',') != comma;
    bool thousands = comma && !point && (several || strlen(comma + 1) == 3);
    const char *decimal = thousands ? NULL : comma && (!point || comma > point) ? comma : point;
    for (const char *at = typed; *at; at++) {
        if (at == decimal)
            text_append(out, ".");
        else if (*at != ',' && *at != '.')
            text_append_bytes(out, at, 1);
    }
}

static void print_shortest(double value, const char *suffix, struct text *out)
{
    struct text digits = {0};
    for (int precision = 6; precision <= 15; precision++) {
        text_clear(&digits);
        text_format(&digits, "%.*g", precision, value);
        if (fabs(strtod(text_chars(&digits), NULL) - value) <= 1e-15 * fabs(value)) break;
    }
    /* 1.2e+06 is not how people write 1200000 */
    if (strchr(text_chars(&digits), 'e') && fabs(value) < 1e15 && value == floor(value)) {
        text_clear(&digits);
        text_format(&digits, "%.0f", value);
    }
    text_append(out, text_chars(&digits));
    text_append(out, suffix);
    text_free(&digits);
}

void number_print(double value, struct text *out)
{
    print_shortest(value, "", out);
}

/* 0.07 x 100 is 7.000000000000001: rounded where no one typed such a digit. */
void number_print_percent(double value, struct text *out)
{
    double percent = value * 100, rounded = round(percent * 1e9) / 1e9;
    print_shortest(fabs(percent - rounded) < 1e-10 ? rounded : percent, "%", out);
}

bool number_read_clock(const char *typed, int *seconds)
{
    size_t length = strlen(typed);
    if (length < 4 || length > 5 || typed[length - 3] != ':') return false;
    for (size_t i = 0; i < length; i++)
        if (i != length - 3 && !isdigit((unsigned char)typed[i])) return false;
    int hours = length == 5 ? (typed[0] - '0') * 10 + typed[1] - '0' : typed[0] - '0';
    int minutes = (typed[length - 2] - '0') * 10 + typed[length - 1] - '0';
    if (minutes > 59 || hours * 60 + minutes > 24 * 60) return false;
    *seconds = (hours * 60 + minutes) * 60;
    return true;
}
