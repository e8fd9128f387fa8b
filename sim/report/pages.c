#include "report/sheets.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

static double target_of(const struct scenario_summary *summary)
{
    const struct result_shape *shape = &summary->shape;
    double offered = 0, weighted = 0;
    bool same = true;
    for (int q = 0; q < shape->queues; q++) {
        double sums[CONTACT_MEASURES], weight = 0;
        for (int month = shape->baseline_months; month < shape->months; month++) {
            summary_contacts_sum(summary, month, -1, q, sums);
            weight += sums[CONTACTS_OFFERED];
        }
        same = same && shape->queue[q].service_level_target == shape->queue[0].service_level_target;
        offered += weight;
        weighted += weight * shape->queue[q].service_level_target;
    }
    return same || offered <= 0 ? shape->queue[0].service_level_target : weighted / offered;
}

uint32_t pages_colour(int scenario)
{
    static const uint32_t colour[SCENARIOS_MAX] = {
        0x2F75B5, 0xC55A11, 0x70AD47, 0x7030A0, 0x7F7F7F, 0xBF8F00, 0x264478, 0x00A0A0};
    return colour[scenario % SCENARIOS_MAX];
}

double pages_service_floor(const struct pages *p)
{
    double least = 1;
    for (int s = 0; s < p->n; s++) {
        least = fmin(least, p->target[s]);
        for (int month = 0; month < p->grid.months; month++)
            least = fmin(least, summary_series(pages_summary(p, s), SERIES_SERVICE_LEVEL, month).mean);
    }
    return fmax(0, floor(least * 10 - 0.1) / 10);
}

const struct scenario_summary *pages_summary(const struct pages *p, int scenario)
{
    return p->request->summary[scenario];
}

struct place pages_place(const struct sheet *sheet, struct area area)
{
    return (struct place){sheet->index, area};
}

struct area area_cell(int row, int column)
{
    return (struct area){row, column, row, column};
}

struct area area_column(int row, int column, int last_row)
{
    return (struct area){row, column, last_row, column};
}

int pages_group_of(const struct ledger_line *line)
{
    switch (line->party) {
    case LEDGER_CASH: break;
    case LEDGER_BESIDE: return CATEGORY_CUSTOMER_VALUE;
    case LEDGER_PROVIDER: return CATEGORY_PROVIDER_BOOKS;
    case LEDGER_MEMO: return CATEGORY_MEMO;
    }
    return (int)line->category;
}

static int line_find(const struct pages *p, const struct ledger_line *line)
{
    for (int i = 0; i < p->lines; i++)
        if (p->line[i].line->party == line->party && strcmp(p->line[i].line->key, line->key) == 0) return i;
    return -1;
}

/* All scenarios' lines, each once. */
static void lines_unite(struct pages *p)
{
    for (int s = 0; s < p->n; s++) {
        const struct ledger_lines *lines = &pages_summary(p, s)->shape.lines;
        for (int i = 0; i < lines->count; i++) {
            int at = line_find(p, &lines->line[i]);
            if (at < 0) {
                CHECK(p->lines < 2 * LINES_MAX, NULL);
                at = p->lines++;
                p->line[at] = (struct line_row){.line = &lines->line[i], .column = -1};
                for (int other = 0; other < SCENARIOS_MAX; other++) p->line[at].index[other] = -1;
            }
            p->line[at].index[s] = i;
        }
    }
}

/* By group, in the order in which they were met. */
static void lines_sort(struct pages *p)
{
    struct line_row sorted[2 * LINES_MAX];
    int count = 0;
    for (int group = 0; group < LEDGER_CATEGORIES; group++) {
        p->group[group] = (struct line_group){-1, count, count - 1};
        for (int i = 0; i < p->lines; i++)
            if (pages_group_of(p->line[i].line) == group) sorted[count++] = p->line[i];
        p->group[group].last = count - 1;
    }
    CHECK(count == p->lines, NULL);
    memcpy(p->line, sorted, sizeof sorted[0] * (size_t)count);
}

static bool growth_is(const struct key_reference *a, const struct key_reference *b)
{
    return strcmp(a->instance, b->instance) == 0 && strcmp(a->key, b->key) == 0;
}

static void growths_collect(struct pages *p)
{
    for (int i = 0; i < p->lines; i++) {
        const struct key_reference *growth = &p->line[i].line->growth;
        int known = 0;
        if (growth->instance[0] == '\0') continue;
        while (known < p->growths && !growth_is(&p->growth[known], growth)) known++;
        if (known < p->growths) continue;
        CHECK(p->growths < GROWTHS_MAX, NULL);
        p->growth[p->growths++] = *growth;
    }
}

/* Heading row, lines; after the cash groups the total, after the others theirs, with a blank row between parties. */
static int group_place(struct pages *p, int group, int row)
{
    struct line_group *g = &p->group[group];
    if (g->last < g->first) return row;
    g->heading_row = row++;
    for (int i = g->first; i <= g->last; i++) p->line[i].row = row++;
    return row;
}

static void lines_place(struct pages *p)
{
    int row = p->grid.first_row;
    for (int group = 0; group < CATEGORY_CUSTOMER_VALUE; group++) row = group_place(p, group, row);
    p->total_row = row++;
    p->beside_row = p->books_row = -1;
    if (p->group[CATEGORY_CUSTOMER_VALUE].last >= p->group[CATEGORY_CUSTOMER_VALUE].first) {
        row = group_place(p, CATEGORY_CUSTOMER_VALUE, row + 1);
        p->beside_row = row++;
    }
    if (p->group[CATEGORY_PROVIDER_BOOKS].last >= p->group[CATEGORY_PROVIDER_BOOKS].first) {
        row = group_place(p, CATEGORY_PROVIDER_BOOKS, row + 1);
        p->books_row = row++;
    }
    if (p->group[CATEGORY_MEMO].last >= p->group[CATEGORY_MEMO].first) row = group_place(p, CATEGORY_MEMO, row + 1);
    p->lines_end_row = row;
}

static struct money money_for(const struct workbook_request *request)
{
    double most = fabs(summary_total(request->summary[0], LEDGER_CASH, true).mean);
    if (request->scenarios > 1) most = 0;
    for (int i = 0; i + 1 < request->scenarios; i++) most = fmax(most, fabs(request->comparison[i].present_value.mean));
    if (most >= 950e3)
        return (struct money){1e6,
                              most >= 10e6 ? 1 : 2,
                              WORD_EUR_MILLION,
                              WORD_AMOUNT_MILLION,
                              "#,##0.0,,",
                              most >= 10e6 ? "#,##0.0,," : "#,##0.00,,"};
    return (struct money){1e3, 0, WORD_EUR_THOUSAND, WORD_AMOUNT_THOUSAND, "#,##0,", "#,##0,"};
}

/* FNV-1a, 64 bit (Fowler, Noll & Vo): a fingerprint that tells two sets of inputs apart, not a seal. */
static uint64_t digest_add(uint64_t digest, const char *chars)
{
    for (const char *c = chars; *c; c++) digest = (digest ^ (unsigned char)*c) * 0x100000001b3u;
    return (digest ^ 0xffu) * 0x100000001b3u;           /* an end mark: "ab","c" is not "a","bc" */
}

static uint64_t digest_weights(uint64_t digest, const double *weight, int count)
{
    char chars[40];
    for (int i = 0; i < count; i++) {
        snprintf(chars, sizeof chars, "%.17g", weight[i]);
        digest = digest_add(digest, chars);
    }
    return digest;
}

/* Of every key's value, and of what a history file gave, which the path alone does not tell. */
static const char *digest_of(const struct pages *p)
{
    uint64_t digest = 0xcbf29ce484222325u;
    for (int s = 0; s < p->n; s++) {
        const struct scenario *scenario = p->request->scenario[s];
        for (size_t i = 0; i < p->values[s].count; i++) {
            const struct key_value *v = &p->values[s].value[i];
            digest = digest_add(digest_add(digest_add(digest, v->instance), v->key->name), v->text ? v->text : "");
        }
        for (int q = 0; q < scenario->queues; q++) {
            digest = digest_weights(digest, &scenario->queue[q].contacts_per_year, 1);
            digest = digest_weights(digest, scenario->queue[q].month_weight, 12);
            digest = digest_weights(digest, scenario->queue[q].slot_weight[0], DAYS_A_WEEK * SLOTS_MAX);
        }
    }
    return book_format(p->book, "%016llx", (unsigned long long)digest);
}

/* A name for headers and footers: & begins a code there, so each is doubled. */
static const char *header_name(struct book *book, const char *name)
{
    char *out = arena_new(&book->arena, 2 * strlen(name) + 1, 1);
    size_t length = 0;
    for (const char *c = name; *c; c++) {
        if (*c == '&') out[length++] = '&';
        out[length++] = *c;
    }
    return out;
}

static const char *header_names(struct pages *p)
{
    enum { NAMES_BYTES_MAX = 170 };     /* a header holds 255 characters in all */
    const char *first = header_name(p->book, p->label[0]);
    if (p->n == 1) return first;
    const char *second = header_name(p->book, p->label[1]);
    const char *both = book_format(p->book, "%s %s %s", first, say(p, WORD_AGAINST), second);
    const char *more = p->n == 2 ? "" : book_format(p->book, " + %d", p->n - 2);
    return strlen(both) > NAMES_BYTES_MAX ? book_format(p->book, "A - %c", 'A' + p->n - 1)
        : book_format(p->book, "%s%s", both, more);
}

static void book_describe(struct pages *p)
{
    const struct scenario_summary *a = pages_summary(p, 0);
    const char *facts =
        book_format(p->book, "%s %llu, %d %s, %s %s, %s %s", say(p, WORD_SEED), (unsigned long long)a->seed,
                    a->replications, say(p, WORD_REPLICATIONS), say(p, WORD_VERSION), p->request->version,
                    say(p, WORD_INPUTS_DIGEST), p->digest);
    p->book->title = book_format(p->book, "Handover: %s", p->label[0]);
    if (p->n > 1)
        p->book->title = book_format(p->book, "%s %s %s", p->book->title, say(p, WORD_AGAINST), p->label[1]);
    p->book->comments = facts;
    p->book->header =
        book_format(p->book, "&L&\"Arial,Regular\"&8 Handover: %s&R&\"Arial,Regular\"&8 &A", header_names(p));
    p->book->footer =
        book_format(p->book, "&L&\"Arial,Regular\"&8 %s&C&\"Arial,Regular\"&8 %s&R&\"Arial,Regular\"&8 %s",
                    header_name(p->book, facts), say(p, WORD_EUR_NOMINAL), say(p, WORD_PAGE_OF));
}

void pages_init(struct pages *p, const struct workbook_request *request, struct book *book)
{
    *p = (struct pages){.request = request, .book = book, .n = request->scenarios};
    CHECK(p->n >= 1 && p->n <= SCENARIOS_MAX, NULL);
    for (int s = 0; s < p->n; s++) {
        p->label[s] = book_keep(book, book_format(book, "%c %s", 'A' + s, pages_summary(p, s)->shape.name));
        keys_values(request->scenario[s], &p->values[s]);
        p->target[s] = target_of(pages_summary(p, s));
    }
    p->digest = digest_of(p);
    p->money = money_for(request);
    for (int s = 0; s < SCENARIOS_MAX; s++) p->margin_row[s] = -1;
    sheets_make(p);
    p->decision->tab_colour = 0x1F3864;
    p->inputs->tab_colour = 0xFFD966;
    lines_unite(p);
    lines_sort(p);
    growths_collect(p);
    grid_init(&p->grid, &pages_summary(p, 0)->shape, p->growths);
    lines_place(p);
    book_describe(p);
}

const char *pages_line_label(const struct pages *p, const struct ledger_line *line)
{
    if (!line->what) return line->label;
    return book_format(p->book, "%s%s", say_phrase(p, line->what), line->label + strlen(line->what));
}

const char *pages_category_label(const struct pages *p, int category)
{
    return say_phrase(p, ledger_category_label((enum ledger_category)category));
}

const char *pages_site_label(const struct pages *p, const struct result_site *site)
{
    return site->role == ROLE_SUCCESSOR ? say(p, WORD_SUCCESSOR) : site->name;
}

void pages_free(struct pages *p)
{
    for (int s = 0; s < p->n; s++) keys_values_free(&p->values[s]);
    free(p->input);
}

const char *pages_input_name(const struct pages *p, int scenario, const char *instance, const char *key)
{
    for (int i = 0; i < p->inputs_named; i++) {
        const struct input_name *known = &p->input[i];
        if (known->scenario == scenario && strcmp(known->instance, instance) == 0 && strcmp(known->key, key) == 0)
            return known->name;
    }
    return NULL;
}

void pages_agree(struct pages *p, struct agreement agreement)
{
    CHECK(p->agreements < AGREEMENTS_MAX, NULL);
    p->agreement[p->agreements++] = agreement;
}
