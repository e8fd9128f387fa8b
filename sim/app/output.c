#include "app/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_MODE = 0777, FILE_MODE = 0666 };

void output_prepare(void)
{
    /* Opened the wrong way round on purpose: using a stream that was closed stays an error. */
    for (int wanted = STDIN_FILENO; wanted <= STDERR_FILENO; wanted++)
        if (fcntl(wanted, F_GETFD) == -1 && errno == EBADF)
            if (open("/dev/null", wanted == STDIN_FILENO ? O_WRONLY : O_RDONLY) != wanted) _exit(EXIT_FAILURE);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
}

enum status output_print(const struct text *text, struct text *error)
{
    errno = 0;
    if (fwrite(text_chars(text), 1, text->length, stdout) == text->length && fflush(stdout) == 0) return STATUS_OK;
    text_format(error, "cannot write to standard output: %s", strerror(errno));
    return STATUS_UNABLE;
}

void output_complain(const char *sentence)
{
    fprintf(stderr, "handover: %s\n", sentence);
}

void output_folder(const char *path, struct text *folder)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL) text_append(folder, ".");
    else if (slash == path) text_append(folder, "/");
    else text_append_bytes(folder, path, (size_t)(slash - path));
}

static enum status output_check_folder(const char *path, const char *folder, int leave, struct text *error)
{
    struct stat found;
    if (stat(folder, &found) != 0) {
        if ((leave & OUTPUT_MISSING_FOLDER) && errno == ENOENT) return STATUS_OK;
        text_format(error, "cannot write %s: folder %s: %s; make the folder or name another file with -o or --json",
                    path, folder, strerror(errno));
        return STATUS_UNABLE;
    }
    if (!S_ISDIR(found.st_mode)) {
        text_format(error, "cannot write %s: %s is not a folder", path, folder);
        return STATUS_UNABLE;
    }
    if (access(folder, W_OK | X_OK) == 0) return STATUS_OK;
    text_format(error, "cannot write %s: folder %s may not be written to: %s; name another file with -o or --json",
                path, folder, strerror(errno));
    return STATUS_UNABLE;
}

enum status output_check(const char *path, int leave, struct text *error)
{
    struct stat found;
    bool exists = stat(path, &found) == 0;
    if (exists && S_ISDIR(found.st_mode)) {
        text_format(error, "cannot write %s: it is a folder; name a file in it", path);
        return STATUS_UNABLE;
    }
    if (exists && !S_ISREG(found.st_mode)) {
        if (leave & OUTPUT_DEVICE) return STATUS_OK;
        text_format(error, "cannot write %s: it is a device or pipe, not an ordinary file; name another with -o", path);
        return STATUS_UNABLE;
    }
    struct text folder = { 0 };
    output_folder(path, &folder);
    enum status status = output_check_folder(path, text_chars(&folder), leave, error);
    text_free(&folder);
    return status;
}

enum status output_make_folder(const char *path, struct text *error)
{
    struct text folder = { 0 };
    output_folder(path, &folder);
    bool there = mkdir(text_chars(&folder), FOLDER_MODE) == 0 || errno == EEXIST;
    if (!there) text_format(error, "cannot make the folder %s: %s", text_chars(&folder), strerror(errno));
    text_free(&folder);
    return there ? STATUS_OK : STATUS_UNABLE;
}

enum status output_json_check(const char *path, bool force, struct text *error)
{
    struct stat found;
    if (force || stat(path, &found) != 0 || !S_ISREG(found.st_mode) || found.st_size == 0) return STATUS_OK;
    FILE *file = fopen(path, "rb");
    int first = file != NULL ? getc(file) : EOF;
    if (file != NULL) fclose(file);
    if (first == '{') return STATUS_OK;
    text_format(error, "%s exists and is not a JSON result; name another file, or overwrite it with --force", path);
    return STATUS_INPUT;
}

/* Writes and closes; keeps the first error's number. */
static bool output_write_all(int descriptor, const struct text *text)
{
    size_t written = 0;
    int failure = 0;
    while (written < text->length && failure == 0) {
        ssize_t count = write(descriptor, text->chars + written, text->length - written);
        if (count >= 0) written += (size_t)count;
        else if (errno != EINTR) failure = errno;
    }
    if (close(descriptor) != 0 && failure == 0) failure = errno;
    errno = failure;
    return failure == 0;
}

static bool output_directly(const char *path, const struct text *json)
{
    int descriptor = open(path, O_WRONLY);
    return descriptor >= 0 && output_write_all(descriptor, json);
}

static bool output_beside(const char *path, const struct text *json)
{
    struct text beside = { 0 };
    text_format(&beside, "%s.part-%ld", path, (long)getpid());
    int descriptor = open(text_chars(&beside), O_WRONLY | O_CREAT | O_EXCL, FILE_MODE);
    bool done = descriptor >= 0 && output_write_all(descriptor, json) && rename(text_chars(&beside), path) == 0;
    int failure = errno;
    if (!done && descriptor >= 0) unlink(text_chars(&beside));
    text_free(&beside);
    errno = failure;
    return done;
}

enum status output_json(const char *path, const struct text *json, struct text *error)
{
    struct stat found;
    bool special = stat(path, &found) == 0 && !S_ISREG(found.st_mode);
    if (special ? output_directly(path, json) : output_beside(path, json)) return STATUS_OK;
    text_format(error, "cannot write %s: %s; nothing was left there", path, strerror(errno));
    return STATUS_UNABLE;
}
