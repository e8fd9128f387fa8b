#include "input/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum status fail_to_read(const char *path, const char *what, int error, struct problems *problems)
{
    bool is_users = error == ENOENT || error == ENOTDIR || error == EISDIR || error == ENAMETOOLONG || error == ELOOP;
    const char *remedy = error == EISDIR    ? "; name a file in it"
                         : error == EACCES  ? "; you may not read it"
                         : is_users         ? "; check the path"
                                            : "";
    problems_add(problems, path, 0, "the %s cannot be read: %s%s", what, strerror(error), remedy);
    return is_users ? STATUS_INPUT : STATUS_UNABLE;
}

/* Nonzero: errno of what went wrong. Stops reading past the limit. */
static int read_all(const char *path, size_t most_bytes, struct text *out)
{
    char block[65536];
    struct stat about;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return errno;
    int error = fstat(file, &about) ? errno : S_ISDIR(about.st_mode) ? EISDIR : 0;
    while (!error && out->length <= most_bytes) {
        ssize_t got = read(file, block, sizeof block);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) error = errno;
        if (got <= 0) break;
        text_append_bytes(out, block, (size_t)got);
    }
    close(file);
    return error;
}

static int line_of(const struct text *text, size_t offset)
{
    int line = 1;
    for (size_t i = 0; i < offset; i++) line += text->chars[i] == '\n';
    return line;
}

/* Offset of the first byte that starts no valid UTF-8 sequence. */
static size_t first_bad_byte(const struct text *text)
{
    size_t at = 0;
    while (at < text->length) {
        size_t size = 1;
        while (size <= 4 && at + size <= text->length && !text_is_utf8(text->chars + at, size)) size++;
        if (size > 4 || at + size > text->length) return at;
        at += size;
    }
    return at;
}

/* Offset of the first control character, DEL and C1 too, other than tab and line break; the length when there is none.
 * Titles and names end up in a terminal and in a workbook. */
static size_t first_control(const struct text *text)
{
    const unsigned char *bytes = (const unsigned char *)text_chars(text);
    for (size_t at = 0; at < text->length; at++) {
        bool c0 = bytes[at] < 0x20 && bytes[at] != '\t' && bytes[at] != '\r' && bytes[at] != '\n';
        bool c1 = bytes[at] == 0xc2 && at + 1 < text->length && bytes[at + 1] < 0xa0;
        if (c0 || c1 || bytes[at] == 0x7f) return at;
    }
    return text->length;
}

static unsigned control_code(const struct text *text, size_t at)
{
    unsigned char byte = (unsigned char)text->chars[at];
    return byte == 0xc2 ? (unsigned char)text->chars[at + 1] : byte;
}

static bool is_blank(const struct text *text)
{
    return !text->length || text->chars[strspn(text->chars, " \t\r\n")] == '\0';
}

static enum status check_text(const char *path, const char *what, size_t most_bytes, const struct text *text,
                              struct problems *problems)
{
    const unsigned char *bytes = (const unsigned char *)text_chars(text);
    size_t before = problems->count;
    const char *nul = text->length ? memchr(text->chars, '\0', text->length) : NULL;
    if (text->length > most_bytes)
        problems_add(problems, path, 0, "the %s is larger than %zu bytes; is it the right file?", what, most_bytes);
    else if (text->length >= 4 && !memcmp(bytes, "PK\3\4", 4))
        problems_add(problems, path, 0, "the %s is a workbook or archive, not text", what);
    else if (text->length >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)))
        problems_add(problems, path, 0, "the %s is UTF-16; save it as UTF-8", what);
    else if (nul)
        problems_add(problems, path, line_of(text, (size_t)(nul - text->chars)),
                     "the %s is not a text file: it holds a NUL byte", what);
    else if (is_blank(text))
        problems_add(problems, path, 0, "the %s is empty", what);
    else if (!text_is_utf8(text->chars, text->length))
        problems_add(problems, path, line_of(text, first_bad_byte(text)),
                     "the %s is not UTF-8 from here; save it as UTF-8", what);
    else if (first_control(text) < text->length)
        problems_add(problems, path, line_of(text, first_control(text)),
                     "the %s holds a control character (U+%04X), which cannot be seen; remove it", what,
                     control_code(text, first_control(text)));
    return problems->count > before ? STATUS_INPUT : STATUS_OK;
}

enum status file_read(const char *path, const char *what, size_t most_bytes, struct text *out,
                      struct problems *problems)
{
    text_clear(out);
    int error = read_all(path, most_bytes, out);
    if (error) return fail_to_read(path, what, error, problems);
    if (out->length >= 3 && !memcmp(out->chars, "\xef\xbb\xbf", 3)) {
        memmove(out->chars, out->chars + 3, out->length - 2);
        out->length -= 3;
    }
    return check_text(path, what, most_bytes, out, problems);
}

bool file_next_line(const char **at, const char **line, size_t *length)
{
    if (!**at) return false;
    *line = *at;
    *length = strcspn(*at, "\r\n");
    *at += *length;
    *at += !strncmp(*at, "\r\n", 2) ? 2 : **at != '\0';
    return true;
}

void file_beside(const char *from, const char *path, struct text *out)
{
    const char *slash = strrchr(from, '/');
    if (*path != '/' && slash) text_append_bytes(out, from, (size_t)(slash - from) + 1);
    text_append(out, path);
}

void file_stem(const char *path, struct text *out)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path, *dot = strrchr(name, '.');
    text_append_bytes(out, name, dot && dot != name ? (size_t)(dot - name) : strlen(name));
}
