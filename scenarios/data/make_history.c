/* Makes billing.csv: two years of half-hourly offered calls of an invented energy supplier's billing line.
 *
 *     gcc -std=c11 -o make_history make_history.c -lm && ./make_history > billing.csv
 *
 * The same bytes every time: a generator of its own with a fixed seed. What is put in: months (bills and winter), busy
 * Mondays, a morning peak, a smaller one after work and quiet Saturdays, a trend, and three kinds of noise beyond
 * Poisson: by day, a slow one in which busy days cluster, and by half-hour. Closed on Sundays and holidays.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { SLOTS = 48, DAYS = 730, FIRST_WEEKDAY = 2 /* 2025-01-01 is a Wednesday */ };

static const double day_mean = 2915, growth_per_year = 0.01;
static const double day_cv = 0.09, slow_cv = 0.07, slow_days = 25, interval_cv = 0.05;
static const double month_weight[12] = {1.22, 1.10, 1.04, 0.97, 0.92, 0.88, 0.84, 0.87, 0.95, 1.03, 1.06, 1.12};
static const double weekday_weight[7] = {1.26, 1.12, 1.04, 1.02, 1.00, 0.56, 0};
static const int holiday[][2] = {{1, 1}, {5, 1}, {12, 25}, {12, 26}};
/* Easter Monday, Ascension Day and Whit Monday of both years, as days of the record from 0. */
static const int movable[] = {110, 148, 159, 365 + 95, 365 + 133, 365 + 144};

/* --- random numbers: splitmix64 (Steele, Lea & Flood 2014) --- */

static uint64_t next_bits(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static double uniform(uint64_t *state)
{
    return ((double)(next_bits(state) >> 11) + 0.5) * 0x1p-53;
}

static double normal(uint64_t *state)
{
    double radius = sqrt(-2 * log(uniform(state)));
    return radius * cos(6.283185307179586 * uniform(state));
}

static double lognormal_mean_one(uint64_t *state, double cv)
{
    double variance = log(1 + cv * cv);
    return exp(sqrt(variance) * normal(state) - variance / 2);
}

/* Knuth's product method, in steps of at most 30 so that exp() never underflows. */
static int poisson(uint64_t *state, double mean)
{
    int count = 0;
    while (mean > 0) {
        double part = mean < 30 ? mean : 30, floor_ = exp(-part), product = uniform(state);
        while (product > floor_) count++, product *= uniform(state);
        mean -= part;
    }
    return count;
}

/* --- calendar --- */

static int month_length(int year, int month)
{
    static const int length[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return length[month - 1] + (month == 2 && year % 4 == 0);       /* 2025 and 2026: never */
}

static int is_closed(int day, int month, int of_month)
{
    if ((day + FIRST_WEEKDAY) % 7 == 6) return 1;
    for (size_t i = 0; i < sizeof holiday / sizeof holiday[0]; i++)
        if (holiday[i][0] == month && holiday[i][1] == of_month) return 1;
    for (size_t i = 0; i < sizeof movable / sizeof movable[0]; i++)
        if (movable[i] == day) return 1;
    return 0;
}

/* --- the day's shape --- */

static double bump(double hour, double at, double width)
{
    return exp(-(hour - at) * (hour - at) / (2 * width * width));
}

/* Weight of a half-hour: open 08-20 on weekdays, 09-17 on Saturday. */
static double slot_weight(int weekday, int slot)
{
    double hour = (slot + 0.5) / 2;
    if (weekday == 5) return hour > 9 && hour < 17 ? 0.5 + bump(hour, 11, 1.6) : 0;
    if (hour < 8 || hour > 20) return 0;
    return 0.28 + bump(hour, 10.2, 1.4) + 0.55 * bump(hour, 14.2, 1.6) + 0.42 * bump(hour, 18.4, 0.9);
}

static void write_day(uint64_t *state, int year, int month, int of_month, int weekday, double expected)
{
    double sum = 0;
    for (int s = 0; s < SLOTS; s++) sum += slot_weight(weekday, s);
    for (int s = 0; s < SLOTS; s++) {
        double weight = slot_weight(weekday, s);
        if (weight <= 0) continue;
        double mean = expected * weight / sum * lognormal_mean_one(state, interval_cv);
        printf("%04d-%02d-%02d %02d:%02d,%d\n", year, month, of_month, s / 2, s % 2 * 30, poisson(state, mean));
    }
}

int main(void)
{
    uint64_t state = 20250101;
    double memory = exp(-1 / slow_days), slow = normal(&state);
    int year = 2025, month = 1, of_month = 1;
    printf("datetime,offered\n");
    for (int day = 0; day < DAYS; day++) {
        int weekday = (day + FIRST_WEEKDAY) % 7;
        double slow_variance = log(1 + slow_cv * slow_cv);
        double busy = lognormal_mean_one(&state, day_cv) * exp(sqrt(slow_variance) * slow - slow_variance / 2);
        double trend = pow(1 + growth_per_year, (day - DAYS / 2) / 365.25);
        if (!is_closed(day, month, of_month))
            write_day(&state, year, month, of_month, weekday,
                      day_mean * month_weight[month - 1] * weekday_weight[weekday] * trend * busy);
        slow = memory * slow + sqrt(1 - memory * memory) * normal(&state);
        if (++of_month > month_length(year, month)) of_month = 1, month++;
        if (month > 12) month = 1, year++;
    }
    return ferror(stdout) || fflush(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
