/* Scenario files that are nearly right. Nothing may crash or leak (run it with the sanitizers), every problem has a
 * sentence, and what is accepted comes back: each key's value, printed, reads as itself. */
#include "base/check.h"
#include "base/memory.h"
#include "input/checks.h"
#include "input/fill.h"
#include "mutate.h"
#include "scenario/complete.h"
#include "scenario/keys.h"

static const char *const seeds[] = {
    "[scenario]\nannouncement = 2027-04-01\nopen_sat = 09:00-17:00\nclosed = 2027-12-25, 2028-01-01\n"
    "[queue:a]\ncontacts_per_year = 100000\nhandle_time_mean_s = 300\nday_cv = 0.1\n"
    "month_profile = 1,1,1,1,1,1,1,1,1,1,1,2\n"
    "[queue:b]\ncontacts_per_year = 5e4\nhandle_time_mean_s = 200\nhandle_time_law = erlang:3\ncapacity = 20\n"
    "[site:home]\nkind = inhouse\nwage_per_paid_hour = 30\n[site:away]\nkind = provider\nwage_per_paid_hour = 20\n"
    "[group:g]\nsite = home\nqueues = a, b\n[shift:s]\nhours = 8\nstarts = 08:00, 09:30\n"
    "[wave:1]\nqueue = a\nsite = away\nstart = 2027-07-01\nshare = 50%\n[wave:2]\nqueue = a\nsite = away\n"
    "start = 30\nshare = 0.8\n"
    "[contract:m]\nsite = away\nqueues = a\nterm_months = 24\nprice_model = per_contact\nprice = 4.70\n"
    "sla_volume_band = 90-110%\n"
    "[sla:m.s]\nmeasure = service_level\ntarget = 80%\nweight = 60%\n[sla:m.f]\nmeasure = fcr\ntarget = 72%\n"
    "weight = 40%\n",
    "; a small one\n[scenario]\nannouncement = 2030-01-01\r\nhorizon_months = 12\r\n[queue:x]\n"
    "contacts_per_year = 1000\n"
    "handle_time_mean_s = 60\n[site:x]\nkind = inhouse\nwage_per_paid_hour = 1\n[event:e]\ndate = 2030-02-01\n"
    "factor = 2\n"
    "[group:x]\nsite = x\nagents_on_duty = 4\n[reduction]\npolicy = keep\n[run]\nseed = 3\nreplications = 5\n",
};
static const char *const words[] = {
    "[", "]", "\n[queue:a]\n", "\n[site:", "[sla:m.s]", " = ", "\n", "\r\n", "; ", "-1", "1e308",
    "99999999999999999999", "nan", "0",
    "2027-02-30", "9999-12-31", "24:00", "closed", "off", "auto", "100%", "1.250,00", ",", ",,", "enabled = no\n",
    "erlang:",
    "\nqueue = b\n", "\nshare = 1\n", "\nstarts = ", "month_profile = 0,0,0,0,0,0,0,0,0,0,0,0\n",
    "interval_min = 15\n",
    "open_mon = closed\n", "\nagents_on_duty = ", "90-110%", "horizon_months = 240\n", "start = 1900-01-01\n",
};

static void *section_of(struct scenario *s, const struct key_value *value)
{
    const char *kind = value->key->section;
    const char *name = strchr(value->instance, ':');
    int i = 0;
    if (!strcmp(kind, "queue"))
        while (strcmp(s->queue[i].name, name + 1)) i++;
    return !strcmp(kind, "queue") ? (void *)&s->queue[i] : !strcmp(kind, "scenario") ? (void *)&s->frame
         : !strcmp(kind, "reduction") ? (void *)&s->reduction : NULL;
}

static void check_values(struct scenario *s)
{
    struct key_values list;
    struct text problem = {0}, again = {0};
    keys_values(s, &list);
    for (size_t i = 0; i < list.count; i++) {
        void *section = section_of(s, &list.value[i]);
        if (!section || list.value[i].key->store == STORE_NONE) continue;
        text_clear(&again);
        CHECK(keys_parse(list.value[i].key, list.value[i].text, section, s, &problem), NULL);
        keys_print(list.value[i].key, section, s, &again);
        CHECK(!strcmp(text_chars(&again), list.value[i].text), NULL);
    }
    keys_values_free(&list);
    text_free(&problem);
    text_free(&again);
}

static void run_one(const char *chars)
{
    struct scenario *s = memory_new(1, sizeof *s);
    struct problems problems = {0};
    struct layer layer = {0};
    struct layers layers = {&layer, 1};
    struct document document;
    struct text said = {0};
    layer_parse("fuzz.ini", chars, &layer, &problems);
    document_build(&document, &layers, &problems);
    fill_scenario(&document, s, &problems);
    struct checks checks = {&document, s, "fuzz.ini", &problems};
    check_frame(&checks);
    check_queues(&checks);
    check_workforce(&checks);
    check_waves(&checks);
    check_contracts(&checks);
    if (!problems_errors(&problems)) {
        scenario_complete(s, NULL);
        check_values(s);
    }
    problems_sort(&problems);
    for (size_t i = 0; i < problems.count; i++) problem_print(&problems.problem[i], &said);
    CHECK(!problems.count || said.length > problems.count * 10, NULL);
    text_free(&said);
    document_free(&document);
    layer_free(&layer);
    problems_free(&problems);
    free(s);
}

int main(int argc, char **argv)
{
    struct mutator m = mutate_begin(20270401, words, sizeof words / sizeof words[0]);
    return mutate_main(argc, argv, &m, seeds, sizeof seeds / sizeof seeds[0], run_one);
}
