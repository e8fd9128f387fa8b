/* Numbers, dates and hours as people type them into a scenario. Independent of the locale: a point for decimals. */
#ifndef SCENARIO_NUMBER_H
#define SCENARIO_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum number_form { NUMBER_PLAIN, NUMBER_PERCENT, NUMBER_WITH_COMMA, NUMBER_WITH_UNIT, NUMBER_NOT };

/* What `typed` is. PLAIN and PERCENT set *value (80% gives 0.8). WITH_COMMA: 1.250,00 or 1,250; WITH_UNIT: a number
 * with words behind it. NOT: anything else, "inf", "nan" and hexadecimal included. */
enum number_form number_read(const char *typed, double *value);
/* 1250.00 for "1.250,00": how a number with commas should have been written. */
void number_print_without_comma(const char *typed, struct text *out);
/* The fewest digits (15 at most) that keep the value as typed: 0.12, 1250, 0.0625. */
void number_print(double value, struct text *out);
/* As number_print, of 100 x value, with a percent sign. */
void number_print_percent(double value, struct text *out);
/* hh:mm from 00:00 to 24:00, as seconds from midnight. */
bool number_read_clock(const char *typed, int *seconds);

#endif
