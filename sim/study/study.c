/* Threads are plain POSIX threads. One mutex guards the list, the ring and the summaries; it is held for a merge, a few
 * hundred microseconds beside a replication's hundreds of milliseconds, and never while simulating. */
#include "study/study.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/check.h"
#include "base/memory.h"
#include "math/sampler.h"
#include "model/centre.h"
#include "scenario/timeline.h"

enum { TICK_NANOSECONDS = 100000000, SLOTS_A_THREAD = 3, SLOTS_SPARE = 2 };

/* A place in the ring. Unit u lives in slot u % slots, and slots is a multiple of the scenarios: so a slot always
 * serves the same scenario and its memory fits that scenario's shape. */
struct slot { struct replication result; bool initialised, ready; };

struct study {
    const struct study_request *request;
    struct scenario_summary *summary;
    struct sampler sampler;
    struct centre_watch watch;
    int units, replications;
    struct slot *slot;
    int slots;

    pthread_mutex_t mutex;
    pthread_cond_t room, done;          /* room: the ring moved on; done: a worker ended */
    int next, merged;                   /* units handed out; units merged: merged <= next <= merged + slots */
    int working;
    bool *started;                      /* [scenarios] summary initialised */
};

/* The next unit, once its slot is free; -1 when all are given out or the study stops. The unit that comes first in the
 * list always has its slot, so waiting ends. */
static int study_take(struct study *study)
{
    pthread_mutex_lock(&study->mutex);
    while (study->next < study->units && study->next >= study->merged + study->slots
           && !atomic_load(&study->watch.stop))
        pthread_cond_wait(&study->room, &study->mutex);
    int unit = study->next < study->units && !atomic_load(&study->watch.stop) ? study->next++ : -1;
    pthread_mutex_unlock(&study->mutex);
    return unit;
}

/* Marks a unit's result as ready and merges all that are ready, in the list's order. */
static void study_deliver(struct study *study, int unit)
{
    pthread_mutex_lock(&study->mutex);
    study->slot[unit % study->slots].ready = true;
    while (study->merged < study->next && study->slot[study->merged % study->slots].ready) {
        struct slot *slot = &study->slot[study->merged % study->slots];
        summary_add(&study->summary[study->merged % study->request->scenarios], &slot->result);
        slot->ready = false;
        study->merged++;
    }
    pthread_cond_broadcast(&study->room);
    pthread_mutex_unlock(&study->mutex);
}

/* A worker's own centre for a scenario, made when first needed. It knows the shape, which the first to come hands to
 * the summary: so whatever is ready to be merged has a summary to go to. */
static struct centre *study_centre(struct study *study, int scenario)
{
    const struct scenario *resolved = study->request->scenario[scenario];
    struct centre *centre = centre_create(resolved, &study->sampler);
    pthread_mutex_lock(&study->mutex);
    if (!study->started[scenario])
        summary_init(&study->summary[scenario], centre_shape(centre), resolved->run.seed, study->replications);
    study->started[scenario] = true;
    pthread_mutex_unlock(&study->mutex);
    return centre;
}

static bool study_simulate(struct study *study, int unit, struct centre **centres)
{
    int scenario = unit % study->request->scenarios, replication = unit / study->request->scenarios;
    if (centres[scenario] == NULL) centres[scenario] = study_centre(study, scenario);
    const struct result_shape *shape = centre_shape(centres[scenario]);
    struct slot *slot = &study->slot[unit % study->slots];
    if (slot->initialised)
        replication_clear(&slot->result, shape);
    else
        replication_init(&slot->result, shape);
    slot->initialised = true;
    return centre_run(centres[scenario], replication, &slot->result, &study->watch);
}

static void *study_work(void *argument)
{
    struct study *study = argument;
    struct centre **centres = memory_new((size_t)study->request->scenarios, sizeof(struct centre *));
    for (int unit; (unit = study_take(study)) >= 0 && study_simulate(study, unit, centres);)
        study_deliver(study, unit);
    for (int s = 0; s < study->request->scenarios; s++)
        if (centres[s] != NULL) centre_destroy(centres[s]);
    free(centres);
    pthread_mutex_lock(&study->mutex);
    study->working--;
    pthread_cond_signal(&study->done);
    pthread_mutex_unlock(&study->mutex);
    return NULL;
}

static uint64_t study_days_in_all(const struct study *study)
{
    uint64_t days = 0;
    for (int s = 0; s < study->request->scenarios; s++) {
        struct timeline timeline;
        timeline_init(&timeline, &study->request->scenario[s]->frame);
        days += (uint64_t)study->replications * (uint64_t)(timeline.days + WARM_UP_DAYS);
    }
    return days;
}

/* Tells the caller how far it is; if the caller has had enough, everybody stops, those who wait for room too. */
static void study_tick(struct study *study, uint64_t days_in_all)
{
    if (study->request->tick == NULL || atomic_load(&study->watch.stop)) return;
    struct study_progress progress = { .days = atomic_load(&study->watch.days), .days_in_all = days_in_all,
        .contacts = atomic_load(&study->watch.contacts) };
    if (study->request->tick(study->request->context, &progress)) return;
    pthread_mutex_lock(&study->mutex);
    atomic_store(&study->watch.stop, true);
    pthread_cond_broadcast(&study->room);
    pthread_mutex_unlock(&study->mutex);
}

/* Sleeps a tick's time or until a worker ends; false when none is left. */
static bool study_sleep(struct study *study)
{
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += TICK_NANOSECONDS;
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    pthread_mutex_lock(&study->mutex);
    if (study->working > 0) pthread_cond_timedwait(&study->done, &study->mutex, &until);
    bool anyone = study->working > 0;
    pthread_mutex_unlock(&study->mutex);
    return anyone;
}

/* Starts the workers; fewer than asked for will do. Returns how many. */
static int study_start(struct study *study, pthread_t *thread, int wanted)
{
    int started = 0;
    pthread_mutex_lock(&study->mutex);
    while (started < wanted && pthread_create(&thread[started], NULL, study_work, study) == 0) started++;
    study->working = started;
    pthread_mutex_unlock(&study->mutex);
    return started;
}

static void study_init(struct study *study, const struct study_request *request, struct scenario_summary *summary)
{
    memset(study, 0, sizeof *study);
    study->request = request;
    study->summary = summary;
    study->replications = request->scenario[0]->run.replications;
    study->units = study->replications * request->scenarios;
    int wanted = SLOTS_A_THREAD * request->threads + SLOTS_SPARE;
    study->slots = (wanted + request->scenarios - 1) / request->scenarios * request->scenarios;
    study->started = memory_new((size_t)request->scenarios, sizeof *study->started);
    study->slot = memory_new((size_t)study->slots, sizeof *study->slot);
    sampler_init(&study->sampler);
    pthread_mutex_init(&study->mutex, NULL);
    pthread_cond_init(&study->room, NULL);
    pthread_cond_init(&study->done, NULL);
}

static void study_free(struct study *study)
{
    for (int i = 0; i < study->slots; i++)
        if (study->slot[i].initialised) replication_free(&study->slot[i].result);
    free(study->slot);
    free(study->started);
    pthread_cond_destroy(&study->done);
    pthread_cond_destroy(&study->room);
    pthread_mutex_destroy(&study->mutex);
}

/* Finishes the summaries, or gives back those of a study that was cut short. */
static enum status study_end(struct study *study, int threads, struct text *error)
{
    bool complete = study->merged == study->units;
    for (int s = 0; s < study->request->scenarios; s++) {
        if (complete) summary_finish(&study->summary[s]);
        else if (study->started[s]) summary_free(&study->summary[s]);
    }
    if (complete) return STATUS_OK;
    if (threads > 0) return STATUS_INTERRUPTED;
    text_append(error, "the system could not start a thread to simulate on; close other programs or raise its limits");
    return STATUS_UNABLE;
}

enum status study_run(const struct study_request *request, struct scenario_summary *summary, struct text *error)
{
    CHECK(request->scenarios >= 1, NULL);
    CHECK(request->threads >= 1 && request->threads <= STUDY_THREADS_MAX, NULL);
    struct study study;
    pthread_t thread[STUDY_THREADS_MAX];
    study_init(&study, request, summary);
    uint64_t days_in_all = study_days_in_all(&study);
    int wanted = request->threads < study.units ? request->threads : study.units;
    int threads = study_start(&study, thread, wanted);
    if (threads > 0) study_tick(&study, days_in_all);
    while (study_sleep(&study)) study_tick(&study, days_in_all);
    for (int i = 0; i < threads; i++) pthread_join(thread[i], NULL);
    enum status status = study_end(&study, threads, error);
    study_free(&study);
    return status;
}
