/* From a document to a scenario whose keys are filled in: names become indices, values numbers, defaults stand where
 * nothing is said. What no single key can tell is checked later (input/checks.h). */
#ifndef INPUT_FILL_H
#define INPUT_FILL_H

#include "input/document.h"
#include "scenario/scenario.h"

/* Sets each section's index in the scenario. Unknown keys, values that do not parse and missing keys are problems. */
void fill_scenario(struct document *document, struct scenario *scenario, struct problems *problems);

#endif
