#include "app/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report/csv.h"

enum { FOLDER_MODE = 0777, FILE_MODE = 0666 };

/* --- names --- */

static void csv_path(const char *folder, int file, struct text *path)
{
    size_t length = strlen(folder);
    text_clear(path);
    text_format(path, "%s%s%s", folder, length > 0 && folder[length - 1] == '/' ? "" : "/", csv_name(file));
}

static void csv_path_beside(const char *folder, int file, struct text *path)
{
    csv_path(folder, file, path);
    text_format(path, ".part-%ld", (long)getpid());
}

/* Without "./" in front and doubled or trailing slashes: enough for what stands on one command line. */
static void path_simplify(const char *path, struct text *simple)
{
    while (path[0] == '.' && path[1] == '/') path += 1 + strspn(path + 1, "/");
    for (const char *c = path; *c != '\0'; c++)
        if (*c != '/' || (c[1] != '/' && (c[1] != '\0' || c == path))) text_append_bytes(simple, c, 1);
}

bool output_csv_claims(const char *folder, const char *path)
{
    struct text given = { 0 }, ours = { 0 }, simple = { 0 };
    path_simplify(path, &given);
    path_simplify(folder, &simple);
    bool claims = strcmp(text_chars(&given), text_chars(&simple)) == 0;
    for (int file = 0; file < csv_files() && !claims; file++) {
        csv_path(folder, file, &ours);
        text_clear(&simple);
        path_simplify(text_chars(&ours), &simple);
        claims = strcmp(text_chars(&given), text_chars(&simple)) == 0;
    }
    text_free(&given);
    text_free(&ours);
    text_free(&simple);
    return claims;
}

/* --- before the work --- */

/* Does a file begin with our header, or hold nothing? */
static bool csv_is_ours(const char *path, int file)
{
    struct text header = { 0 };
    bool same = true;
    FILE *stream = fopen(path, "rb");
    csv_header(file, &header);
    for (size_t i = 0; stream != NULL && same && i < header.length; i++) {
        int c = getc(stream);
        if (c == EOF && i == 0) break;
        same = c == (unsigned char)header.chars[i];
    }
    if (stream != NULL) fclose(stream);
    text_free(&header);
    return stream != NULL && same;
}

static enum status csv_check_file(const char *path, int file, bool force, struct text *error)
{
    struct stat found;
    if (stat(path, &found) != 0) return STATUS_OK;
    if (!S_ISREG(found.st_mode)) {
        text_format(error, "cannot write %s: it is not an ordinary file; choose another folder with --csv", path);
        return STATUS_UNABLE;
    }
    if (force || csv_is_ours(path, file)) return STATUS_OK;
    text_format(error, "%s exists and was not written by Handover (its first line is another); choose another folder "
                "with --csv, or overwrite it with --force", path);
    return STATUS_INPUT;
}

/* A folder that is still to be made needs one to be made in. */
static enum status csv_check_parent(const char *folder, struct text *error)
{
    struct text simple = { 0 }, parent = { 0 };
    struct stat found;
    path_simplify(folder, &simple);
    output_folder(text_chars(&simple), &parent);
    errno = 0;
    bool there = stat(text_chars(&parent), &found) == 0;
    if (there && !S_ISDIR(found.st_mode)) errno = ENOTDIR, there = false;
    bool good = there && access(text_chars(&parent), W_OK | X_OK) == 0;
    if (!good)
        text_format(error, "cannot make the folder %s for --csv: %s: %s", folder, text_chars(&parent), strerror(errno));
    text_free(&simple);
    text_free(&parent);
    return good ? STATUS_OK : STATUS_UNABLE;
}

enum status output_csv_check(const char *folder, bool force, struct text *error)
{
    struct stat found;
    if (stat(folder, &found) != 0) {
        if (errno == ENOENT) return csv_check_parent(folder, error);
        text_format(error, "cannot write to the folder %s: %s", folder, strerror(errno));
        return STATUS_UNABLE;
    }
    if (!S_ISDIR(found.st_mode)) {
        text_format(error, "--csv %s: it is a file; name a folder, several files go there", folder);
        return STATUS_INPUT;
    }
    if (access(folder, W_OK | X_OK) != 0) {
        text_format(error, "cannot write to the folder %s: %s; choose another one with --csv", folder, strerror(errno));
        return STATUS_UNABLE;
    }
    struct text path = { 0 };
    enum status status = STATUS_OK;
    for (int file = 0; file < csv_files() && status == STATUS_OK; file++) {
        csv_path(folder, file, &path);
        status = csv_check_file(text_chars(&path), file, force, error);
    }
    text_free(&path);
    return status;
}

/* --- writing --- */

static bool stream_take(void *stream, const char *bytes, size_t count)
{
    return fwrite(bytes, 1, count, stream) == count;
}

/* Keeps the first error's number. */
static bool csv_write_beside(const char *path, int file, const struct findings *findings)
{
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, FILE_MODE);
    FILE *stream = descriptor >= 0 ? fdopen(descriptor, "wb") : NULL;
    if (stream == NULL) {
        if (descriptor >= 0) close(descriptor);
        return false;
    }
    const struct csv_sink sink = { stream_take, stream };
    errno = 0;
    bool written = csv_write(file, findings, &sink);
    int failure = errno;
    bool closed = fclose(stream) == 0;
    if (!written) errno = failure;
    return written && closed;
}

/* Those beside their targets, of the first `files`. */
static void csv_remove_beside(const char *folder, int files)
{
    struct text path = { 0 };
    for (int file = 0; file < files; file++) {
        csv_path_beside(folder, file, &path);
        unlink(text_chars(&path));
    }
    text_free(&path);
}

static enum status csv_write_all(const char *folder, const struct findings *findings, struct text *error)
{
    struct text beside = { 0 }, path = { 0 };
    enum status status = STATUS_OK;
    for (int file = 0; file < csv_files() && status == STATUS_OK; file++) {
        csv_path_beside(folder, file, &beside);
        if (csv_write_beside(text_chars(&beside), file, findings)) continue;
        csv_path(folder, file, &path);
        text_format(error, "cannot write %s: %s; no file was written there", text_chars(&path), strerror(errno));
        csv_remove_beside(folder, file + 1);
        status = STATUS_UNABLE;
    }
    for (int file = 0; file < csv_files() && status == STATUS_OK; file++) {
        csv_path_beside(folder, file, &beside);
        csv_path(folder, file, &path);
        if (rename(text_chars(&beside), text_chars(&path)) == 0) continue;
        text_format(error, "cannot write %s: %s", text_chars(&path), strerror(errno));
        csv_remove_beside(folder, csv_files());
        status = STATUS_UNABLE;
    }
    text_free(&beside);
    text_free(&path);
    return status;
}

enum status output_csv(const char *folder, const struct findings *findings, struct text *error)
{
    bool made = mkdir(folder, FOLDER_MODE) == 0;
    if (!made && errno != EEXIST) {
        text_format(error, "cannot make the folder %s for --csv: %s", folder, strerror(errno));
        return STATUS_UNABLE;
    }
    enum status status = csv_write_all(folder, findings, error);
    if (status != STATUS_OK && made) rmdir(folder);
    return status;
}
