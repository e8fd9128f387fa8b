/* Where results go: standard output, the files beside it, and what can be said about them before the work begins. */
#ifndef APP_OUTPUT_H
#define APP_OUTPUT_H

#include <stdbool.h>

#include "base/status.h"
#include "base/text.h"
#include "report/findings.h"

/* Makes sure that descriptors 0, 1 and 2 are taken (a file opened later must not become "standard output") and that a
 * reader who goes away, or a size limit, is an error to report and not a silent end. Call first of all. */
void output_prepare(void);

/* Writes all of it to standard output or standard error and flushes. STATUS_UNABLE with a sentence. */
enum status output_print(const struct text *text, struct text *error);
void output_complain(const char *sentence);             /* "handover: sentence" on stderr */

enum output_leave {                     /* what is no obstacle */
    OUTPUT_MISSING_FOLDER = 1,          /* it will be made */
    OUTPUT_DEVICE = 2                   /* a device or pipe will be written to directly */
};
/* Can a file be made at this path: its folder is there and may be written to, nothing but an ordinary file stands
 * there? `leave`: a sum of the above. STATUS_UNABLE with a sentence. */
enum status output_check(const char *path, int leave, struct text *error);
/* Appends the folder part of a path, "." when it has none. */
void output_folder(const char *path, struct text *folder);
/* Makes the folder a path lies in, one level; existing is fine. */
enum status output_make_folder(const char *path, struct text *error);

/* STATUS_INPUT when something that is not JSON stands there and `force` is not given. */
enum status output_json_check(const char *path, bool force, struct text *error);
/* Writes beside the target and renames into place; a device or pipe is written to directly. */
enum status output_json(const char *path, const struct text *json, struct text *error);

/* CSV files in a folder. Ours, and replaced without asking, is a file that is empty or begins with the very header we
 * would write; others in the folder are left alone.
 * STATUS_UNABLE when the folder can be neither written to nor made, STATUS_INPUT when something that is not ours stands
 * where a file would go and `force` is not given. */
enum status output_csv_check(const char *folder, bool force, struct text *error);
/* Would one of the files in the folder be this one? By their names as given. */
bool output_csv_claims(const char *folder, const char *path);
/* Makes the folder where it is missing, writes every file beside its target, and only when all are complete renames
 * them into place. */
enum status output_csv(const char *folder, const struct findings *findings, struct text *error);

#endif
