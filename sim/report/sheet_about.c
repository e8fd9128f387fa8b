/* About: what the workbook is, how to read it, the definitions in use, and what moves when a cell is changed. */
#include "report/sheets.h"

enum { COLUMN_TERM, COLUMN_TEXT };

static void heading_put(struct pages *p, int *row, enum word word)
{
    ++*row;
    sheet_text(p->about, *row, COLUMN_TERM, style_of(LOOK_CATEGORY, SHOW_GENERAL), say(p, word));
    sheet_blank(p->about, *row, COLUMN_TEXT, style_of(LOOK_CATEGORY, SHOW_GENERAL));
    ++*row;
}

/* Height for a wrapped text: some 150 characters of Arial 9 a line. */
static void text_put(struct pages *p, int *row, const char *term, const char *chars)
{
    enum { LINE_CHARS = 140 };
    size_t length = 0;
    for (const char *c = chars; *c; c++) length += ((unsigned char)*c & 0xc0) != 0x80;
    sheet_text(p->about, *row, COLUMN_TERM, style_of(LOOK_WRAPPED, SHOW_GENERAL), term);
    sheet_text(p->about, *row, COLUMN_TEXT, style_of(LOOK_WRAPPED, SHOW_GENERAL), chars);
    sheet_height(p->about, *row, 12.75 * (double)(1 + length / LINE_CHARS));
    ++*row;
}

static void pairs_put(struct pages *p, int *row, const enum word (*pair)[2], size_t count)
{
    for (size_t i = 0; i < count; i++) text_put(p, row, say(p, pair[i][0]), say(p, pair[i][1]));
}

#define PAIRS_PUT(p, row, pairs) pairs_put(p, row, pairs, sizeof pairs / sizeof pairs[0])

static void scenarios_put(struct pages *p, int *row)
{
    for (int s = 0; s < p->n; s++) {
        const struct result_shape *shape = &pages_summary(p, s)->shape;
        text_put(p, row, p->label[s], shape->title[0] ? shape->title : shape->name);
    }
}

static void origin_put(struct pages *p, int *row)
{
    const struct scenario_summary *a = pages_summary(p, 0);
    text_put(p, row, say(p, WORD_VERSION), book_format(p->book, "Handover %s", p->request->version));
    text_put(p, row, say(p, WORD_SEED), book_format(p->book, "%llu", (unsigned long long)a->seed));
    text_put(p, row, say(p, WORD_REPLICATIONS), book_format(p->book, "%d", a->merged));
    text_put(p, row, say(p, WORD_INPUTS_DIGEST),
             book_format(p->book, "%s (%s)", p->digest, say(p, WORD_DIGEST_NOTE)));
}

static void definitions_put(struct pages *p, int *row)
{
    static const enum word base[] = {WORD_OF_OFFERED, WORD_OF_OFFERED_LESS_SHORT, WORD_OF_ANSWERED};
    static const enum word pairs[][2] = {
        {WORD_ABANDONMENT, WORD_T_ABANDONMENT}, {WORD_ASA, WORD_T_ASA}, {WORD_FCR, WORD_T_FCR},
        {WORD_OCCUPANCY, WORD_T_OCCUPANCY}, {WORD_PRESENT_VALUE, WORD_T_PRESENT_VALUE}, {WORD_INDEX, WORD_T_INDEX},
        {WORD_VALUE_BLOCK, WORD_T_VALUE}, {WORD_HALF_WIDTH, WORD_T_INTERVAL}, {WORD_BREAK_EVEN_ROW, WORD_T_BREAK_EVEN}};
    const struct result_shape *shape = &pages_summary(p, 0)->shape;
    for (int q = 0; q < shape->queues; q++) {
        const struct result_queue *queue = &shape->queue[q];
        text_put(p, row, book_format(p->book, "%s, %s", say(p, WORD_SERVICE_LEVEL), queue->name),
                 book_format(p->book, "%s %s s, %s; %s %s%%", say(p, WORD_ANSWERED_WITHIN),
                             book_figure(p->book, queue->answer_within_s),
                             say(p, base[queue->service_level_definition]), say(p, WORD_TARGET),
                             book_figure(p->book, 100 * queue->service_level_target)));
    }
    PAIRS_PUT(p, row, pairs);
}

void sheet_about_fill(struct pages *p)
{
    static const enum word reading[][2] = {{WORD_LIVE, WORD_T_LIVE},       {WORD_RUN_AGAIN, WORD_T_RUN_AGAIN},
                                           {WORD_COLOURS, WORD_T_COLOURS}, {WORD_SIGNS, WORD_T_SIGNS},
                                           {WORD_TRACE, WORD_T_TRACE},     {WORD_MEANS, WORD_T_MEANS},
                                           {WORD_ODDS, WORD_T_ODDS},       {WORD_PROTECTION, WORD_T_PROTECTION}};
    int row = 1;
    sheet_text(p->about, 0, 0, style_of(LOOK_TITLE, SHOW_GENERAL), say(p, WORD_ABOUT_TITLE));
    sheet_height(p->about, 0, 21);
    sheet_text(p->about, row++, 0, style_of(LOOK_NOTE, SHOW_GENERAL), say(p, WORD_ABOUT_NOTE));
    heading_put(p, &row, WORD_SCENARIOS);
    scenarios_put(p, &row);
    origin_put(p, &row);
    heading_put(p, &row, WORD_SHEETS);
    enum word name, told;
    for (int i = 0; sheets_told(p, i, &name, &told); i++) text_put(p, &row, say(p, name), say(p, told));
    heading_put(p, &row, WORD_READING);
    PAIRS_PUT(p, &row, reading);
    heading_put(p, &row, WORD_DEFINITIONS);
    definitions_put(p, &row);
    sheet_width(p->about, COLUMN_TERM, COLUMN_TERM, 36);
    sheet_width(p->about, COLUMN_TEXT, COLUMN_TEXT, 120);
    p->about->print.area = (struct area){0, 0, row, COLUMN_TEXT};
    p->about->print.has_area = true;
}
