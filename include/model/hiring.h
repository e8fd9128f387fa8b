/* The weekly hiring decision: order up to the need at the lead time, in classes. Pure.
 *
 * gap = need at the lead time - heads expected there then (survivors, and the pipeline x graduation). It is filled by
 * gap / yield recruits, rounded up; yield is the share of recruits who come through training. Class bounds are on
 * recruits: nothing opens below class_min; one week's decision opens at most classes_in_parallel classes of at most
 * class_max, all of which go through recruiting and training together. Further classes may open in the next week: what
 * is bounded is how many run side by side at the same stage, not how many follow one another.
 */
#ifndef MODEL_HIRING_H
#define MODEL_HIRING_H

struct hiring_terms {
    int class_min, class_max, classes_in_parallel;
    double yield;               /* (0, 1]; 0 hires nobody: nobody would come through */
};
struct hiring_order { int classes, recruits; };

struct hiring_order hiring_decide(const struct hiring_terms *terms, double gap_heads);

/* Recruits to order `week` weeks before the start (1, 2, ...) so that a centre begins with the pipeline it would have
 * in the steady state: classes of at least class_min, on average exactly recruits_per_week. phase in [0, 1), uniform,
 * is the centre's place in the cycle. */
int hiring_steady_recruits(int class_min, double recruits_per_week, double phase, int week);

#endif
