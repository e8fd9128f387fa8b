#include "app/progress.h"

#include <math.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static double progress_clock_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void progress_time_left(struct text *out, double left_s)
{
    if (left_s < 100) text_format(out, "%.0f s left", ceil(left_s));
    else if (left_s < 6000) text_format(out, "%.0f min left", ceil(left_s / 60));
    else text_format(out, "%.1f h left", left_s / 3600);
}

void progress_line(struct text *out, const struct study_progress *now, double elapsed_s)
{
    double share = now->days_in_all > 0 ? (double)now->days / (double)now->days_in_all : 0;
    if (share > 1) share = 1;
    text_format(out, "simulating: %.0f%%", floor(100 * share));
    if (now->contacts == 0 || elapsed_s <= 0) return;
    double pace = (double)now->contacts / elapsed_s;
    if (pace >= 1e6) text_format(out, ", %.1f million contacts a second", pace / 1e6);
    else text_format(out, ", %.0f thousand contacts a second", ceil(pace / 1e3));
    if (share <= 0) return;
    text_append(out, ", ");
    progress_time_left(out, elapsed_s * (1 - share) / share);
}

void progress_begin(struct progress *progress, bool wanted)
{
    *progress = (struct progress){ .on = wanted && isatty(STDERR_FILENO), .began_s = progress_clock_s() };
}

void progress_show(struct progress *progress, const struct study_progress *now)
{
    if (!progress->on) return;
    struct text line = { 0 };
    progress_line(&line, now, progress_clock_s() - progress->began_s);
    int columns = (int)line.length;
    fprintf(stderr, "\r%-*s", progress->shown_columns, text_chars(&line));
    fflush(stderr);
    if (columns > progress->shown_columns) progress->shown_columns = columns;
    text_free(&line);
}

void progress_end(struct progress *progress)
{
    if (!progress->on) return;
    fprintf(stderr, "\r%*s\r", progress->shown_columns, "");
    fflush(stderr);
    progress->on = false;
}
