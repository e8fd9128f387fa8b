/* The command line: every way to write an option, every way to get one wrong, and the sentence that follows. */
#include "unit.h"

#include <string.h>

#include "app/options.h"
#include "app/overview.h"
#include "app/progress.h"

enum { WORDS_MAX = 32 };

/* Parses the words of a line that is cut at blanks; the first word is the command. */
struct line { char chars[512]; char *word[WORDS_MAX]; int words; struct options options; struct text error; };

static enum status parse(struct line *line, const char *chars)
{
    memset(line, 0, sizeof *line);
    assert_true(strlen(chars) < sizeof line->chars);
    memcpy(line->chars, chars, strlen(chars));
    for (char *at = line->chars; *at != '\0';) {
        line->word[line->words++] = at;
        at += strcspn(at, " ");
        if (*at == ' ') *at++ = '\0';
    }
    return options_parse(line->words, line->word, &line->options, &line->error);
}

static void line_free(struct line *line)
{
    options_free(&line->options);
    text_free(&line->error);
}

static void options_go_anywhere(void **state)
{
    (void)state;
    struct line line;
    assert_int_equal(parse(&line, "compare -o x.xlsx a.ini --seed=7 b.ini --set sla:main.speed.target=0.8 --quiet"
                                  " --threads 3 --replications 40 --json - --force --no-progress --language en"),
                     STATUS_OK);
    const struct options *o = &line.options;
    assert_int_equal(o->paths, 2);
    assert_string_equal(o->path[0], "a.ini");
    assert_string_equal(o->path[1], "b.ini");
    assert_string_equal(o->output, "x.xlsx");
    assert_string_equal(o->json, "-");
    assert_int_equal(o->threads, 3);
    assert_true(o->quiet && o->force && o->no_progress && !o->help && !o->version);
    assert_int_equal(o->overrides, 3);
    assert_string_equal(o->override[0].name, "run.seed");
    assert_string_equal(o->override[0].value, "7");
    assert_string_equal(o->override[1].name, "sla:main.speed.target");
    assert_string_equal(o->override[1].value, "0.8");
    assert_string_equal(o->override[2].name, "run.replications");
    line_free(&line);
}

static void two_dashes_end_the_options(void **state)
{
    (void)state;
    struct line line;
    assert_int_equal(parse(&line, "run -ox.xlsx -q -- --odd.ini -"), STATUS_OK);
    assert_int_equal(line.options.paths, 2);
    assert_string_equal(line.options.path[0], "--odd.ini");
    assert_string_equal(line.options.path[1], "-");
    assert_string_equal(line.options.output, "x.xlsx");
    assert_true(line.options.quiet);
    line_free(&line);
}

static void values_may_hold_signs_of_equality(void **state)
{
    (void)state;
    struct line line;
    assert_int_equal(parse(&line, "run --set=queue:x.y=a=b --set run.seed="), STATUS_OK);
    assert_string_equal(line.options.override[0].name, "queue:x.y");
    assert_string_equal(line.options.override[0].value, "a=b");
    assert_string_equal(line.options.override[1].value, "");
    line_free(&line);
}

static void mistakes_are_named(void **state)
{
    (void)state;
    static const struct { const char *line, *sentence; } mistake[] = {
        { "run --thread 3", "unknown option --thread; did you mean --threads?" },
        { "run --repliactions=3", "unknown option --repliactions; did you mean --replications?" },
        { "run --see 3", "unknown option --see; did you mean --seed?" },
        { "run --xyzzyplugh", "unknown option --xyzzyplugh" },
        { "run -x", "unknown option -x; the short ones are -o FILE, -q and -h" },
        { "run --replications 1", "--replications 1: a whole number from 2 to 100000 is wanted" },
        { "run --replications 1e3", "--replications 1e3: a whole number from 2 to 100000 is wanted" },
        { "run --replications -5", "--replications -5: a whole number from 2 to 100000 is wanted" },
        { "run --threads 0", "--threads 0: a whole number from 1 to 256 is wanted" },
        { "run --seed 99999999999999999999",
            "--seed 99999999999999999999: a whole number from 0 to 9223372036854775807 is wanted" },
        { "run --seed=", "--seed : a whole number from 0 to 9223372036854775807 is wanted" },
        { "run --set price=5", "--set price=5: SECTION.KEY=VALUE is wanted, e.g. --set contract:main.price=5.10" },
        { "run --set run.seed", "--set run.seed: SECTION.KEY=VALUE is wanted, e.g. --set contract:main.price=5.10" },
        { "run --set a=b.c", "--set a=b.c: SECTION.KEY=VALUE is wanted, e.g. --set contract:main.price=5.10" },
        { "run --quiet=yes", "--quiet takes no value" },
        { "run a.ini -o", "--output needs a value: --output FILE" },
        { "run --output=", "--output: the name of a file is wanted" },
        { "run --language xx", "--language xx: allowed: en, nl" },
        { "run --precision 1%", "--precision is not part of this version of Handover yet; leave it out" },
        { "run --csv=", "--csv : the name of a folder is wanted; several files go there" },
        { "run --csv -", "--csv -: the name of a folder is wanted; several files go there" },
    };
    for (size_t i = 0; i < sizeof mistake / sizeof mistake[0]; i++) {
        struct line line;
        assert_int_equal(parse(&line, mistake[i].line), STATUS_INPUT);
        assert_string_equal(text_chars(&line.error), mistake[i].sentence);
        line_free(&line);
    }
}

static void help_names_every_option_within_the_screen(void **state)
{
    (void)state;
    static const char *const name[] = { "-o, --output FILE", "--replications N", "--seed S", "--threads N",
        "--set SECTION", "--json FILE", "--csv DIR",
        "--quiet", "--no-progress", "--force", "--help", "--version", "--language" };
    struct text out = { 0 };
    options_help(&out, true);
    for (size_t i = 0; i < sizeof name / sizeof name[0]; i++) assert_non_null(strstr(text_chars(&out), name[i]));
    for (const char *at = text_chars(&out); *at != '\0'; at += strcspn(at, "\n") + 1)
        assert_true(strcspn(at, "\n") <= 80);
    assert_non_null(strstr(text_chars(&out), "--split"));
    text_clear(&out);
    options_help(&out, false);
    assert_null(strstr(text_chars(&out), "--split"));           /* a run has nothing to compare */
    assert_null(strstr(text_chars(&out), "--pairs"));
    text_free(&out);
}

static void mistyped_commands(void **state)
{
    (void)state;
    static const struct command commands[] = { { "run", "", NULL }, { "compare", "", NULL }, { "check", "", NULL } };
    static const struct { const char *word, *sentence; } mistake[] = {
        { "comapre", "unknown command comapre; did you mean compare?" },
        { "rnu", "unknown command rnu; did you mean run?" },
        { "frobnicate", "unknown command frobnicate" },
        { "--verison", "unknown option --verison; did you mean --version?" },
        { "sweep", "sweep is not part of this version" },
        { "a.ini", "a.ini is a scenario; what shall be done with it? handover run a.ini" },
    };
    for (size_t i = 0; i < sizeof mistake / sizeof mistake[0]; i++) {
        struct text out = { 0 };
        overview_unknown(&out, mistake[i].word, commands, 3);
        assert_string_equal(text_chars(&out), mistake[i].sentence);
        text_free(&out);
    }
}

static void progress_lines(void **state)
{
    (void)state;
    static const struct { struct study_progress now; double elapsed_s; const char *line; } row[] = {
        { { 0, 100, 0 }, 0.1, "simulating: 0%" },
        { { 25, 100, 30000000 }, 10, "simulating: 25%, 3.0 million contacts a second, 30 s left" },
        { { 1, 100, 5000 }, 10, "simulating: 1%, 1 thousand contacts a second, 17 min left" },
        { { 1, 10000, 5000 }, 10, "simulating: 0%, 1 thousand contacts a second, 27.8 h left" },
        { { 120, 100, 5000000 }, 1, "simulating: 100%, 5.0 million contacts a second, 0 s left" },
    };
    for (size_t i = 0; i < sizeof row / sizeof row[0]; i++) {
        struct text out = { 0 };
        progress_line(&out, &row[i].now, row[i].elapsed_s);
        assert_string_equal(text_chars(&out), row[i].line);
        text_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_go_anywhere),
        cmocka_unit_test(two_dashes_end_the_options),
        cmocka_unit_test(values_may_hold_signs_of_equality),
        cmocka_unit_test(mistakes_are_named),
        cmocka_unit_test(help_names_every_option_within_the_screen),
        cmocka_unit_test(mistyped_commands),
        cmocka_unit_test(progress_lines),
    };
    return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
