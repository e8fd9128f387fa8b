/* A workbook as plain data: sheets of cells, names, charts and print set-up, before any file format.
 *
 * The pages (report/pages.h) fill a book; report/formula.h gives every formula its value; report/xlsx.h writes it.
 * Rows and columns count from 0. All texts are copied into the book's arena and cleaned (valid UTF-8, no control
 * characters); a formula is trusted text of ours, never a user's: user text enters formulas by reference only.
 */
#ifndef REPORT_BOOK_H
#define REPORT_BOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/memory.h"
#include "report/language.h"

/* How a cell looks: colours and weight by what the cell is, and how its number is shown. */
enum look {
    LOOK_PLAIN,                 /* a formula: black */
    LOOK_INPUT,                 /* may be changed: blue on yellow, unlocked */
    LOOK_SIMULATED,             /* came out of the simulation: grey on light grey */
    LOOK_LINK,                  /* takes over an input: green */
    LOOK_LABEL, LOOK_UNIT, LOOK_NOTE, LOOK_HEADING, LOOK_NUMBER_HEADING, LOOK_CATEGORY, LOOK_TOTAL, LOOK_TITLE,
    LOOK_WRAPPED, LOOK_CENTRED, LOOK_SIMULATED_TEXT,
    LOOK_BANNER, LOOK_SECOND_LINE, LOOK_FIGURE_LABEL, LOOK_FIGURE, LOOK_FIGURE_NOTE, LOOK_FINDING, LOOK_SELECTOR,
    LOOK_STATE, LOOK_URL, LOOK_WARNING,
    LOOK_REMARK,                /* a unit or a source that may take several lines */
    LOOK_MARK, LOOK_MARK_PLANNED, LOOK_MARK_RANGE, LOOK_HEADING_CENTRED,        /* of a strip of months */
    LOOKS
};
enum show {
    SHOW_GENERAL, SHOW_MONEY, SHOW_RATE, SHOW_COUNT, SHOW_PERCENT, SHOW_WHOLE_PERCENT, SHOW_ONE_DECIMAL, SHOW_FACTOR,
    SHOW_MONTH, SHOW_DATE, SHOW_YEAR, SHOW_INTEGER, SHOW_VALUE, SHOW_FIGURE, SHOW_FIGURE_FINE, SHOW_COUNT_ZERO,
    SHOW_DIFFERENCE,            /* under half a cent: a dash */
    SHOW_PERCENT_DASH,          /* 0%: a dash */
    SHOW_AMOUNT,                /* of any size: two to four decimals under a thousand */
    SHOW_CHANGE,                /* percent with its sign; far off: just that */
    SHOWS
};
struct style { uint8_t look, show; };

enum cell_kind { CELL_NONE, CELL_BLANK, CELL_NUMBER, CELL_TEXT, CELL_FORMULA, CELL_LINK_TO };
struct cell {
    uint8_t kind, state;        /* state: the evaluator's */
    struct style style;
    double number;              /* a number, or a formula's value */
    const char *text;           /* a text, a link's label, or a formula's value when that is a text */
    const char *formula;        /* with its "="; a link's target */
};
struct row { struct cell *cell; int count; double height; };   /* height in points; 0: the default */

struct area { int row, column, last_row, last_column; };
struct place { int sheet; struct area area; };

enum chart_kind { CHART_LINES, CHART_COLUMNS, CHART_BARS };     /* columns are stacked without gaps, or with `gap` */
enum { CHART_SERIES_MAX = 16 };
struct chart_series {
    const char *name;
    struct place values, categories;
    uint32_t colour;
    double width;               /* of a line, points */
    bool dashed, unfilled, off_legend, labelled;
    int transparency;           /* percent */
};
struct chart {
    enum chart_kind kind;
    int row, column, width, height;     /* top left cell; pixels */
    int shift_x, shift_y;               /* pixels from that cell's corner */
    const char *title, *alt;
    const char *format;                 /* of the value axis and labels */
    double least, most;                 /* of the value axis; NAN: automatic */
    double step;                        /* from label to label there; 0: automatic */
    bool dates;                         /* categories are months */
    int label_every;                    /* categories from label to label; 0: as the program likes */
    int gap, overlap;                   /* between columns or bars; of a group's bars: percent */
    struct chart_series series[CHART_SERIES_MAX];
    int count;
};

enum shade_kind { SHADE_HIGH_IS_GOOD, SHADE_LOW_IS_GOOD, SHADE_RED_WHEN, SHADE_GREEN_WHEN, SHADE_TINT_WHEN };
struct shade { struct area area; enum shade_kind kind; const char *when; };     /* when: a formula */
struct limit {                  /* what may be typed into a cell */
    int row, column;
    double least, most;         /* INFINITY: no bound */
    const char *list;           /* a formula that names a list instead; else NULL */
    const char *title, *message;
};
struct merge { struct area area; struct style style; };
struct width { int first, last; double chars; };

struct print {
    int repeat_first_row, repeat_last_row, repeat_columns;      /* last row -1: none */
    int scale;                          /* percent; 0: fit the width on one page */
    int pages_tall;                     /* when fitting; 0: as many as it takes */
    int column_break[32], column_breaks;
    int row_break[32], row_breaks;
    struct area area; bool has_area;
    struct area more[8]; int more_areas;        /* each on pages of its own */
};

struct sheet {
    const char *name, *quoted;          /* quoted: as a formula names it */
    struct book *book;
    int index;
    struct row *row; int rows;
    struct width *width; int widths;
    struct merge *merge; int merges;
    struct chart *chart; int charts;
    struct shade *shade; int shades;
    struct limit *limit; int limits;
    struct print print;
    int freeze_row, freeze_column;
    struct area filter; bool has_filter;                /* its first row holds the headings */
    uint32_t tab_colour;
};

struct name { const char *name; struct place place; };

struct book {
    struct arena arena;
    const struct language *language;
    struct sheet **sheet; int sheets;
    struct name *name; int names;
    const char *title, *comments, *header, *footer;     /* header and footer in the file format's codes */
};

void book_init(struct book *book, const struct language *language);
void book_free(struct book *book);
struct sheet *book_sheet(struct book *book, const char *name);         /* in the order of the tabs; the book's own */
/* Defines a name, made valid and unique (letters, digits, _): returns what it is called. */
const char *book_name(struct book *book, const char *wanted, const struct sheet *sheet, struct area area);
const struct name *book_find_name(const struct book *book, const char *name, size_t length);
const char *book_word(const struct book *book, enum word word);        /* in the book's language */
const char *book_phrase(const struct book *book, const char *english); /* another room's text, in it too */
const char *book_figure(struct book *book, double number);             /* as short as it is exact, with its signs */
const char *book_figure_signs(struct book *book, const char *figure);  /* of one that has a point for decimals */
const char *book_keep(struct book *book, const char *chars);           /* a cleaned copy in the arena */
const char *book_format(struct book *book, const char *format, ...) __attribute__((format(printf, 2, 3)));

static inline struct style style_of(enum look look, enum show show)
{
    return (struct style){(uint8_t)look, (uint8_t)show};
}

/* Cells. A number that is NAN leaves a blank cell of that style: no data is an empty cell. */
void sheet_number(struct sheet *sheet, int row, int column, struct style style, double number);
void sheet_text(struct sheet *sheet, int row, int column, struct style style, const char *chars);
void sheet_blank(struct sheet *sheet, int row, int column, struct style style);
void sheet_formula(struct sheet *sheet, int row, int column, struct style style, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
void sheet_link_to(struct sheet *sheet, int row, int column, const struct sheet *target, const char *label);
struct cell *sheet_cell(struct sheet *sheet, int row, int column);     /* made when missing */
const struct cell *sheet_look(const struct sheet *sheet, int row, int column);     /* NULL when missing */

void sheet_width(struct sheet *sheet, int first, int last, double chars);
void sheet_height(struct sheet *sheet, int row, double points);
void sheet_merge(struct sheet *sheet, struct area area, struct style style);
void sheet_shade(struct sheet *sheet, struct area area, enum shade_kind kind, const char *when);
void sheet_limit(struct sheet *sheet, const struct limit *limit);
struct chart *sheet_chart(struct sheet *sheet, const struct chart *chart);
void chart_add(struct chart *chart, struct chart_series series);

#endif
