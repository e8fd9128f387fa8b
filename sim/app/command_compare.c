#include "app/command_compare.h"

#include "app/job.h"
#include "study/study.h"

int command_compare(int argc, char **argv)
{
    static const struct job_kind kind = {
        .name = "compare", .least = 2, .most = STUDY_SCENARIOS_MAX,
        .usage = "handover compare A.ini B.ini [C.ini ...] [OPTION...]",
        .about = "Simulates scenarios with the same customers and the same luck, and sets them\n"
            "side by side: the first file (A) against each other one. Differences are\n"
            "other - A, so a positive one means that A is cheaper. Writes one workbook with\n"
            "all of them, output/A-vs-B.xlsx.",
        .examples = "  handover compare scenarios/three-year.ini scenarios/one-year.ini\n"
            "  handover compare a.ini b.ini --replications 100 --json results.json\n",
        .too_few = "compare takes two or more scenarios: handover compare A.ini B.ini",
        .too_many = "compare takes eight scenarios at most; leave some out",
    };
    return job_execute(&kind, argc, argv);
}
