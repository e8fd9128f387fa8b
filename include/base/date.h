/* Civil dates, proleptic Gregorian, as a day number: 0 is 1970-01-01. No time zones, no daylight saving. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

struct date { int year, month, day; };                  /* month 1-12, day 1-31 */

int32_t date_to_day(struct date date);                  /* Hinnant 2013, "chrono-compatible date algorithms" */
struct date date_from_day(int32_t day);
bool date_is_valid(struct date date);                   /* years 1900-2200 */
int date_weekday(int32_t day);                          /* 0 Monday .. 6 Sunday */
int32_t date_month_start(int32_t day, int months);      /* first day of the month `months` after the one `day` is in */
int date_months_between(int32_t from, int32_t to);      /* whole calendar months: month(to) - month(from) */
bool date_parse(const char *chars, struct date *date);  /* exactly YYYY-MM-DD and valid */
void date_print(int32_t day, char out[11]);             /* YYYY-MM-DD */

enum { SECONDS_A_DAY = 86400, DAYS_A_WEEK = 7 };

#endif
