#include "result/series.h"

#include <math.h>

/* Sums over sites and queues; the service level's base needs each queue's own definition. */
struct contact_sums { double all[CONTACT_MEASURES], service_level_base; };

static struct contact_sums sum_contacts(const struct result_shape *shape, const double *contacts)
{
    struct contact_sums sums = {0};
    for (int site = 0; site < shape->sites; site++) {
        for (int queue = 0; queue < shape->queues; queue++, contacts += CONTACT_MEASURES) {
            for (int i = 0; i < CONTACT_MEASURES; i++) sums.all[i] += contacts[i];
            sums.service_level_base +=
                contacts_service_level_base(contacts, shape->queue[queue].service_level_definition);
        }
    }
    return sums;
}

static void contacts_by_kind(const double *c, double out[SERIES_COUNT])
{
    out[SERIES_FIRST] = c[CONTACTS_FIRST];
    out[SERIES_REDIALS] = c[CONTACTS_REDIALS];
    out[SERIES_REPEATS] = c[CONTACTS_REPEATS];
    out[SERIES_ANSWERED] = c[CONTACTS_ANSWERED];
    out[SERIES_ABANDONED] = c[CONTACTS_ABANDONED];
    out[SERIES_TURNED_AWAY] = c[CONTACTS_BALKED] + c[CONTACTS_BLOCKED];
    out[SERIES_LOST] = c[CONTACTS_LOST_ABANDONED] + c[CONTACTS_LOST_UNRESOLVED];
    out[SERIES_HANDLE_S] = c[CONTACTS_ANSWERED] > 0 ? c[CONTACTS_HANDLE_S] / c[CONTACTS_ANSWERED] : NAN;
}

void series_of_month(const struct result_shape *shape, const struct month_rows *rows, double out[SERIES_COUNT])
{
    struct contact_sums contacts = sum_contacts(shape, rows->contacts);
    double staff[STAFF_MEASURES] = {0}, base = contacts.service_level_base;
    for (int site = 0; site < shape->sites; site++)
        for (int i = 0; i < STAFF_MEASURES; i++) staff[i] += rows->staff[site * STAFF_MEASURES + i];
    out[SERIES_COST] = ledger_total(&shape->lines, rows->quantity, LEDGER_CASH, rows->number);
    out[SERIES_CUSTOMER_VALUE] = ledger_total(&shape->lines, rows->quantity, LEDGER_BESIDE, rows->number);
    out[SERIES_SERVICE_LEVEL] = base > 0 ? contacts.all[CONTACTS_IN_TIME] / base : NAN;
    out[SERIES_ABANDONMENT] = contacts_abandonment(contacts.all);
    out[SERIES_ASA_S] = contacts_asa_s(contacts.all);
    out[SERIES_FCR] = contacts_fcr(contacts.all);
    out[SERIES_OCCUPANCY] = staff_occupancy(staff);
    out[SERIES_OFFERED] = contacts.all[CONTACTS_OFFERED];
    out[SERIES_HEADCOUNT] = staff[STAFF_TRAINING] + staff[STAFF_NESTING] + staff[STAFF_PRODUCTIVE];
    contacts_by_kind(contacts.all, out);
}
