/* Fills the figures of a page from results: fill TEMPLATE FOLDER >PAGE
 *
 * FOLDER holds NAME.json as `handover compare --json` writes it. Everything outside {{ }} is copied; inside stands
 *     {{FORMAT EXPRESSION}}               a number; EXPRESSION is arithmetic on numbers and references, blanks between
 *     {{pm REFERENCE}}                    an estimate of money: mean, and half its 95% interval, in EUR million
 *     {{verdict EXPECTED MEAN ; HALF}}    holds when MEAN - HALF > 0, fails when MEAN + HALF < 0, else undecided
 *     {{turn FORMAT X ... ; EXPR ; ...}}  the X at which the expressions, one for each X, first change sign: linear
 * A reference is NAME:PATH, the path's steps parted by dots: a key; an index; first of all a number for a scenario or
 * dN for a difference; LO~HI for the months with those numbers; KEY=TEXT for the elements that say so; * for every one.
 * Of several numbers @min, @max, @sum, @mean or @below=X (how many lie below) makes one. FORMAT: m million, k thousand
 * (+m, +k signed), % and p (share, signed points), n0 to n3 decimals. What is null prints as "none"; what is missing is
 * a mistake.
 *
 * The words around a verdict were written for one outcome, EXPECTED: another is reported on stderr, and the exit
 * status is 3, the page written all the same. A mistake in the template ends with 1.
 */
#include <jansson.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RESULTS_MAX = 256, NAME_BYTES = 64, PATH_BYTES = 4096, POINTS_MAX = 16, FIELD_BYTES = 4096 };

struct results {
    const char *folder;
    struct { char name[NAME_BYTES]; json_t *root; } of[RESULTS_MAX];
    int count, surprises;
};

struct reduction { double min, max, sum, limit; int count, below; };

static void die(const char *what, const char *where)
{
    fprintf(stderr, "fill: %s: %s\n", what, where);
    exit(1);
}

static json_t *results_of(struct results *r, const char *name, size_t bytes)
{
    for (int i = 0; i < r->count; i++)
        if (strlen(r->of[i].name) == bytes && strncmp(r->of[i].name, name, bytes) == 0) return r->of[i].root;
    if (r->count == RESULTS_MAX || bytes >= NAME_BYTES) die("too many results, or too long a name", name);
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s/%.*s.json", r->folder, (int)bytes, name);
    json_error_t error;
    json_t *root = json_load_file(path, 0, &error);
    if (root == NULL) die("cannot be read as JSON", path);
    snprintf(r->of[r->count].name, NAME_BYTES, "%.*s", (int)bytes, name);
    return r->of[r->count++].root = root;
}

/* ---- references ---- */

static void reduce(struct reduction *all, double value)
{
    all->min = all->count == 0 ? value : fmin(all->min, value);
    all->max = all->count == 0 ? value : fmax(all->max, value);
    all->sum += value;
    all->below += value < all->limit;
    all->count++;
}

static void collect(const json_t *node, const char *path, struct reduction *all);

/* Months whose number is in LO~HI; numbers may be negative (the baseline). */
static void collect_months(const json_t *node, const char *step, const char *rest, struct reduction *all)
{
    int low = 0, high = 0;
    if (sscanf(step, "%d~%d", &low, &high) != 2) die("not LO~HI", step);
    for (size_t i = 0; i < json_array_size(node); i++) {
        const json_t *month = json_array_get(node, i);
        int number = (int)json_integer_value(json_object_get(month, "month_number"));
        if (number >= low && number <= high) collect(month, rest, all);
    }
}

/* Elements of which KEY says TEXT. */
static void collect_named(const json_t *node, const char *step, const char *rest, struct reduction *all)
{
    char key[NAME_BYTES];
    size_t bytes = strcspn(step, "=");
    snprintf(key, sizeof key, "%.*s", (int)bytes, step);
    for (size_t i = 0; i < json_array_size(node); i++) {
        const json_t *element = json_array_get(node, i);
        const char *says = json_string_value(json_object_get(element, key));
        if (says != NULL && strcmp(says, step + bytes + 1) == 0) collect(element, rest, all);
    }
}

static void collect(const json_t *node, const char *path, struct reduction *all)
{
    if (node == NULL) die("there is no such thing, before", *path == '\0' ? "its end" : path);
    if (*path == '\0' || *path == '@') {
        if (json_is_number(node)) reduce(all, json_number_value(node));
        return;
    }
    char step[NAME_BYTES];
    size_t bytes = strcspn(path, ".@");
    if (bytes >= sizeof step) die("too long a step", path);
    memcpy(step, path, bytes);
    step[bytes] = '\0';
    const char *rest = path + bytes + (path[bytes] == '.');
    if (strchr(step, '~') != NULL) collect_months(node, step, rest, all);
    else if (strchr(step, '=') != NULL) collect_named(node, step, rest, all);
    else if (strcmp(step, "*") == 0)
        for (size_t i = 0; i < json_array_size(node); i++) collect(json_array_get(node, i), rest, all);
    else if (json_is_array(node)) collect(json_array_get(node, strtoul(step, NULL, 10)), rest, all);
    else collect(json_object_get(node, step), rest, all);
}

/* The first step: N is a scenario (a run has but one), dN a difference. */
static const json_t *first_step(const json_t *root, const char **path)
{
    bool difference = **path == 'd' && (*path)[1] >= '0' && (*path)[1] <= '9';
    char *end;
    unsigned long index = strtoul(*path + difference, &end, 10);
    if (end == *path + difference) return root;
    *path = end + (*end == '.');
    const json_t *list = json_object_get(root, difference ? "differences" : "scenarios");
    return list == NULL && !difference ? root : json_array_get(list, index);
}

static double reduced(const struct reduction *all, const char *how, const char *whole)
{
    if (all->count == 0) return NAN;
    if (how == NULL) {
        if (all->count > 1) die("several numbers, and no @min, @max, @sum, @mean or @below", whole);
        return all->sum;
    }
    if (strcmp(how, "@min") == 0) return all->min;
    if (strcmp(how, "@max") == 0) return all->max;
    if (strcmp(how, "@sum") == 0) return all->sum;
    if (strcmp(how, "@mean") == 0) return all->sum / all->count;
    if (strncmp(how, "@below=", 7) == 0) return all->below;
    die("not @min, @max, @sum, @mean or @below", whole);
    return NAN;
}

static double reference(struct results *r, const char *token)
{
    const char *path = strchr(token, ':');
    if (path == NULL) die("neither a number nor NAME:PATH", token);
    const json_t *root = results_of(r, token, (size_t)(path - token));
    const char *how = strchr(++path, '@');
    struct reduction all = {.limit = how != NULL && strncmp(how, "@below=", 7) == 0 ? strtod(how + 7, NULL) : 0.0};
    const json_t *node = first_step(root, &path);
    if (node == NULL) die("no such scenario or difference", token);
    collect(node, path, &all);
    return reduced(&all, how, token);
}

/* ---- arithmetic: tokens parted by blanks ---- */

struct reader { struct results *results; char *token, *rest; };

static void advance(struct reader *in)
{
    in->token = strtok_r(NULL, " \n\t", &in->rest);
}

static bool at(const struct reader *in, const char *token)
{
    return in->token != NULL && strcmp(in->token, token) == 0;
}

static double sum_of(struct reader *in);

static double operand(struct reader *in)
{
    if (in->token == NULL) die("an expression ends too early", "template");
    double value;
    if (at(in, "(")) {
        advance(in);
        value = sum_of(in);
        if (!at(in, ")")) die("a bracket is not closed", "template");
    } else {
        char *end;
        value = strtod(in->token, &end);
        if (*end != '\0') value = reference(in->results, in->token);
    }
    advance(in);
    return value;
}

static double product_of(struct reader *in)
{
    double value = operand(in);
    while (at(in, "*") || at(in, "/")) {
        bool times = at(in, "*");
        advance(in);
        double other = operand(in);
        value = times ? value * other : value / other;
    }
    return value;
}

static double sum_of(struct reader *in)
{
    double value = product_of(in);
    while (at(in, "+") || at(in, "-")) {
        bool plus = at(in, "+");
        advance(in);
        double other = product_of(in);
        value = plus ? value + other : value - other;
    }
    return value;
}

static double evaluate(struct results *r, char *text)
{
    struct reader in = {.results = r};
    in.token = strtok_r(text, " \n\t", &in.rest);
    double value = sum_of(&in);
    if (in.token != NULL) die("an expression goes on where it should end", in.token);
    return value;
}

/* ---- fields ---- */

static void print_number(const char *format, double value)
{
    if (!isfinite(value)) { fputs("none", stdout); return; }
    if (strcmp(format, "m") == 0) printf("%.2f", value / 1e6);
    else if (strcmp(format, "+m") == 0) printf("%+.2f", value / 1e6);
    else if (strcmp(format, "k") == 0) printf("%.0f", value / 1e3);
    else if (strcmp(format, "+k") == 0) printf("%+.0f", value / 1e3);
    else if (strcmp(format, "%") == 0) printf("%.1f%%", value * 100);
    else if (strcmp(format, "p") == 0) printf("%+.1f", value * 100);
    else if (format[0] == 'n' && format[1] >= '0' && format[1] <= '3') printf("%.*f", format[1] - '0', value);
    else die("not a format", format);
}

static void print_estimate(struct results *r, const char *token)
{
    char path[FIELD_BYTES + 16];
    snprintf(path, sizeof path, "%s.mean", token);
    double mean = reference(r, path);
    snprintf(path, sizeof path, "%s.half_width_95", token);
    printf("%+.2f ± %.2f", mean / 1e6, reference(r, path) / 1e6);
}

static char *next_part(char **rest)
{
    char *part = *rest, *end = part == NULL ? NULL : strchr(part, ';');
    *rest = end == NULL ? NULL : end + 1;
    if (end != NULL) *end = '\0';
    return part;
}

static void print_verdict(struct results *r, char *rest)
{
    char expected[NAME_BYTES];
    int used = 0;
    if (sscanf(rest, "%63s%n", expected, &used) != 1) die("a verdict without what is expected", rest);
    rest += used;
    char *first = next_part(&rest), *second = next_part(&rest);
    if (second == NULL) die("a verdict without its half width", first);
    double mean = evaluate(r, first), half = evaluate(r, second);
    const char *found = mean - half > 0 ? "holds" : mean + half < 0 ? "fails" : "undecided";
    printf("%s", found);
    if (strcmp(found, expected) == 0) return;
    fprintf(stderr, "fill: a verdict is now '%s' (%g +- %g), the text was written for '%s'\n", found, mean, half,
            expected);
    r->surprises++;
}

static void print_turn(struct results *r, char *rest)
{
    char format[NAME_BYTES];
    int used = 0, points = 0;
    if (sscanf(rest, "%63s%n", format, &used) != 1) die("a turn without a format", rest);
    rest += used;
    double x[POINTS_MAX], y[POINTS_MAX];
    char *list = next_part(&rest), *state = NULL;
    for (char *t = strtok_r(list, " \n\t", &state); t != NULL; t = strtok_r(NULL, " \n\t", &state)) {
        if (points == POINTS_MAX) die("too many points", t);
        x[points++] = strtod(t, NULL);
    }
    for (int i = 0; i < points; i++) {
        char *part = next_part(&rest);
        if (part == NULL) die("fewer expressions than points", format);
        y[i] = evaluate(r, part);
    }
    for (int i = 1; i < points; i++) {
        if ((y[i - 1] > 0) == (y[i] > 0)) continue;
        print_number(format, x[i - 1] + (x[i] - x[i - 1]) * y[i - 1] / (y[i - 1] - y[i]));
        return;
    }
    fputs("nowhere in this range", stdout);
}

static void print_field(struct results *r, char *field)
{
    char kind[NAME_BYTES];
    int used = 0;
    if (sscanf(field, "%63s%n", kind, &used) != 1) die("an empty field", "{{}}");
    char *rest = field + used + strspn(field + used, " \n\t");
    if (strcmp(kind, "pm") == 0) print_estimate(r, strtok(rest, " \n\t"));
    else if (strcmp(kind, "verdict") == 0) print_verdict(r, rest);
    else if (strcmp(kind, "turn") == 0) print_turn(r, rest);
    else print_number(kind, evaluate(r, rest));
}

static char *read_whole(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) die("cannot be read", path);
    long bytes = ftell(file);
    char *text = bytes < 0 ? NULL : malloc((size_t)bytes + 1);
    rewind(file);
    if (text == NULL || fread(text, 1, (size_t)bytes, file) != (size_t)bytes) die("cannot be read", path);
    text[bytes] = '\0';
    fclose(file);
    return text;
}

int main(int argc, char **argv)
{
    if (argc != 3) die("usage", "fill TEMPLATE FOLDER");
    struct results results = {.folder = argv[2]};
    char *text = read_whole(argv[1]), *from = text;
    for (char *open; (open = strstr(from, "{{")) != NULL;) {
        char *close = strstr(open, "}}"), field[FIELD_BYTES];
        if (close == NULL || close - open >= FIELD_BYTES) die("a field is not closed, or too long", argv[1]);
        fwrite(from, 1, (size_t)(open - from), stdout);
        snprintf(field, sizeof field, "%.*s", (int)(close - open - 2), open + 2);
        print_field(&results, field);
        from = close + 2;
    }
    fputs(from, stdout);
    free(text);
    for (int i = 0; i < results.count; i++) json_decref(results.of[i].root);
    if (fflush(stdout) != 0 || ferror(stdout)) die("cannot be written", "the page");
    return results.surprises > 0 ? 3 : 0;
}
