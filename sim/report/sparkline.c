#include "report/sparkline.h"

#include <math.h>

enum { BLOCKS = 8 };

int sparkline_group(int count)
{
    return count <= SPARKLINE_COLUMNS ? 1 : (count + SPARKLINE_COLUMNS - 1) / SPARKLINE_COLUMNS;
}

/* Mean of the values that there are; NAN without any. */
static double sparkline_mean(const double *values, int count)
{
    double sum = 0;
    int there = 0;
    for (int i = 0; i < count; i++)
        if (!isnan(values[i])) sum += values[i], there++;
    return there > 0 ? sum / there : NAN;
}

static void sparkline_block(struct text *out, double value, double low, double high)
{
    if (isnan(value)) {
        text_append(out, " ");
        return;
    }
    double share = high > low ? (value - low) / (high - low) : 0.5;
    int block = (int)(fmin(fmax(share, 0), 1) * BLOCKS);
    if (block == BLOCKS) block--;
    const char bytes[] = { (char)0xE2, (char)0x96, (char)(0x81 + block) };      /* UTF-8 of U+2581 + block */
    text_append_bytes(out, bytes, sizeof bytes);
}

void sparkline_draw(struct text *out, const double *values, int count, double low, double high)
{
    int group = sparkline_group(count);
    for (int i = 0; i < count; i += group)
        sparkline_block(out, sparkline_mean(values + i, i + group <= count ? group : count - i), low, high);
}
