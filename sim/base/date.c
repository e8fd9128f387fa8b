#include "base/date.h"

/* Both conversions count in eras of 400 years that begin on 1 March, so that the leap day is a year's last day. */
enum { ERA_YEARS = 400, ERA_DAYS = 146097, DAYS_TO_EPOCH = 719468 };

static int floor_divide(int a, int b)
{
    return a / b - (a % b < 0);
}

int32_t date_to_day(struct date date)
{
    int year = date.month > 2 ? date.year : date.year - 1;
    int era = floor_divide(year, ERA_YEARS);
    int year_of_era = year - era * ERA_YEARS;
    int month_from_march = (date.month + 9) % 12;
    int day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * ERA_DAYS + day_of_era - DAYS_TO_EPOCH;
}

struct date date_from_day(int32_t day)
{
    int shifted = day + DAYS_TO_EPOCH;
    int era = floor_divide(shifted, ERA_DAYS);
    int day_of_era = shifted - era * ERA_DAYS;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return (struct date){
        .year = year_of_era + era * ERA_YEARS + (month <= 2),
        .month = month,
        .day = day_of_year - (153 * month_from_march + 2) / 5 + 1,
    };
}

bool date_is_valid(struct date date)
{
    if (date.year < 1900 || date.year > 2200 || date.month < 1 || date.month > 12 || date.day < 1) return false;
    if (date.day > 31) return false;
    struct date same = date_from_day(date_to_day(date));        /* 31 April comes back as 1 May */
    return same.day == date.day;
}

int date_weekday(int32_t day)
{
    int from_monday = (day + 3) % DAYS_A_WEEK;                  /* 1970-01-01 was a Thursday */
    return from_monday < 0 ? from_monday + DAYS_A_WEEK : from_monday;
}

int32_t date_month_start(int32_t day, int months)
{
    struct date date = date_from_day(day);
    int month = date.year * 12 + date.month - 1 + months;
    int year = floor_divide(month, 12);
    return date_to_day((struct date){year, month - year * 12 + 1, 1});
}

int date_months_between(int32_t from, int32_t to)
{
    struct date a = date_from_day(from), b = date_from_day(to);
    return (b.year - a.year) * 12 + b.month - a.month;
}

/* Reads `count` digits; -1 when one of them is none. */
static int digits(const char *chars, int count)
{
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (chars[i] < '0' || chars[i] > '9') return -1;
        value = value * 10 + chars[i] - '0';
    }
    return value;
}

bool date_parse(const char *chars, struct date *date)
{
    struct date read = {.year = digits(chars, 4)};
    if (read.year < 0 || chars[4] != '-') return false;
    read.month = digits(chars + 5, 2);
    if (read.month < 0 || chars[7] != '-') return false;
    read.day = digits(chars + 8, 2);
    if (read.day < 0 || chars[10] != '\0' || !date_is_valid(read)) return false;
    *date = read;
    return true;
}

static void write_digits(char *out, int count, int value)
{
    for (int i = count - 1; i >= 0; i--, value /= 10) out[i] = (char)('0' + value % 10);
}

void date_print(int32_t day, char out[11])
{
    struct date date = date_from_day(day);
    write_digits(out, 4, date.year);
    write_digits(out + 5, 2, date.month);
    write_digits(out + 8, 2, date.day);
    out[4] = out[7] = '-';
    out[10] = '\0';
}
