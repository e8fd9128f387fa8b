#include "result/replication.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/memory.h"

static size_t contacts_values(const struct result_shape *s)
{
    return (size_t)s->months * (size_t)s->sites * (size_t)s->queues * CONTACT_MEASURES;
}

static size_t staff_values(const struct result_shape *s)
{
    return (size_t)s->months * (size_t)s->sites * STAFF_MEASURES;
}

static size_t quantity_values(const struct result_shape *s)
{
    return (size_t)s->months * (size_t)s->lines.count;
}

void replication_init(struct replication *r, const struct result_shape *shape)
{
    *r = (struct replication){0};
    r->contacts = memory_new(contacts_values(shape), sizeof *r->contacts);
    r->staff = memory_new(staff_values(shape), sizeof *r->staff);
    r->quantity = memory_new(quantity_values(shape), sizeof *r->quantity);
    r->event = memory_new(EVENTS_LOGGED_MAX, sizeof *r->event);
    r->decision = memory_new(DECISIONS_MAX, sizeof *r->decision);
}

void replication_clear(struct replication *r, const struct result_shape *shape)
{
    memset(r->contacts, 0, contacts_values(shape) * sizeof *r->contacts);
    memset(r->staff, 0, staff_values(shape) * sizeof *r->staff);
    memset(r->quantity, 0, quantity_values(shape) * sizeof *r->quantity);
    r->events = r->events_dropped = 0;
    r->decisions = r->decisions_dropped = 0;
    r->contacts_simulated = 0;
    r->end_exposure = 0;
}

void replication_free(struct replication *r)
{
    free(r->contacts);
    free(r->staff);
    free(r->quantity);
    free(r->event);
    free(r->decision);
    *r = (struct replication){0};
}

double *replication_contacts(const struct replication *r, const struct result_shape *s, int month, int site, int queue)
{
    size_t row = ((size_t)month * (size_t)s->sites + (size_t)site) * (size_t)s->queues + (size_t)queue;
    return r->contacts + row * CONTACT_MEASURES;
}

double *replication_staff(const struct replication *r, const struct result_shape *s, int month, int site)
{
    return r->staff + ((size_t)month * (size_t)s->sites + (size_t)site) * STAFF_MEASURES;
}

double *replication_quantity(const struct replication *r, const struct result_shape *s, int month)
{
    return r->quantity + (size_t)month * (size_t)s->lines.count;
}

void replication_decide(struct replication *r, const struct decision_record *decision)
{
    if (r->decisions == DECISIONS_MAX) r->decisions_dropped++;
    else r->decision[r->decisions++] = *decision;
}

void replication_log(struct replication *r, int day, enum event_kind kind, const char *name, int number)
{
    CHECK(strlen(name) < EVENT_NAME_BYTES, NULL);
    if (r->events == EVENTS_LOGGED_MAX) {
        r->events_dropped++;
        return;
    }
    struct logged_event *event = &r->event[r->events++];
    *event = (struct logged_event){.day = day, .kind = kind, .number = number};
    memcpy(event->name, name, strlen(name));
}
