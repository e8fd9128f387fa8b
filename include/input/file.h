/* A whole text file in memory, and paths relative to it. */
#ifndef INPUT_FILE_H
#define INPUT_FILE_H

#include "base/status.h"
#include "base/text.h"
#include "input/problem.h"

/* Reads the file into `out`, without a byte-order mark. What is not a text file (a folder, a workbook, NUL bytes,
 * UTF-16, bytes that are not UTF-8, control characters), empty or over `most_bytes` is a problem: STATUS_INPUT, as is a
 * file that is not there; STATUS_UNABLE when the system cannot read it. `what` names the kind: "scenario file". */
enum status file_read(const char *path, const char *what, size_t most_bytes, struct text *out,
                      struct problems *problems);

/* The first control character other than tab and line break, DEL and C1 too, since titles and names end up in a
 * terminal and in a workbook: its code, and where it stands. 0: there is none. Of valid UTF-8. */
unsigned file_control_code(const char *chars, size_t length, size_t *at);

/* Takes the next line out of a text: *at points behind it, the line is [*line, *line + *length) without its end (LF,
 * CRLF or CR). False at the end. */
bool file_next_line(const char **at, const char **line, size_t *length);

/* `path` as seen from the folder of `from`; an absolute path is kept. */
void file_beside(const char *from, const char *path, struct text *out);
/* The name of a file without folder and extension. */
void file_stem(const char *path, struct text *out);

#endif
