/* CSV, read back by a reader of RFC 4180 of its own, and held against JSON, which others read it by. */
#include "unit.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "fixture_findings.h"
#include "report/csv.h"
#include "report/json.h"
#include "result/series_name.h"
#include "simulated_findings.h"

/* --- a reader --- */

enum { COLUMNS_MOST = 24 };

struct sheet { char *bytes; char *(*row)[COLUMNS_MOST]; int rows, columns; };       /* row 0 is the header */

static bool take(void *context, const char *bytes, size_t count)
{
    text_append_bytes(context, bytes, count);
    return true;
}

static int file_named(const char *name)
{
    for (int i = 0; i < csv_files(); i++)
        if (strcmp(csv_name(i), name) == 0) return i;
    fail_msg("no file %s", name);
    return -1;
}

static void written(const struct findings *findings, const char *name, struct text *out)
{
    const struct csv_sink sink = { take, out };
    assert_true(csv_write(file_named(name), findings, &sink));
}

/* One cell in place, unquoted; returns what stands behind it: ',' or '\r'. */
static char cell_read(char **at, char **cell)
{
    char *to = *cell = *at, *from = *at;
    bool quoted = *from == '"';
    if (quoted) from++;
    for (; quoted ? *from != '"' || from[1] == '"' : *from != ',' && *from != '\r'; from++) {
        assert_true(*from != '\0' && (quoted || *from != '"'));
        if (quoted && *from == '"') from++;
        *to++ = *from;
    }
    if (quoted) from++;
    char behind = *from;
    assert_true(behind == ',' || behind == '\r');
    *at = from + (behind == ',' ? 1 : 2);
    *to = '\0';
    return behind;
}

static struct sheet sheet_read(const struct findings *findings, const char *name)
{
    struct text text = { 0 };
    written(findings, name, &text);
    assert_true(text_is_utf8(text.chars, text.length));
    assert_int_equal(strlen(text.chars), text.length);
    struct sheet sheet = { .bytes = text.chars };
    for (char *at = text.chars; *at != '\0';) {
        int columns = 0;
        sheet.row = realloc(sheet.row, (size_t)(sheet.rows + 1) * sizeof *sheet.row);
        while (cell_read(&at, &sheet.row[sheet.rows][columns++]) == ',') assert_true(columns < COLUMNS_MOST);
        if (sheet.rows++ == 0) sheet.columns = columns;
        assert_int_equal(columns, sheet.columns);
    }
    return sheet;
}

static void sheet_free(struct sheet *sheet)
{
    free(sheet->row);
    free(sheet->bytes);
}

static const char *cell(const struct sheet *sheet, int row, const char *column)
{
    for (int i = 0; i < sheet->columns; i++)
        if (strcmp(sheet->row[0][i], column) == 0) return sheet->row[row][i];
    fail_msg("no column %s", column);
    return NULL;
}

static bool is(const struct sheet *sheet, int row, const char *column, const char *value)
{
    return strcmp(cell(sheet, row, column), value) == 0;
}

/* NAN for an empty cell; the whole cell is the number. */
static double number(const struct sheet *sheet, int row, const char *column)
{
    const char *chars = cell(sheet, row, column);
    char *end;
    double value = *chars != '\0' ? strtod(chars, &end) : NAN;
    if (*chars != '\0') assert_true(*end == '\0');
    return value;
}

/* The one row with these values in its columns; "column=value" ... NULL. */
static int row_where(const struct sheet *sheet, const char *const *wanted)
{
    int found = 0;
    for (int row = 1; row < sheet->rows; row++) {
        bool matches = true;
        for (const char *const *w = wanted; *w != NULL && matches; w += 2) matches = is(sheet, row, w[0], w[1]);
        if (!matches) continue;
        assert_int_equal(found, 0);
        found = row;
    }
    assert_true(found > 0);
    return found;
}

#define WHERE(...) (const char *const[]){ __VA_ARGS__, NULL }

/* --- texts and figures --- */

static void texts_are_quoted_and_disarmed(void **state)
{
    (void)state;
    static const struct { const char *name, *read, *written; } hard[] = {
        { "plain", "plain", "plain," },
        { "two, \"three\"", "two, \"three\"", "\"two, \"\"three\"\"\"," },
        { "=1+1", "'=1+1", "'=1+1," }, { "+1", "'+1", "'+1," }, { "-1", "'-1", "'-1," }, { "@x", "'@x", "'@x," },
        { "\t=1", "' =1", "' =1," }, { "\a=1", "'=1", "'=1," },
        { "=a,b", "'=a,b", "\"'=a,b\"," },
        { "li\r\nne\x1b[2J", "li  ne[2J", "li  ne[2J," },
        { "\xF0\x9F\x98\x80 n\xC3\xA9\xC2\x85", "\xF0\x9F\x98\x80 n\xC3\xA9", "\xF0\x9F\x98\x80 n\xC3\xA9," },
        { "bad\xFF\xC3", "bad??", "bad??," },
        { "", "", "," },
    };
    struct fixture f = { .noise = 1 };
    fixture_init(&f, 1);
    for (size_t i = 0; i < sizeof hard / sizeof hard[0]; i++) {
        struct text text = { 0 };
        snprintf(f.summary[0].shape.name, RESULT_NAME_BYTES, "%s", hard[i].name);
        written(&f.findings, "events.csv", &text);
        const char *row = strstr(text_chars(&text), "\r\n") + 2;
        assert_memory_equal(row, hard[i].written, strlen(hard[i].written));
        text_free(&text);
        struct sheet sheet = sheet_read(&f.findings, "events.csv");
        assert_string_equal(cell(&sheet, 1, "scenario"), hard[i].read);
        sheet_free(&sheet);
    }
    fixture_free(&f);
}

static void figures_read_back_to_the_bit(void **state)
{
    (void)state;
    static const double value[] = { 0.1, 1.0 / 3, -2.0 / 3, 1e300, 5e-324, 1e15 + 0.5, -1, 123456789012345678.0 };
    struct fixture f = { .noise = 0 };
    fixture_init(&f, 1);
    struct scenario_summary *s = &f.summary[0];
    for (size_t i = 0; i < sizeof value / sizeof value[0]; i++) s->present_value[i] = value[i];
    s->present_value[8] = -0.0;
    s->present_value[9] = INFINITY;
    struct sheet sheet = sheet_read(&f.findings, "runs.csv");
    int line = 0;
    for (int row = 1; row < sheet.rows && line < 10; row++) {
        if (is(&sheet, row, "line", "total")) continue;
        if (line < 8) assert_true(number(&sheet, row, "present_value") == value[line]);
        else assert_string_equal(cell(&sheet, row, "present_value"), line == 8 ? "0" : "");
        line++;
    }
    assert_string_equal(cell(&sheet, 1, "present_value"), "0.1");       /* and is as short as it can be */
    sheet_free(&sheet);
    fixture_free(&f);
}

/* --- what is in the files --- */

static bool is_series(const char *key)
{
    bool found = false;
    for (int i = 0; i < SERIES_COUNT && !found; i++) found = strcmp(series_name((enum series)i)->key, key) == 0;
    return found;
}

static void every_series_has_a_name(void **state)
{
    (void)state;
    for (int i = 0; i < SERIES_COUNT; i++) {
        const struct measure_name *name = series_name((enum series)i);
        assert_true(name->key != NULL && name->label != NULL && name->unit != NULL);
        for (int j = 0; j < i; j++) assert_string_not_equal(name->key, series_name((enum series)j)->key);
    }
}

static void a_month_without_contacts_is_empty(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1 };
    fixture_init(&f, 1);
    struct sheet sheet = sheet_read(&f.findings, "months.csv");
    int last = row_where(&sheet, WHERE("month", "2029-03", "measure", "service_level", "site", "", "queue", ""));
    assert_string_equal(cell(&sheet, last, "mean"), "");
    assert_string_equal(cell(&sheet, last, "p50"), "");
    int none = row_where(&sheet, WHERE("month", "2029-03", "measure", "asa_s", "site", "inhouse", "queue", "billing"));
    assert_string_equal(cell(&sheet, none, "mean"), "");
    int first = row_where(&sheet, WHERE("month", "2027-01", "measure", "service_level", "site", "inhouse",
                                        "queue", ""));
    assert_close(number(&sheet, first, "mean"), 0.8, 1e-12, 0);
    assert_close(number(&sheet, first, "month_number"), -2, 0, 0);
    assert_string_equal(cell(&sheet, first, "unit"), "share");
    sheet_free(&sheet);
    fixture_free(&f);
}

static void each_month_site_queue_and_measure_has_one_row(void **state)
{
    (void)state;
    struct simulated s;
    simulated_init(&s, 1);
    struct sheet sheet = sheet_read(&s.findings, "months.csv");
    const struct result_shape *shape = &s.summary[0].shape;
    int contacts = CONTACT_MEASURES + 5, staff = STAFF_MEASURES + 2, cells = 0;
    cells += SERIES_COUNT + 1 + STAFF_MEASURES;                         /* the whole; 1: mean_satisfaction */
    for (int m = 0; m < CONTACT_MEASURES; m++)                          /* a series stands for a sum of its name */
        cells += !is_series(contact_measure_name((enum contact_measure)m)->key);
    cells += shape->sites * (contacts + staff) + shape->queues * contacts + shape->sites * shape->queues * contacts;
    assert_int_equal(sheet.rows - 1, shape->months * cells);
    for (int row = 1; row < sheet.rows; row++)
        for (int other = row + 1; other < sheet.rows && other < row + cells; other++) {
            bool same = true;
            for (int c = 0; c < 6 && same; c++) same = strcmp(sheet.row[row][c], sheet.row[other][c]) == 0;
            assert_false(same);
        }
    sheet_free(&sheet);
    simulated_free(&s);
}

static double json_at(const json_t *object, const char *outer, const char *inner)
{
    const json_t *value = json_object_get(json_object_get(object, outer), inner);
    assert_true(json_is_number(value));
    return json_number_value(value);
}

static json_t *json_of(const struct findings *findings)
{
    struct text out = { 0 };
    json_write(&out, findings);
    json_t *json = json_loads(text_chars(&out), JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(json);
    text_free(&out);
    return json;
}

/* Sum over the horizon of a column of lines.csv, of one scenario's cash. */
static double cash_of(const struct sheet *lines, const char *scenario, const char *column)
{
    double sum = 0;
    for (int row = 1; row < lines->rows; row++)
        if (is(lines, row, "scenario", scenario) && is(lines, row, "party", "cash") &&
            number(lines, row, "month_number") >= 1)
            sum += number(lines, row, column);
    return sum;
}

static void amounts_agree_to_the_cent(void **state)
{
    (void)state;
    struct simulated s;
    simulated_init(&s, 2);
    json_t *json = json_of(&s.findings);
    struct sheet lines = sheet_read(&s.findings, "lines.csv"), runs = sheet_read(&s.findings, "runs.csv");
    struct sheet totals = sheet_read(&s.findings, "totals.csv");
    for (int i = 0; i < 2; i++) {
        const char *name = s.summary[i].shape.name;
        const json_t *of = json_object_get(json_array_get(json_object_get(json, "scenarios"), (size_t)i), "totals");
        double cost = json_at(of, "cost", "mean"), present = json_at(of, "present_value", "mean"), mean = 0;
        assert_true(cost > 1000);
        assert_close(cash_of(&lines, name, "amount"), cost, 0, 0.005);
        assert_close(cash_of(&lines, name, "present_value"), present, 0, 0.005);
        int row = row_where(&totals, WHERE("scenario", name, "measure", "present_value"));
        assert_true(number(&totals, row, "mean") == present);
        assert_true(number(&totals, row, "half_width_95") == json_at(of, "present_value", "half_width_95"));
        for (int r = 1; r < runs.rows; r++)
            if (is(&runs, r, "scenario", name) && is(&runs, r, "line", "total") && is(&runs, r, "party", "cash"))
                mean += number(&runs, r, "present_value") / SIMULATED_REPLICATIONS;
        assert_close(mean, present, 0, 0.005);
    }
    for (int row = 1; row < lines.rows; row++)
        assert_close(number(&lines, row, "amount"), number(&lines, row, "quantity") * number(&lines, row, "rate") *
                     number(&lines, row, "index"), 1e-12, 0);
    sheet_free(&lines);
    sheet_free(&runs);
    sheet_free(&totals);
    json_decref(json);
    simulated_free(&s);
}

static void a_line_shows_what_its_amount_is_made_of(void **state)
{
    (void)state;
    struct fixture f = { .noise = 0 };
    fixture_init(&f, 1);
    f.summary[0].shape.discount_rate = 0.1;
    f.summary[0].shape.lines.line[FIXTURE_FEE].rate = 1.5;
    f.summary[0].shape.lines.line[FIXTURE_FEE].growth_per_year = 0.02;
    struct sheet sheet = sheet_read(&f.findings, "lines.csv");
    static const struct { const char *number; double index, factor; } month[] = {
        { "-2", 1, 0 }, { "12", 1, 1 / 1.1 }, { "24", 1.02, 1 / 1.21 },
    };
    for (size_t i = 0; i < sizeof month / sizeof month[0]; i++) {
        int row = row_where(&sheet, WHERE("line", "provider_fee", "month_number", month[i].number));
        assert_close(number(&sheet, row, "quantity"), 1e6, 1e-12, 0);
        assert_close(number(&sheet, row, "rate"), 1.5, 0, 0);
        assert_close(number(&sheet, row, "index"), month[i].index, 1e-12, 0);
        assert_close(number(&sheet, row, "amount"), 1.5e6 * month[i].index, 1e-12, 0);
        assert_close(number(&sheet, row, "present_value"), 1.5e6 * month[i].index * month[i].factor, 1e-12, 0);
    }
    sheet_free(&sheet);
    fixture_free(&f);
}

static void months_agree_with_json(void **state)
{
    (void)state;
    struct simulated s;
    simulated_init(&s, 1);
    json_t *json = json_of(&s.findings);
    struct sheet sheet = sheet_read(&s.findings, "months.csv");
    int compared = 0;
    for (int row = 1; row < sheet.rows; row++) {
        size_t month = (size_t)(number(&sheet, row, "month_number") + s.summary[0].shape.baseline_months - 1);
        const json_t *of = json_array_get(json_object_get(json, "months"), month), *value;
        assert_string_equal(json_string_value(json_object_get(of, "month")), cell(&sheet, row, "month"));
        const char *site = cell(&sheet, row, "site"), *measure = cell(&sheet, row, "measure");
        if (*cell(&sheet, row, "queue") != '\0') continue;
        if (*site == '\0') value = json_object_get(json_object_get(of, measure), "mean");
        else value = json_object_get(json_object_get(json_object_get(of, "sites"), site), measure);
        if (value == NULL) continue;
        if (json_is_null(value)) assert_string_equal(cell(&sheet, row, "mean"), "");
        else assert_close(number(&sheet, row, "mean"), json_number_value(value), 1e-12, 0);
        compared++;
    }
    assert_int_equal(compared, s.summary[0].shape.months * (SERIES_COUNT + 14 * s.summary[0].shape.sites));
    sheet_free(&sheet);
    json_decref(json);
    simulated_free(&s);
}

static void decisions_and_events_agree_with_json(void **state)
{
    (void)state;
    struct simulated s;
    simulated_init(&s, 1);
    json_t *json = json_of(&s.findings);
    static const char *const of[] = { "decisions", "events" };
    static const char *const file[] = { "decisions.csv", "events.csv" };
    for (int i = 0; i < 2; i++) {
        const json_t *list = json_object_get(json, of[i]);
        struct sheet sheet = sheet_read(&s.findings, file[i]);
        assert_int_equal(sheet.rows - 1, json_array_size(list));
        assert_true(sheet.rows > 2);
        for (int row = 1; row < sheet.rows; row++) {
            const json_t *one = json_array_get(list, (size_t)row - 1);
            assert_string_equal(cell(&sheet, row, "date"), json_string_value(json_object_get(one, "date")));
            assert_true(number(&sheet, row, "share_of_replications") ==
                        json_number_value(json_object_get(one, "share_of_replications")));
            if (i == 1) continue;
            assert_true(number(&sheet, row, "haste") == json_number_value(json_object_get(one, "haste")));
            assert_true(number(&sheet, row, "value") == json_number_value(json_object_get(one, "value")));
        }
        sheet_free(&sheet);
    }
    json_decref(json);
    simulated_free(&s);
}

static void a_comparison(void **state)
{
    (void)state;
    struct fixture f = { .noise = 1, .value_at_risk = { 5e5, 0, 0 } };
    fixture_init(&f, 3);
    struct sheet differences = sheet_read(&f.findings, "differences.csv");
    int row = row_where(&differences, WHERE("a", "three-year", "b", f.summary[2].shape.name, "measure", "cost"));
    assert_close(number(&differences, row, "mean"), 24 * 200e3 + 500e3, 1e-12, 0);
    sheet_free(&differences);
    struct sheet ranking = sheet_read(&f.findings, "ranking.csv");
    assert_int_equal(ranking.rows, 4);
    assert_string_equal(cell(&ranking, 1, "scenario"), "three-year");
    assert_close(number(&ranking, 1, "rank_with_customer_value"), 3, 0, 0);
    sheet_free(&ranking);
    struct sheet savings = sheet_read(&f.findings, "savings.csv");
    assert_int_equal(savings.rows - 1, 2 * 24);
    row = row_where(&savings, WHERE("b", "one-year", "month_number", "24"));
    assert_close(number(&savings, row, "mean"), 24 * 100e3 + 250e3, 1e-12, 0);
    sheet_free(&savings);
    fixture_free(&f);
}

static void one_scenario_has_the_same_files_without_rows(void **state)
{
    (void)state;
    static const char *const empty[] = { "ranking.csv", "differences.csv", "savings.csv", "decisions.csv" };
    struct fixture f = { .noise = 1 };
    fixture_init(&f, 1);
    for (size_t i = 0; i < sizeof empty / sizeof empty[0]; i++) {
        struct text header = { 0 }, all = { 0 };
        csv_header(file_named(empty[i]), &header);
        written(&f.findings, empty[i], &all);
        assert_string_equal(text_chars(&all), text_chars(&header));
        text_free(&header);
        text_free(&all);
    }
    fixture_free(&f);
}

static bool refuse(void *calls, const char *bytes, size_t count)
{
    (void)bytes, (void)count;
    ++*(int *)calls;
    return false;
}

static void a_full_sink_is_not_asked_again(void **state)
{
    (void)state;
    struct simulated s;
    simulated_init(&s, 1);
    int calls = 0;
    const struct csv_sink sink = { refuse, &calls };
    assert_false(csv_write(file_named("months.csv"), &s.findings, &sink));
    assert_int_equal(calls, 1);
    simulated_free(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_quoted_and_disarmed),
        cmocka_unit_test(figures_read_back_to_the_bit),
        cmocka_unit_test(every_series_has_a_name),
        cmocka_unit_test(a_month_without_contacts_is_empty),
        cmocka_unit_test(each_month_site_queue_and_measure_has_one_row),
        cmocka_unit_test(amounts_agree_to_the_cent),
        cmocka_unit_test(a_line_shows_what_its_amount_is_made_of),
        cmocka_unit_test(months_agree_with_json),
        cmocka_unit_test(decisions_and_events_agree_with_json),
        cmocka_unit_test(a_comparison),
        cmocka_unit_test(one_scenario_has_the_same_files_without_rows),
        cmocka_unit_test(a_full_sink_is_not_asked_again),
    };
    return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
