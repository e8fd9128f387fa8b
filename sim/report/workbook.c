#include "report/workbook.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report/formula.h"
#include "report/sheets.h"
#include "report/xlsx.h"
#include "report/xlsx_origin.h"

/* SOURCE_DATE_EPOCH (reproducible-builds.org) when it is a plain number of seconds, else 2000-01-01. */
static long long created_at(void)
{
    enum { FIXED_S = 946684800 };
    const char *given = getenv("SOURCE_DATE_EPOCH");
    if (!given || !*given || strspn(given, "0123456789") != strlen(given) || strlen(given) > 11) return FIXED_S;
    return strtoll(given, NULL, 10);
}

enum status workbook_target_check(const char *path, bool force, struct text *error)
{
    struct stat found;
    if (stat(path, &found) == 0 && S_ISDIR(found.st_mode)) {
        text_format(error, "%s is a folder; name a file for the workbook with -o", path);
        return STATUS_INPUT;
    }
    if (force || xlsx_origin_of(path) != XLSX_FOREIGN) return STATUS_OK;
    text_format(error,
                "%s exists and was not written by Handover (or was saved by another program since); choose another "
                "name with -o, or overwrite it with --force",
                path);
    return STATUS_INPUT;
}

/* Can a file be made beside the target, and is there room for it? Found out before the library tries, which would
 * complain on stderr itself, or write a broken file without a word. */
static bool temporary_make(const char *path, long bytes, struct text *temporary, struct text *error)
{
    text_format(temporary, "%s.XXXXXX", path);
    int file = mkstemp(temporary->chars);
    if (file < 0) {
        text_format(error, "cannot write the workbook %s: %s; choose another place with -o", path, strerror(errno));
        return false;
    }
    int full = posix_fallocate(file, 0, bytes);
    bool emptied = ftruncate(file, 0) == 0;
    close(file);
    if ((full == 0 || full == EINVAL || full == EOPNOTSUPP) && emptied) return true;   /* not every disk can tell */
    text_format(error, "cannot write the workbook %s: %s; free some room or choose another place with -o", path,
                strerror(full ? full : errno));
    unlink(temporary->chars);
    return false;
}

/* A temporary file is private to its owner; the workbook gets the permissions any new file would. */
static bool move_into_place(const char *temporary, const char *path)
{
    mode_t mask = umask(0);
    umask(mask);
    return chmod(temporary, 0666 & ~mask) == 0 && rename(temporary, path) == 0;
}

static enum status file_write(const char *path, const struct book *book, struct text *error)
{
    struct text temporary = {0}, reason = {0};
    enum status status = STATUS_UNABLE;
    if (!temporary_make(path, xlsx_bytes_needed(book), &temporary, error)) goto done;
    if (!xlsx_write(book, temporary.chars, created_at(), &reason))
        text_format(error, "cannot write the workbook %s (is the disk full?): %s", path, text_chars(&reason));
    else if (!move_into_place(temporary.chars, path))
        text_format(error, "cannot write the workbook %s: %s", path, strerror(errno));
    else status = STATUS_OK;
    if (status != STATUS_OK) unlink(temporary.chars);
done:
    text_free(&temporary);
    text_free(&reason);
    return status;
}

enum status workbook_write(const char *path, const struct workbook_request *request, struct text *error)
{
    enum status status = workbook_target_check(path, request->force, error);
    if (status != STATUS_OK) return status;
    struct book book;
    struct pages *pages = memory_new(1, sizeof *pages);
    book_init(&book, request->language);
    pages_init(pages, request, &book);
    sheets_fill(pages);
    formula_calculate(&book);
    status = file_write(path, &book, error);
    pages_free(pages);
    free(pages);
    book_free(&book);
    return status;
}
