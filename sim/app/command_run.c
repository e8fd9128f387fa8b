#include "app/command_run.h"

#include "app/job.h"

int command_run(int argc, char **argv)
{
    static const struct job_kind kind = {
        .name = "run", .least = 1, .most = 1,
        .usage = "handover run SCENARIO.ini [OPTION...]",
        .about = "Simulates one scenario, prints a summary, and writes output/SCENARIO.xlsx.",
        .examples = "  handover run scenarios/three-year.ini\n"
            "  handover run scenarios/three-year.ini --set contract:main.price=5.10\n",
        .too_few = "which scenario? handover run SCENARIO.ini",
        .too_many = "run takes one scenario; to set several side by side: handover compare A.ini B.ini",
    };
    return job_execute(&kind, argc, argv);
}
