/* The workbook: formulas against values published elsewhere, texts and names made safe, files whole or not at all.
 * test_workbook_limits.c writes samples for tests/workbook and for the eye. */
#include "unit.h"

#include <dirent.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report/formula.h"
#include "report/reference.h"
#include "report/sentence.h"
#include "report/xlsx_origin.h"
#include "workbook_fixture.h"

/* --- formulas --- */

/* A1:A10 hold the numbers of Excel's own help page for STDEV, B1:B4 1..4, C1 a text, D1 nothing. */
static struct sheet *numbers_sheet(struct book *book)
{
    static const double strength[] = {1345, 1301, 1368, 1322, 1310, 1370, 1318, 1350, 1303, 1299};
    struct sheet *sheet = book_sheet(book, "Numbers");
    struct style style = style_of(LOOK_PLAIN, SHOW_GENERAL);
    for (int i = 0; i < 10; i++) sheet_number(sheet, i, 0, style, strength[i]);
    for (int i = 0; i < 4; i++) sheet_number(sheet, i, 1, style, i + 1);
    sheet_text(sheet, 0, 2, style, "tea");
    /* E1:E4 and F1:F10: Excel's help on NPV and on LARGE. */
    static const double flow[] = {-10000, 3000, 4200, 6800}, several[] = {3, 5, 3, 5, 4, 4, 2, 4, 6, 7};
    for (int i = 0; i < 4; i++) sheet_number(sheet, i, 4, style, flow[i]);
    for (int i = 0; i < 10; i++) sheet_number(sheet, i, 5, style, several[i]);
    book_name(book, "strength", sheet, (struct area){0, 0, 9, 0});
    return sheet;
}

static void formulas_have_published_values(void **state)
{
    static const struct { const char *formula; double value;
    } cases[] = {
        {"=STDEV(A1:A10)", 27.46391571984349}, /* Excel's help on STDEV */
        {"=STDEV(strength)", 27.46391571984349},
        {"=PERCENTILE(B1:B4,0.3)", 1.9}, /* Excel's help on PERCENTILE */
        {"=NPV(0.1,E1:E4)", 1188.4434123352216}, /* Excel's help on NPV: 1,188.44 */
        {"=NPV(0,E1:E9)", 4000},
        {"=LARGE(F1:F10,3)", 5}, /* Excel's help on LARGE */
        {"=LARGE(F1:F10,7)", 4},
        {"=LOG10(10^5)", 5}, /* Excel's help on LOG10 */
        {"=LOG10(86)", 1.9344984512435677},
        {"=TINV(0.05,10)", 2.2281388519649385}, /* 0.975 quantile; GSL has it to 1e-11 */
        {"=TINV(0.05,1)", 12.706204736432095},
        {"=-2^2", 4},
        {"=2^3^2", 64},
        {"=2+3*4-6/3", 12},
        {"=(1+0.5)^2", 2.25}, /* a spreadsheet's precedence */
        {"=SUM(B1:B4,10)", 20},
        {"=AVERAGE(B1:B4)", 2.5},
        {"=COUNT(A1:D10)", 14},
        {"=SUMIF(B1:B4,\">2\",B1:B4)", 7},
        {"=SUMIF(B1:B4,3,A1:A4)", 1368},
        {"=COUNTIF(B1:B4,\"<=\"&B2)", 2},
        {"=SUMPRODUCT(B1:B4,B1:B4)", 30},
        {"=INDEX(B1:B4,3)", 3},
        {"=COUNT(INDEX(B1:D1,3))", 0},
        {"=COUNT(INDEX(A1:B1,2))+INDEX(C1:D1,2)", 1},
        {"=MATCH(4,B1:B4,0)", 4},
        {"=MATCH(\"TEA\",C1:D1,0)", 1},
        {"=IF(SUM(D1)=0,0,1/0)", 0},
        {"=IF(C1=\"tea\",1,2)", 1},
        {"=OR(1>2,2>1)+AND(1<2,2<1)", 1},
        {"=MAX(D1:D5)", 0},
        {"=D1+1", 1},
        {"=INT(-1.5)", -2},
        {"=ABS(-3)", 3},
        {"=SQRT(16)", 4},
        {"=0.1+0.2-0.3", 0}, /* 5.6e-17 to a computer, 0 to a spreadsheet */
        {"='Numbers'!$B$2*2", 4},
    };
    (void)state;
    struct book book;
    book_init(&book, language_find("en"));
    struct sheet *sheet = numbers_sheet(&book);
    int count = sizeof cases / sizeof cases[0];
    for (int i = 0; i < count; i++)
        sheet_formula(sheet, i, 6, style_of(LOOK_PLAIN, SHOW_GENERAL), "%s", cases[i].formula);
    formula_calculate(&book);
    for (int i = 0; i < count; i++) assert_close(sheet_look(sheet, i, 6)->number, cases[i].value, 1e-10, 0);
    book_free(&book);
}

static void formulas_make_texts(void **state)
{
    static const struct { const char *formula, *value; } cases[] = {
        {"=FIXED(1234.567,1)", "1,234.6"}, {"=FIXED(-1234567.5,0)", "-1,234,568"}, {"=FIXED(0.5,0)", "1"},
        {"=FIXED(-0.04,1)", "0.0"}, {"=FIXED(999.95,1)", "1,000.0"}, {"=\"say \"\"\"&C1&\"\"\" \"&B3", "say \"tea\" 3"},
    };
    (void)state;
    struct book book;
    book_init(&book, language_find("en"));
    struct sheet *sheet = numbers_sheet(&book);
    int count = sizeof cases / sizeof cases[0];
    for (int i = 0; i < count; i++)
        sheet_formula(sheet, i, 6, style_of(LOOK_PLAIN, SHOW_GENERAL), "%s", cases[i].formula);
    formula_calculate(&book);
    for (int i = 0; i < count; i++) assert_string_equal(sheet_look(sheet, i, 6)->text, cases[i].value);
    book_free(&book);
}

/* Later cells first, and a chain as long as the longest horizon. */
static void formulas_find_their_order(void **state)
{
    (void)state;
    struct book book;
    book_init(&book, language_find("en"));
    struct sheet *sheet = book_sheet(&book, "Chain");
    struct style style = style_of(LOOK_PLAIN, SHOW_GENERAL);
    for (int column = 0; column < 264; column++)
        sheet_formula(sheet, 0, column, style, "=%s+1", reference_cell(0, column + 1, FIX_NONE).chars);
    sheet_number(sheet, 0, 264, style, 5);
    formula_calculate(&book);
    assert_close(sheet_look(sheet, 0, 0)->number, 269, 0, 0);
    book_free(&book);
}

/* --- texts and names --- */

static void names_are_made_valid_and_unique(void **state)
{
    static const char *const cases[][2] = {
        {"A_site:in-house_wage", "A_site_in_house_wage"}, {"TAX2027", "_TAX2027"}, {"R", "_R"}, {"R1C1", "_R1C1"},
        {"1x", "_1x"}, {"a b", "a_b"}, {"A B", "A_B_2"}, {"a_b", "a_b_3"}, {"", "_"}};
    (void)state;
    struct book book;
    book_init(&book, language_find("en"));
    struct sheet *sheet = book_sheet(&book, "S");
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(book_name(&book, cases[i][0], sheet, (struct area){0, 0, 0, 0}), cases[i][1]);
    book_free(&book);
}

static void texts_are_cleaned(void **state)
{
    (void)state;
    struct book book;
    book_init(&book, language_find("en"));
    assert_string_equal(book_keep(&book, "a\tb\nc\001d\177e"), "a b cde");
    assert_string_equal(book_keep(&book, "caf\303\251 \377\300\257 \342\202\254"), "caf\303\251 ??? \342\202\254");
    assert_string_equal(book_keep(&book, "=1+1"), "=1+1");
    assert_string_equal(book_keep(&book, "a\302\205b\357\277\277c\357\277\275"), "ab?c\357\277\275");
    book_free(&book);
}

static void sentences_keep_their_order_and_quotes(void **state)
{
    (void)state;
    struct book book;
    book_init(&book, language_find("en"));
    assert_string_equal(sentence_formula(&book, WORD_S_AGAINST, "B1", "B2", NULL), "B1&\" against \"&B2");
    assert_string_equal(sentence_literal(&book, "say \"x\""), "\"say \"\"x\"\"\"");
    assert_string_equal(sentence_literal(&book, ""), "\"\"");
    book_free(&book);
}

static void references_are_spelled(void **state)
{
    (void)state;
    assert_string_equal(reference_cell(0, 0, FIX_NONE).chars, "A1");
    assert_string_equal(reference_cell(13, 25, FIX_COLUMN).chars, "$Z14");
    assert_string_equal(reference_cell(13, 26, FIX_ROW).chars, "AA$14");
    assert_string_equal(reference_cell(1048575, 16383, FIX_BOTH).chars, "$XFD$1048576");
    assert_string_equal(reference_area((struct area){0, 1, 9, 702}, FIX_NONE).chars, "B1:AAA10");
}

/* --- files --- */

static char folder[] = "/tmp/workbook-test-XXXXXX";

static const char *path_of(struct text *path, const char *name)
{
    text_clear(path);
    text_format(path, "%s/%s", folder, name);
    return text_chars(path);
}

static int files_in_folder(void)
{
    int count = 0;
    DIR *open = opendir(folder);
    for (struct dirent *entry; open && (entry = readdir(open)) != NULL;) count += entry->d_name[0] != '.';
    if (open) closedir(open);
    return count;
}

/* The whole file; the caller frees. */
static char *bytes_of(const char *path, long *count)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    *count = ftell(file);
    rewind(file);
    char *bytes = memory_new((size_t)*count + 1, 1);
    assert_int_equal(fread(bytes, 1, (size_t)*count, file), *count);
    fclose(file);
    return bytes;
}

static bool same_bytes(const char *a, const char *b)
{
    long count[2];
    char *bytes[2] = {bytes_of(a, &count[0]), bytes_of(b, &count[1])};
    bool same = count[0] == count[1] && memcmp(bytes[0], bytes[1], (size_t)count[0]) == 0;
    free(bytes[0]);
    free(bytes[1]);
    return same;
}

static void write_ok(const char *path, const struct fixture *f)
{
    struct text error = {0};
    struct workbook_request request = fixture_request(f);
    assert_int_equal(workbook_write(path, &request, &error), STATUS_OK);
    assert_int_equal(error.length, 0);
    text_free(&error);
}

static void same_input_gives_the_same_bytes(void **state)
{
    (void)state;
    struct fixture f;
    struct text a = {0}, b = {0};
    fixture_init(&f, 2, 5);
    unsetenv("SOURCE_DATE_EPOCH");
    write_ok(path_of(&a, "a.xlsx"), &f);
    write_ok(path_of(&b, "b.xlsx"), &f);
    assert_true(same_bytes(text_chars(&a), text_chars(&b)));
    setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
    write_ok(text_chars(&b), &f);
    assert_false(same_bytes(text_chars(&a), text_chars(&b)));
    unsetenv("SOURCE_DATE_EPOCH");
    assert_int_equal(files_in_folder(), 2);
    unlink(text_chars(&a));
    unlink(text_chars(&b));
    text_free(&a);
    text_free(&b);
    fixture_free(&f);
}

static void only_our_own_files_are_overwritten(void **state)
{
    (void)state;
    struct fixture f;
    struct text path = {0}, error = {0};
    fixture_init(&f, 1, 3);
    path_of(&path, "theirs.xlsx");
    struct workbook_request request = fixture_request(&f);
    FILE *file = fopen(text_chars(&path), "w");
    fputs("PK\003\004 not ours", file);
    fclose(file);
    assert_int_equal(workbook_target_check(text_chars(&path), false, &error), STATUS_INPUT);
    assert_non_null(strstr(text_chars(&error), "--force"));
    text_clear(&error);
    assert_int_equal(workbook_write(text_chars(&path), &request, &error), STATUS_INPUT);
    assert_int_equal(xlsx_origin_of(text_chars(&path)), XLSX_FOREIGN);
    text_clear(&error);
    request.force = true;
    assert_int_equal(workbook_write(text_chars(&path), &request, &error), STATUS_OK);
    assert_int_equal(xlsx_origin_of(text_chars(&path)), XLSX_OURS);
    request.force = false;
    assert_int_equal(workbook_write(text_chars(&path), &request, &error), STATUS_OK);
    unlink(text_chars(&path));
    text_free(&path);
    text_free(&error);
    fixture_free(&f);
}

static void a_file_that_cannot_be_written_leaves_nothing(void **state)
{
    (void)state;
    struct fixture f;
    struct text path = {0}, error = {0};
    fixture_init(&f, 1, 3);
    struct workbook_request request = fixture_request(&f);
    assert_int_equal(workbook_write(path_of(&path, "missing/x.xlsx"), &request, &error), STATUS_UNABLE);
    assert_non_null(strstr(text_chars(&error), "missing/x.xlsx"));
    text_clear(&error);
    assert_int_equal(workbook_write(folder, &request, &error), STATUS_INPUT);
    assert_non_null(strstr(text_chars(&error), "folder"));

    /* A disk that is full after 100 kB, as far as this process can tell. */
    struct rlimit before, small;
    getrlimit(RLIMIT_FSIZE, &before);
    small = before;
    small.rlim_cur = 100000;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    text_clear(&error);
    enum status status = workbook_write(path_of(&path, "full.xlsx"), &request, &error);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_int_equal(status, STATUS_UNABLE);
    assert_non_null(strstr(text_chars(&error), "full.xlsx"));
    assert_int_equal(files_in_folder(), 0);
    text_free(&path);
    text_free(&error);
    fixture_free(&f);
}

/* One to three scenarios: other lines, names full of signs, the fewest replications. Every formula is evaluated on the
 * way, and one that is not finite or does not parse stops the test. */
static void any_number_of_scenarios_fits(void **state)
{
    (void)state;
    struct text path = {0};
    for (int count = 1; count <= 3; count++) {
        struct fixture f;
        fixture_init(&f, count, 2);
        write_ok(path_of(&path, "n.xlsx"), &f);
        assert_int_equal(xlsx_origin_of(text_chars(&path)), XLSX_OURS);
        unlink(text_chars(&path));
        fixture_free(&f);
    }
    text_free(&path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formulas_have_published_values),
        cmocka_unit_test(formulas_make_texts),
        cmocka_unit_test(formulas_find_their_order),
        cmocka_unit_test(names_are_made_valid_and_unique),
        cmocka_unit_test(texts_are_cleaned),
        cmocka_unit_test(sentences_keep_their_order_and_quotes),
        cmocka_unit_test(references_are_spelled),
        cmocka_unit_test(same_input_gives_the_same_bytes),
        cmocka_unit_test(only_our_own_files_are_overwritten),
        cmocka_unit_test(a_file_that_cannot_be_written_leaves_nothing),
        cmocka_unit_test(any_number_of_scenarios_fits),
    };
    if (!mkdtemp(folder)) return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    rmdir(folder);
    return failed;
}
