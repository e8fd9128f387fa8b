/* The list of sheets at work: made in the order of tabs, filled by turn. */
#include "report/sheets.h"

enum { TURNS = 8 };

static bool always(const struct pages *p) { (void)p; return true; }

static bool has_contract(const struct pages *p)
{
    for (int s = 0; s < p->n; s++)
        if (p->request->scenario[s]->contracts > 0) return true;
    return false;
}

/* One row of the list. Sheets of each scenario have `fill_each`, the others `fill`. */
struct kind {
    enum word name, alone, told;
    int turn;
    bool (*wanted)(const struct pages *p);
    struct sheet **(*place)(struct pages *p, int scenario);
    void (*fill)(struct pages *p);
    void (*fill_each)(struct pages *p, int scenario);
};

#define PLACE_ONE(field, ...) \
    static struct sheet **place_##field(struct pages *p, int scenario) { (void)scenario; return &p->field; }
#define PLACE_EACH(field, ...) \
    static struct sheet **place_##field(struct pages *p, int scenario) { return &p->field[scenario]; }
SHEETS(PLACE_ONE, PLACE_EACH)

#define KIND_ONE(field, name, alone, turn, wanted) \
    {WORD_SHEET_##name, WORD_SHEET_##alone, WORD_T_##name, turn, wanted, place_##field, sheet_##field##_fill, NULL},
#define KIND_EACH(field, name, turn) \
    {WORD_SHEET_##name, WORD_SHEET_##name, WORD_T_##name, turn, always, place_##field, NULL, sheet_##field##_fill},
static const struct kind kinds[] = {SHEETS(KIND_ONE, KIND_EACH)};
enum { KINDS = sizeof kinds / sizeof kinds[0] };

static void make_one(struct pages *p, const struct kind *kind)
{
    if (kind->wanted(p)) *kind->place(p, 0) = book_sheet(p->book, say(p, p->n > 1 ? kind->name : kind->alone));
}

/* A scenario's own stand side by side: A Drivers, A Cost, B Drivers, ... */
static void make_each(struct pages *p, int first, int end)
{
    for (int s = 0; s < p->n; s++)
        for (int i = first; i < end; i++) {
            struct sheet *sheet = book_sheet(p->book, book_format(p->book, "%c %s", 'A' + s, say(p, kinds[i].name)));
            sheet->tab_colour = pages_colour(s);
            *kinds[i].place(p, s) = sheet;
        }
}

void sheets_make(struct pages *p)
{
    for (int i = 0, end; i < KINDS; i = end) {
        for (end = i; end < KINDS && kinds[end].fill_each;) end++;
        if (end > i) make_each(p, i, end);
        else make_one(p, &kinds[end++]);
    }
}

void sheets_fill(struct pages *p)
{
    for (int turn = 0; turn < TURNS; turn++)
        for (int i = 0; i < KINDS; i++) {
            if (kinds[i].turn != turn || !*kinds[i].place(p, 0)) continue;
            if (kinds[i].fill) kinds[i].fill(p);
            else for (int s = 0; s < p->n; s++) kinds[i].fill_each(p, s);
        }
}

bool sheets_told(const struct pages *p, int index, enum word *name, enum word *told)
{
    if (index >= KINDS) return false;
    *name = p->n > 1 ? kinds[index].name : kinds[index].alone, *told = kinds[index].told;
    return true;
}
