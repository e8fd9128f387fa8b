/* months.csv: service, contacts and people, a row a month, site, queue and measure. */
#include <math.h>
#include <string.h>

#include "report/csv_table.h"
#include "result/series_name.h"

/* How far a row sums up. */
enum level { LEVEL_WHOLE = 1, LEVEL_SITE = 2, LEVEL_QUEUE = 4, LEVEL_SITE_QUEUE = 8,
    LEVELS_OF_PEOPLE = LEVEL_WHOLE | LEVEL_SITE, LEVELS_OF_CONTACTS = 15 };

/* Sums of one month over what a row stands for. */
struct sums {
    double contacts[CONTACT_MEASURES], staff[STAFF_MEASURES];
    double service_level_base;                  /* of each queue by its own definition */
};

static double service_level(const struct sums *s)
{
    return s->service_level_base > 0 ? s->contacts[CONTACTS_IN_TIME] / s->service_level_base : NAN;
}

static double abandonment(const struct sums *s) { return contacts_abandonment(s->contacts); }
static double asa_s(const struct sums *s) { return contacts_asa_s(s->contacts); }
static double fcr(const struct sums *s) { return contacts_fcr(s->contacts); }
static double mean_satisfaction(const struct sums *s) { return contacts_satisfaction(s->contacts); }
static double occupancy(const struct sums *s) { return staff_occupancy(s->staff); }

static double headcount(const struct sums *s)
{
    return s->staff[STAFF_TRAINING] + s->staff[STAFF_NESTING] + s->staff[STAFF_PRODUCTIVE];
}

/* What is not one of the sums itself. */
static const struct {
    const char *key, *unit;
    unsigned levels;
    double (*of)(const struct sums *sums);
} figure[] = {
    { "service_level", "share", LEVELS_OF_CONTACTS, service_level },
    { "abandonment", "share", LEVELS_OF_CONTACTS, abandonment },
    { "asa_s", "s", LEVELS_OF_CONTACTS, asa_s },
    { "fcr", "share", LEVELS_OF_CONTACTS, fcr },
    { "mean_satisfaction", "share", LEVELS_OF_CONTACTS, mean_satisfaction },
    { "occupancy", "share", LEVELS_OF_PEOPLE, occupancy },
    { "headcount", "heads", LEVELS_OF_PEOPLE, headcount },
};

static enum level level_of(const struct csv_row *row)
{
    if (row->site == CSV_ALL) return row->queue == CSV_ALL ? LEVEL_WHOLE : LEVEL_QUEUE;
    return row->queue == CSV_ALL ? LEVEL_SITE : LEVEL_SITE_QUEUE;
}

static void sums_add_queue(struct sums *sums, const struct csv_row *row, int queue)
{
    double contacts[CONTACT_MEASURES];
    summary_contacts_sum(row->summary, row->month, row->site, queue, contacts);
    for (int m = 0; m < CONTACT_MEASURES; m++) sums->contacts[m] += contacts[m];
    sums->service_level_base +=
        contacts_service_level_base(contacts, row->summary->shape.queue[queue].service_level_definition);
}

static struct sums sums_of(const struct csv_row *row)
{
    struct sums sums = { .service_level_base = 0 };
    for (int queue = 0; queue < row->summary->shape.queues; queue++)
        if (row->queue == CSV_ALL || row->queue == queue) sums_add_queue(&sums, row, queue);
    for (int site = 0; row->queue == CSV_ALL && site < row->summary->shape.sites; site++)
        for (int m = 0; (row->site == CSV_ALL || row->site == site) && m < STAFF_MEASURES; m++)
            sums.staff[m] += summary_staff(row->summary, row->month, site)[m];
    return sums;
}

/* The whole centre has month series with quantiles; they stand for the plain figure of the same name. */
static bool is_series(const char *key)
{
    for (int i = 0; i < SERIES_COUNT; i++)
        if (strcmp(series_name((enum series)i)->key, key) == 0) return true;
    return false;
}

static void measure_write(struct csv_writer *writer, struct csv_row *row, const char *key, const char *unit,
                          double mean)
{
    if (level_of(row) == LEVEL_WHOLE && is_series(key)) return;
    csv_value_write(writer, row, key, unit, csv_alone(mean));
}

static void series_write(struct csv_writer *writer, struct csv_row *row)
{
    for (int i = 0; i < SERIES_COUNT; i++) {
        const struct measure_name *name = series_name((enum series)i);
        csv_value_write(writer, row, name->key, name->unit, summary_series(row->summary, (enum series)i, row->month));
    }
}

static void measures_write(struct csv_writer *writer, struct csv_row *row)
{
    const struct sums sums = sums_of(row);
    unsigned level = level_of(row);
    if (level == LEVEL_WHOLE) series_write(writer, row);
    for (size_t i = 0; i < sizeof figure / sizeof figure[0]; i++)
        if (figure[i].levels & level) measure_write(writer, row, figure[i].key, figure[i].unit, figure[i].of(&sums));
    for (int m = 0; m < CONTACT_MEASURES; m++) {
        const struct measure_name *name = contact_measure_name((enum contact_measure)m);
        measure_write(writer, row, name->key, name->unit, sums.contacts[m]);
    }
    for (int m = 0; (LEVELS_OF_PEOPLE & level) && m < STAFF_MEASURES; m++) {
        const struct measure_name *name = staff_measure_name((enum staff_measure)m);
        measure_write(writer, row, name->key, name->unit, sums.staff[m]);
    }
}

static void walk(struct csv_writer *writer, struct csv_row *row)
{
    for (int i = 0; i < row->findings->scenarios; i++) {
        row->summary = row->findings->summary[i];
        for (row->month = 0; row->month < row->summary->shape.months; row->month++)
            for (row->site = CSV_ALL; row->site < row->summary->shape.sites; row->site++)
                for (row->queue = CSV_ALL; row->queue < row->summary->shape.queues; row->queue++)
                    measures_write(writer, row);
    }
}

static const char *queue_name(const struct csv_row *row, struct text *scratch)
{
    (void)scratch;
    return row->queue == CSV_ALL ? NULL : row->summary->shape.queue[row->queue].name;
}

static const struct csv_column columns[] = {
    CSV_SCENARIO, CSV_MONTH, CSV_MONTH_NUMBER, CSV_SITE, { "queue", queue_name, NULL }, CSV_MEASURE, CSV_UNIT, CSV_MEAN,
    CSV_P10, CSV_P50, CSV_P90,
};

const struct csv_table csv_months = { "months.csv", CSV_COLUMNS(columns), walk };
