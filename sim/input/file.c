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

unsigned file_control_code(const char *chars, size_t length, size_t *at)
{
    const unsigned char *bytes = (const unsigned char *)chars;
    for (size_t i = 0; i < length; i++) {
        bool is_c0 = bytes[i] < 0x20 && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n';
        bool is_c1 = bytes[i] == 0xc2 && i + 1 < length && bytes[i + 1] < 0xa0;
        if (!is_c0 && !is_c1 && bytes[i] != 0x7f) continue;
        *at = i;
        return is_c1 ? bytes[i + 1] : bytes[i];
    }
    return 0;
}

static bool is_blank(const struct text *text)
{
    return !text->length || text->chars[strspn(text->chars, " \t\r\n")] == '\0';
}

static enum status check_text(const char *path, const char *what, size_t most_bytes, const struct text *text,
                              struct problems *problems)
{
    const unsigned char *bytes = (const unsigned char *)text_chars(text);
    size_t before = problems->count, at = 0;
    unsigned code;
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
    else if ((code = file_control_code(text->chars, text->length, &at)) != 0)
        problems_add(problems, path, line_of(text, at),
                     "the %s holds a control character (U+%04X), which cannot be seen; remove it", what, code);
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
