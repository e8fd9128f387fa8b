/* Histories that are nearly right. Nothing may crash or leak, a refusal has a sentence and leaves nothing behind, and
 * what is accepted gives finite counts and an estimate that sums to what was read. */
#include <math.h>

#include "base/check.h"
#include "base/memory.h"
#include "input/history.h"
#include "mutate.h"
#include "scenario/complete.h"

static const char *const seeds[] = {
    "datetime,offered\n2025-01-06 08:00,10\n2025-01-06 08:30,12\n2025-01-06 09:00,9\n2025-01-07 08:00,7\n"
    "2025-01-07 08:30,8\n",
    "date;calls;note\r\n2025-01-06;100;\"a \"\"quoted\"\" note\"\r\n2025-01-07;90;x\r\n2025-02-03;120;\r\n",
    "answered,datetime,calls\n1,2025-03-03 07:00:00,5\n1,2025-03-03 07:05:00,3\n2,2025-03-03 07:10:00,0\n"
    "2,2025-03-04 07:00:00,1\n",
};
static const char *const words[] = {
    "\n", "\r\n", ",", ";", "\"", "\"\"", "2025-01-06 08:00,10\n", "2025-02-29", "1900-01-01", "2200-12-31",
    " 24:00", "T08:15",
    "offered", "calls", "date", "datetime", "-1", "1e9", "1e400", "nan", "1,5", "\n\n\n", "2025-01-08 23:30,4\n", "0",
};

static void check_accepted(const struct history *h, const struct scenario_frame *frame)
{
    struct profile_estimate e;
    for (int day = 0; day < h->days; day++)
        for (int slot = 0; slot < h->slots; slot++) {
            double count = h->count[(size_t)day * (size_t)h->slots + (size_t)slot];
            CHECK(isfinite(count) && count >= 0 && (count == 0 || h->is_open[day]), NULL);
        }
    profile_from_history(h, frame, 0.02, &e);
    CHECK(isfinite(e.contacts_per_year) && e.contacts_per_year >= 0, NULL);
    CHECK(e.left_out >= 0 && e.left_out <= 1, NULL);
    for (int d = 0; d < DAYS_A_WEEK; d++) {
        double sum = 0;
        for (int slot = 0; slot < SLOTS_MAX; slot++) sum += e.slot_share[d][slot];
        CHECK(fabs(sum - 1) < 1e-9 || sum == 0, NULL);
    }
}

static void run_one(const char *chars)
{
    struct scenario *s = memory_new(1, sizeof *s);
    scenario_begin(s);
    s->frame.announcement = date_to_day((struct date){2027, 4, 1});
    for (int interval = 15; interval <= 60; interval *= 2) {
        struct history h;
        struct problems problems = {0};
        enum status status = history_parse("fuzz.csv", chars, interval, &h, &problems);
        CHECK((status == STATUS_OK) == (problems.count == 0), NULL);
        s->frame.interval_min = interval;
        if (status == STATUS_OK) check_accepted(&h, &s->frame);
        history_free(&h);
        problems_free(&problems);
    }
    free(s);
}

int main(int argc, char **argv)
{
    struct mutator m = mutate_begin(20250106, words, sizeof words / sizeof words[0]);
    return mutate_main(argc, argv, &m, seeds, sizeof seeds / sizeof seeds[0], run_one);
}
