#include "model/hiring.h"

#include <math.h>

/* Rounding up must not make a whole number of recruits one more for a dust of 1e-16. */
static const double dust = 1e-9;

struct hiring_order hiring_decide(const struct hiring_terms *terms, double gap_heads)
{
    struct hiring_order none = { 0, 0 };
    if (!(gap_heads > 0) || terms->yield <= 0) return none;
    int most = terms->class_max * terms->classes_in_parallel;
    double wanted = ceil(gap_heads / terms->yield - dust);
    int recruits = wanted < most ? (int)wanted : most;
    if (recruits < terms->class_min || recruits < 1) return none;
    int classes = (recruits + terms->class_max - 1) / terms->class_max;
    if (classes > 1 && recruits < classes * terms->class_min) {         /* the last one would be too small: it waits */
        classes--;
        recruits = classes * terms->class_max;
    }
    return (struct hiring_order){ classes, recruits };
}

int hiring_steady_recruits(int class_min, double recruits_per_week, double phase, int week)
{
    double size = fmax(fmax(class_min, 1), recruits_per_week);
    double before = floor((week - 1) * recruits_per_week / size + phase);
    double after = floor(week * recruits_per_week / size + phase);
    return (int)(round(size * after) - round(size * before));
}
