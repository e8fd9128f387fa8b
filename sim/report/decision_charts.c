#include "report/decision_charts.h"

#include <math.h>

#include "report/curves.h"
#include "report/sheet_staffing.h"

enum { SAVES_COLOUR = 0x1F3864, BAND_COLOUR = 0x9DC3E6, BAR_COLOUR = 0x70AD47 };
static const double line_width = 2.25, band_width = 1.25;

typedef enum finding draw(struct pages *p, struct chart *chart);

/* A row of Compare by month as a line. */
static void line_add(struct pages *p, struct chart *chart, int row, struct chart_series look)
{
    look.values = pages_place(p->compare, grid_all(&p->grid, row));
    look.categories = pages_place(p->compare, grid_all(&p->grid, GRID_MONTH_ROW));
    chart_add(chart, look);
}

/* A's line and the other's: the other's own row when there is but one other. Of several the selected one's, unless a
 * month is without data: a formula can answer an empty text at best, which is drawn as 0 where an empty cell is a gap;
 * then all have their lines. */
static void both_add(struct pages *p, struct chart *chart, const struct block *block)
{
    bool own_rows = p->n <= 2 || block->has_gaps;
    for (int s = 0; s < (own_rows ? p->n : 1); s++)
        line_add(p, chart, block->first + s,
                 (struct chart_series){.name = p->label[s], .colour = pages_colour(s), .width = line_width});
    if (!own_rows)
        line_add(
            p, chart, block->selected,
            (struct chart_series){.name = say(p, WORD_SELECTED), .colour = pages_colour(1), .width = line_width});
}

static void band_add(struct pages *p, struct chart *chart, int low, int high)
{
    const struct chart_series edge = {.colour = BAND_COLOUR, .width = band_width, .dashed = true};
    struct chart_series p10 = edge, p90 = edge;
    p10.name = say(p, WORD_P10);
    p90.name = say(p, WORD_P90);
    line_add(p, chart, low, p10);
    line_add(p, chart, high, p90);
}

static enum finding draw_cumulative(struct pages *p, struct chart *chart)
{
    chart->title = book_format(p->book, "%s, %s", say(p, WORD_CHART_CUMULATIVE), say(p, p->money.unit));
    chart->format = p->money.axis_format;
    line_add(p, chart, p->cumulative_row,
             (struct chart_series){.name = say(p, WORD_A_SAVES_MEAN), .colour = SAVES_COLOUR, .width = line_width});
    band_add(p, chart, p->p10.selected, p->p90.selected);
    return FINDING_CUMULATIVE;
}

static enum finding draw_cash(struct pages *p, struct chart *chart)
{
    chart->title = say(p, p->n > 1 ? WORD_CHART_CASH : WORD_CHART_CASH_BAND);
    chart->format = "#,##0,";
    both_add(p, chart, &p->cash);
    if (p->n == 1) band_add(p, chart, p->p10.first, p->p90.first);
    return FINDING_CASH;
}

static enum finding draw_service(struct pages *p, struct chart *chart)
{
    const struct result_queue *queue = &pages_summary(p, 0)->shape.queue[0];
    chart->title = book_format(p->book, "%s (%s %.0f s)", say(p, WORD_CHART_SERVICE),
                               say(p, WORD_ANSWERED_WITHIN), queue->answer_within_s);
    chart->format = "0%";
    chart->least = pages_service_floor(p);
    chart->most = 1;
    both_add(p, chart, &p->service_level);
    line_add(
        p, chart, p->target_rows.first,
        (struct chart_series){.name = book_format(p->book, "%s %.0f%%", say(p, WORD_TARGET), 100 * p->target[0]),
                              .colour = TARGET_COLOUR,
                              .width = band_width,
                              .dashed = true});
    return FINDING_SERVICE;
}

static enum finding draw_categories(struct pages *p, struct chart *chart)
{
    chart->kind = CHART_BARS;
    chart->dates = false;
    chart->label_every = 0;
    chart->gap = 50;
    chart->title =
        book_format(p->book, "%s, %s", say(p, p->n > 1 ? WORD_CHART_CATEGORIES : WORD_CHART_CATEGORY_COSTS),
                    say(p, p->money.unit));
    chart->format = p->money.label_format;
    chart_add(
        chart,
        (struct chart_series){
            .name = say(p, p->n > 1 ? WORD_A_SAVES : WORD_PRESENT_VALUE),
            .colour = p->n > 1 ? BAR_COLOUR : pages_colour(0),
            .labelled = true,
            .off_legend = true,
            .values = pages_place(p->compare, area_column(p->category_first, GRID_PRESENT, p->category_last)),
            .categories = pages_place(p->compare, area_column(p->category_first, GRID_LABEL, p->category_last))});
    return FINDING_CATEGORY;
}

static enum finding draw_heads(struct pages *p, struct chart *chart)
{
    chart->kind = CHART_COLUMNS;
    chart->title = say(p, WORD_STAFFING_CHART);
    chart->format = "#,##0";
    sheet_staffing_series(p, 0, chart);
    return FINDING_HEADS;
}

enum finding decision_chart_put(struct pages *p, int index, struct chart_place place)
{
    static draw *const several[DECISION_CHARTS] = {draw_cumulative, draw_cash, draw_service, draw_categories};
    static draw *const alone[DECISION_CHARTS] = {draw_cash, draw_categories, draw_service, draw_heads};
    struct chart chart = {.kind = CHART_LINES, .row = place.row, .column = place.column, .width = place.width,
                          .height = place.height, .least = NAN, .most = NAN, .dates = true,
                          .label_every = curves_label_every(p->grid.months, place.width)};
    enum finding finding = (p->n > 1 ? several : alone)[index](p, &chart);
    chart.alt = chart.title;
    sheet_chart(p->decision, &chart);
    return finding;
}
