/* Drivers of one scenario: what was simulated, by month, on the rows that Cost multiplies; below, what explains it. */
#include <math.h>
#include <string.h>

#include "report/reference.h"
#include "report/sheets.h"

/* What a row of numbers is taken from. */
struct driver { const struct scenario_summary *summary; int what, site; };
typedef double driver_value(const struct driver *driver, int month);

static double quantity_value(const struct driver *d, int month)
{
    return d->what < 0 ? 0 : summary_quantity(d->summary, month)[d->what];
}

static double contacts_value(const struct driver *d, int month)
{
    double sums[CONTACT_MEASURES];
    summary_contacts_sum(d->summary, month, d->site, -1, sums);
    return sums[d->what];
}

static double staff_value(const struct driver *d, int month)
{
    return summary_staff(d->summary, month, d->site)[d->what];
}

static double series_value(const struct driver *d, int month)
{
    return summary_series(d->summary, (enum series)d->what, month).mean;
}

static void numbers_put(struct pages *p, struct sheet *sheet, int row, enum show show, driver_value *value,
                        const struct driver *driver)
{
    for (int month = 0; month < p->grid.months; month++)
        sheet_number(sheet, row, p->grid.first_month + month, style_of(LOOK_SIMULATED, show), value(driver, month));
}

static void quantities_put(struct pages *p, int scenario)
{
    struct sheet *sheet = p->drivers[scenario];
    for (int group = 0; group < LEDGER_CATEGORIES; group++)
        if (p->group[group].heading_row >= 0)
            grid_heading(&p->grid, sheet, p->group[group].heading_row,
                         pages_category_label(p, group));
    for (int i = 0; i < p->lines; i++) {
        const struct line_row *line = &p->line[i];
        grid_label(sheet, line->row, LOOK_LABEL, pages_line_label(p, line->line),
                   say_phrase(p, line->line->unit));
        numbers_put(p, sheet, line->row, SHOW_ONE_DECIMAL, quantity_value,
                    &(struct driver){pages_summary(p, scenario), line->index[scenario], -1});
        grid_sums(&p->grid, sheet, line->row, style_of(LOOK_PLAIN, SHOW_ONE_DECIMAL), GRID_SUM_TOTAL | GRID_SUM_YEARS);
    }
}

/* The sum of all quantities, units mixed: says nothing but that none was lost on the way. */
static int control_put(struct pages *p, int scenario, int row)
{
    struct sheet *sheet = p->drivers[scenario];
    grid_label(sheet, row, LOOK_TOTAL, say(p, WORD_CONTROL_TOTAL), say(p, WORD_MIXED));
    grid_months(&p->grid, sheet, row, style_of(LOOK_TOTAL, SHOW_ONE_DECIMAL), "=SUM([]%d:[]%d)", p->grid.first_row + 1,
                p->lines_end_row);
    grid_sums(&p->grid, sheet, row, style_of(LOOK_TOTAL, SHOW_ONE_DECIMAL), GRID_SUM_TOTAL | GRID_SUM_YEARS);
    p->driver[scenario].control = row;
    return row + 2;
}

static int contacts_put(struct pages *p, int scenario, int row)
{
    struct sheet *sheet = p->drivers[scenario];
    int first = row + 1;
    grid_heading(&p->grid, sheet, row++, say(p, WORD_CONTACTS));
    for (int m = 0; m < CONTACT_MEASURES; m++, row++) {
        const struct measure_name *name = contact_measure_name((enum contact_measure)m);
        grid_label(sheet, row, LOOK_LABEL, say_phrase(p, name->label), say_phrase(p, name->unit));
        numbers_put(p, sheet, row, SHOW_COUNT, contacts_value, &(struct driver){pages_summary(p, scenario), m, -1});
        grid_sums(&p->grid, sheet, row, style_of(LOOK_PLAIN, SHOW_COUNT), GRID_SUM_TOTAL | GRID_SUM_YEARS);
    }
    grid_label(sheet, row, LOOK_LABEL, say(p, WORD_CONTACTS_UNACCOUNTED), say(p, WORD_CONTACTS_UNIT));
    grid_months(&p->grid, sheet, row, style_of(LOOK_PLAIN, SHOW_DIFFERENCE), "=[]%d-[]%d-[]%d-[]%d-[]%d",
                first + CONTACTS_OFFERED + 1, first + CONTACTS_ANSWERED + 1, first + CONTACTS_ABANDONED + 1,
                first + CONTACTS_BALKED + 1, first + CONTACTS_BLOCKED + 1);
    p->driver[scenario].contacts = first;
    p->driver[scenario].conserved = row;
    return row + 2;
}

static int service_put(struct pages *p, int scenario, int row)
{
    static const struct { enum word label, unit; enum show show; enum series series; } rows[] = {
        {WORD_SERVICE_LEVEL, WORD_SHARE, SHOW_PERCENT, SERIES_SERVICE_LEVEL},
        {WORD_ABANDONMENT, WORD_SHARE, SHOW_PERCENT, SERIES_ABANDONMENT},
        {WORD_ASA, WORD_SECONDS, SHOW_ONE_DECIMAL, SERIES_ASA_S},
        {WORD_FCR, WORD_SHARE, SHOW_PERCENT, SERIES_FCR},
        {WORD_OCCUPANCY, WORD_SHARE, SHOW_PERCENT, SERIES_OCCUPANCY},
        {WORD_HEADCOUNT, WORD_HEADS, SHOW_ONE_DECIMAL, SERIES_HEADCOUNT},
    };
    struct sheet *sheet = p->drivers[scenario];
    grid_heading(&p->grid, sheet, row++, say(p, WORD_SERVICE_HEADING));
    p->driver[scenario].service_level = row;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++, row++) {
        grid_label(sheet, row, LOOK_LABEL, say(p, rows[i].label), say(p, rows[i].unit));
        numbers_put(p, sheet, row, rows[i].show, series_value,
                    &(struct driver){pages_summary(p, scenario), (int)rows[i].series, -1});
    }
    return row + 1;
}

/* Contacts by site, what share of all each has, and the sum of the shares. */
static int routing_put(struct pages *p, int scenario, int row)
{
    struct sheet *sheet = p->drivers[scenario];
    const struct result_shape *shape = &pages_summary(p, scenario)->shape;
    int offered = row + 1, all = offered + shape->sites, share = all + 1, sum = share + shape->sites;
    grid_heading(&p->grid, sheet, row, say(p, WORD_ROUTING));
    for (int site = 0; site < shape->sites; site++) {
        const char *name = pages_site_label(p, &shape->site[site]);
        grid_label(sheet, offered + site, LOOK_LABEL, book_format(p->book, "%s: %s", say(p, WORD_OFFERED), name),
                   say(p, WORD_CONTACTS_UNIT));
        numbers_put(p, sheet, offered + site, SHOW_ONE_DECIMAL, contacts_value,
                    &(struct driver){pages_summary(p, scenario), CONTACTS_OFFERED, site});
        grid_label(sheet, share + site, LOOK_LABEL, book_format(p->book, "%s: %s", say(p, WORD_ROUTED_SHARE), name),
                   say(p, WORD_SHARE));
        grid_months(&p->grid, sheet, share + site, style_of(LOOK_PLAIN, SHOW_PERCENT), "=IF([]$%d=0,\"\",[]%d/[]$%d)",
                    all + 1, offered + site + 1, all + 1);
    }
    grid_label(sheet, all, LOOK_LABEL, say(p, WORD_OFFERED_ALL), say(p, WORD_CONTACTS_UNIT));
    numbers_put(p, sheet, all, SHOW_ONE_DECIMAL, series_value,
                &(struct driver){pages_summary(p, scenario), SERIES_OFFERED, -1});
    grid_label(sheet, sum, LOOK_LABEL, say(p, WORD_SHARES_NOT_ROUTED), say(p, WORD_SHARE));
    grid_months(&p->grid, sheet, sum, style_of(LOOK_PLAIN, SHOW_DIFFERENCE), "=IF([]$%d=0,0,1-SUM([]%d:[]%d))", all + 1,
                share + 1, sum);
    p->driver[scenario].offered = all;
    p->driver[scenario].shares_sum = sum;
    return sum + 2;
}

static int staff_put(struct pages *p, int scenario, int site, int row)
{
    struct sheet *sheet = p->drivers[scenario];
    const struct result_shape *shape = &pages_summary(p, scenario)->shape;
    grid_heading(&p->grid, sheet, row++, book_format(p->book, "%s: %s", say(p, WORD_STAFF),
                                                              pages_site_label(p, &shape->site[site])));
    int first = row;
    for (int m = 0; m < STAFF_MEASURES; m++, row++) {
        const struct measure_name *name = staff_measure_name((enum staff_measure)m);
        grid_label(sheet, row, LOOK_LABEL, say_phrase(p, name->label), say_phrase(p, name->unit));
        numbers_put(p, sheet, row, SHOW_ONE_DECIMAL, staff_value,
                    &(struct driver){pages_summary(p, scenario), m, site});
    }
    grid_label(sheet, row, LOOK_LABEL, say(p, WORD_HEADS_UNACCOUNTED), say(p, WORD_HEADS));
    grid_months(&p->grid, sheet, row, style_of(LOOK_PLAIN, SHOW_DIFFERENCE), "=[]%d+[]%d-[]%d-[]%d-[]%d-[]%d-[]%d",
                first + STAFF_START_HEADS + 1, first + STAFF_HIRED + 1, first + STAFF_DROPPED_OUT + 1,
                first + STAFF_LEFT + 1, first + STAFF_REDEPLOYED + 1, first + STAFF_SEVERED + 1,
                first + STAFF_END_HEADS + 1);
    return row;
}

void sheet_drivers_fill(struct pages *p, int scenario)
{
    struct sheet *sheet = p->drivers[scenario];
    const char *title = book_format(p->book, "%s: %s", say(p, WORD_DRIVERS_TITLE), p->label[scenario]);
    grid_header(&p->grid, sheet, title, say(p, WORD_DRIVERS_NOTE));
    quantities_put(p, scenario);
    int row = control_put(p, scenario, p->lines_end_row + 1);
    row = contacts_put(p, scenario, row);
    row = service_put(p, scenario, row);
    row = routing_put(p, scenario, row);
    for (int site = 0; site < pages_summary(p, scenario)->shape.sites; site++) {
        row = staff_put(p, scenario, site, row);
        p->driver[scenario].rolls[site] = row;
        row += 2;
    }
    grid_finish(&p->grid, sheet, sheet->rows - 1);
}
