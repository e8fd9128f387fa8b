#include "report/happenings.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/event_words.h"
#include "report/sentence.h"

/* Planned ends listed of a contract. What lies further apart than so many days are two rows, or the order of dates
 * would hold for one scenario alone. */
enum { TERMS_MOST = 24, DAYS_ALIKE = 15 };

static struct happening *find_or_add(struct happenings *h, enum happening_kind kind, const char *what, int32_t day)
{
    for (int i = 0; i < h->count; i++)
        if (h->row[i].kind == kind && abs(h->row[i].day - day) <= DAYS_ALIKE && strcmp(h->row[i].what, what) == 0)
            return &h->row[i];
    h->row = memory_resize(h->row, (size_t)h->count + 1, sizeof *h->row);
    h->row[h->count] = (struct happening){.kind = kind, .what = what, .day = day};
    return &h->row[h->count++];
}

static void note(struct happenings *h, enum happening_kind kind, const char *what, int scenario,
                 struct happening_in in)
{
    struct happening *row = find_or_add(h, kind, what, in.day);
    if (in.day < row->day) row->day = in.day;
    in.known = true;
    row->in[scenario] = in;
}

#define FILLED(p, word, ...) sentence_text((p)->book, word, __VA_ARGS__, NULL)

/* Whole numbers: a text in a cell has no decimal sign of its own language. */
static const char *whole(const struct pages *p, double number)
{
    long long rounded = llround(number);
    char sign = language_figures(p->book->language)->thousands;
    return llabs(rounded) < 1000 ? book_format(p->book, "%lld", rounded)
                                 : book_format(p->book, "%lld%c%03lld", rounded / 1000, sign, llabs(rounded % 1000));
}

/* --- plans --- */

/* What lies beyond the horizon is no part of the story. */
static void plan(struct happenings *h, const struct pages *p, int scenario, int32_t day, const char *what)
{
    const struct scenario_frame *frame = &p->request->scenario[scenario]->frame;
    if (day < date_month_start(frame->announcement, frame->horizon_months))
        note(h, HAPPENING_PLAN, what, scenario, (struct happening_in){.day = day, .p10 = day, .p90 = day});
}

static void plan_frame(struct happenings *h, const struct pages *p, int scenario)
{
    const struct scenario *s = p->request->scenario[scenario];
    const struct scenario_frame *frame = &s->frame;
    if (frame->baseline_months > 0)
        plan(h, p, scenario, date_month_start(frame->announcement, -frame->baseline_months), say(p, WORD_P_FIRST_DAY));
    plan(h, p, scenario, date_month_start(frame->announcement, frame->horizon_months) - 1, say(p, WORD_P_CLOSE));
}

static void plan_waves(struct happenings *h, const struct pages *p, int scenario)
{
    const struct scenario *s = p->request->scenario[scenario];
    int32_t last = 0;
    for (int w = 0; w < s->waves; w++) {
        const struct wave *wave = &s->wave[w];
        int32_t done = wave->start + DAYS_A_WEEK * wave->ramp_weeks;
        const char *share = book_format(p->book, "%.4g%%", 100 * wave->share);
        plan(h, p, scenario, wave->start,
             FILLED(p, WORD_P_WAVE, wave->name, share, s->queue[wave->queue].name, s->site[wave->site].name));
        plan(h, p, scenario, done, FILLED(p, WORD_P_WAVE_DONE, wave->name));
        last = done > last ? done : last;
    }
    if (s->waves > 0 && s->reduction.policy == REDUCTION_FOLLOW)
        plan(h, p, scenario, last + DAYS_A_WEEK * s->reduction.release_lag_weeks, say(p, WORD_P_RELEASE));
}

static void plan_knowledge(struct happenings *h, const struct pages *p, int scenario)
{
    const struct scenario *s = p->request->scenario[scenario];
    if (s->waves == 0 || s->costs.knowledge_transfer_weeks == 0 || !(s->costs.knowledge_transfer_agents > 0)) return;
    int32_t day = s->wave[0].start - DAYS_A_WEEK * s->costs.knowledge_transfer_weeks;
    plan(h, p, scenario, day > s->frame.announcement ? day : s->frame.announcement,
         FILLED(p, WORD_P_KNOWLEDGE, book_format(p->book, "%g", s->costs.knowledge_transfer_agents)));
}

/* The same day of the month some months on, or that month's last day. */
static int32_t months_on(int32_t day, int months)
{
    int32_t same = date_month_start(day, months) + (day - date_month_start(day, 0));
    int32_t next = date_month_start(day, months + 1);
    return same < next ? same : next - 1;
}

/* From the planned start of the first wave that it covers, term after term, as if each were renewed. */
static void plan_contract(struct happenings *h, const struct pages *p, int scenario, const struct contract *c)
{
    const struct scenario *s = p->request->scenario[scenario];
    int w = 0;
    while (w < s->waves && !(s->wave[w].site == c->site && c->covers[s->wave[w].queue])) w++;
    if (c->terminate_on != DAY_NEVER) plan(h, p, scenario, c->terminate_on, FILLED(p, WORD_P_TERMINATE, c->name));
    if (w == s->waves) return;
    int32_t start = s->wave[w].start;
    for (int term = 1; term <= TERMS_MOST; term++) {
        int32_t end = months_on(start, c->term_months), notice = months_on(end, -s->retender.notice_months);
        const char *which = book_format(p->book, "%d", term);
        const char *months = book_format(p->book, "%d", s->retender.notice_months);
        if (c->at_end == AT_END_DRAW)
            plan(h, p, scenario, notice > start ? notice : start,
                 FILLED(p, WORD_P_NOTICE, c->name, months, which));
        plan(h, p, scenario, end, FILLED(p, WORD_P_TERM_END, c->name, which));
        start = end;
    }
}

/* --- decisions and events --- */

static enum word decision_word(const struct decision_summary *d)
{
    if (d->generation > 0) return d->number > 0 ? WORD_D_SUCCESSOR_AGAIN : WORD_D_SUCCESSOR;
    return d->number > 0 ? WORD_D_CHOOSES_AGAIN : WORD_D_CHOOSES;
}

static void decisions(struct happenings *h, const struct pages *p, int scenario)
{
    const struct scenario_summary *summary = pages_summary(p, scenario);
    for (int i = 0; i < summary->decisions; i++) {
        const struct decision_summary *d = &summary->decision[i];
        int32_t from = summary->shape.first_day;
        const char *what = FILLED(p, decision_word(d), summary->shape.site[d->site].name,
                                  whole(p, d->investment_per_seat), whole(p, 100 * d->haste),
                                  whole(p, 100 * d->staffing),
                                  book_format(p->book, "%d", d->number > 0 ? d->number + 1 : d->generation),
                                  book_format(p->book, "%d", d->generation));
        note(h, HAPPENING_DECISION, what, scenario,
             (struct happening_in){.day = from + d->day, .p10 = from + d->day_p10, .p90 = from + d->day_p90,
                                   .share = d->share});
    }
}

static const char *event_text(const struct pages *p, const struct result_shape *shape, const struct summary_event *e)
{
    struct text out = {0};
    event_words(&out, p->book->language, shape, &e->event);
    const char *kept = book_keep(p->book, text_chars(&out));
    text_free(&out);
    return e->turn == 0 ? kept : FILLED(p, WORD_AGAIN, kept, book_format(p->book, "%d", e->turn + 1));
}

static void events(struct happenings *h, const struct pages *p, int scenario)
{
    const struct scenario_summary *summary = pages_summary(p, scenario);
    int32_t from = summary->shape.first_day;
    for (int i = 0; i < summary->events; i++) {
        const struct summary_event *e = &summary->event[i];
        note(h, HAPPENING_EVENT, event_text(p, &summary->shape, e), scenario,
             (struct happening_in){.day = from + e->event.day, .p10 = from + e->day_p10, .p90 = from + e->day_p90,
                                   .share = e->share_of_replications});
    }
}

/* By day, then kind, then words, so that the order is one whatever qsort does. */
static int row_order(const void *a, const void *b)
{
    const struct happening *x = a, *y = b;
    if (x->day != y->day) return (x->day > y->day) - (x->day < y->day);
    if (x->kind != y->kind) return (x->kind > y->kind) - (x->kind < y->kind);
    return strcmp(x->what, y->what);
}

struct happenings happenings_collect(const struct pages *p)
{
    struct happenings h = {0};
    for (int s = 0; s < p->n; s++) {
        const struct scenario *scenario = p->request->scenario[s];
        plan_frame(&h, p, s);
        plan_knowledge(&h, p, s);
        plan_waves(&h, p, s);
        for (int c = 0; c < scenario->contracts; c++) plan_contract(&h, p, s, &scenario->contract[c]);
        decisions(&h, p, s);
        events(&h, p, s);
    }
    qsort(h.row, (size_t)h.count, sizeof *h.row, row_order);
    return h;
}
