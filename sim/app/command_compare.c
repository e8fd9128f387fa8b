#include "app/command_compare.h"

#include "app/job.h"

int command_compare(int argc, char **argv)
{
    static const struct job_kind kind = {
        .name = "compare", .least = 2, .most = 0,
        .usage = "handover compare A.ini B.ini [C.ini ...] [OPTION...]",
        .about = "Simulates scenarios with the same customers and the same luck, ranks them, and\n"
            "sets the first file (A) against each other one. Differences are other - A, so\n"
            "a positive one means that A is cheaper. Writes one workbook with all of them,\n"
            "output/A-vs-B.xlsx; of more than eight there is no workbook, but a summary and,\n"
            "with --json or --csv, every figure.",
        .examples = "  handover compare scenarios/three-year.ini scenarios/one-year.ini\n"
            "  handover compare a.ini b.ini --replications 100 --json results.json\n"
            "  handover compare bids/*.ini --pairs\n"
            "  handover compare scenarios/three-year.ini scenarios/one-year.ini --split\n",
        .too_few = "compare takes two or more scenarios: handover compare A.ini B.ini",
    };
    return job_execute(&kind, argc, argv);
}
