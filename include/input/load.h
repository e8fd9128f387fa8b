/* From a scenario file, the files it extends and the command line's --set to a resolved scenario.
 *
 * Layers, first to last: the file extended furthest, ..., the scenario file, the overrides. A later value replaces an
 * earlier one of the same section and key, lists whole; `enabled = no` removes a section. Paths in a file (extends,
 * history) are relative to the file that says them.
 */
#ifndef INPUT_LOAD_H
#define INPUT_LOAD_H

#include "base/status.h"
#include "input/problem.h"
#include "scenario/scenario.h"

/* --set SECTION.KEY=VALUE; the key follows the last dot: "sla:main.speed.target". */
struct override { const char *name, *value; };

/* Fills `out` (large: allocate it on the heap). STATUS_OK: `out` is complete, `problems` holds warnings at most.
 * STATUS_INPUT: something is wrong with what the user wrote; STATUS_UNABLE: a file could not be read. Then `problems`
 * says everything that is wrong, in order of file and line, and `out` must not be used. */
enum status load_scenario(const char *path, const struct override *overrides, int count, struct scenario *out,
                          struct problems *problems);

#endif
