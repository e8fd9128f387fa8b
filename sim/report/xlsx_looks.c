#include "report/xlsx_looks.h"

/* One row a look: colours as 0xRRGGBB, NO_COLOUR for none; size 0 is the usual 9 points. */
enum { NO_COLOUR = -1, NAVY = 0x1F3864, GREY = 0x7F7F7F, PALE = 0xF3F6FB };
enum { LEFT = LXW_ALIGN_LEFT, CENTRE = LXW_ALIGN_CENTER, RIGHT = LXW_ALIGN_RIGHT };
enum { UPPER = LXW_ALIGN_VERTICAL_TOP, MIDDLE = LXW_ALIGN_VERTICAL_CENTER, LOWER = LXW_ALIGN_VERTICAL_BOTTOM };
struct look_row {
    int ink, fill;
    double size;
    int across, upright;        /* alignment */
    int indent;
    bool bold, wrap, shrink, unlocked, underline;
    bool card, ruled, framed;   /* white sides; a line above; a fine frame */
    bool apart;                 /* a white line on its left, so that two headings are not read as one */
};

static const struct look_row look_rows[LOOKS] = {
    [LOOK_PLAIN] = {0x000000, NO_COLOUR, .upright = UPPER},
    [LOOK_INPUT] = {0x0000FF, 0xFFF2CC, 0, 0, UPPER, .unlocked = true, .framed = true},
    [LOOK_SIMULATED] = {0x595959, 0xF2F2F2, .upright = UPPER},
    [LOOK_LINK] = {0x00803C, NO_COLOUR, .upright = UPPER},
    [LOOK_LABEL] = {0x000000, NO_COLOUR, 0, 0, UPPER, .shrink = true},
    [LOOK_UNIT] = {GREY, NO_COLOUR, 0, 0, UPPER, .shrink = true},
    [LOOK_NOTE] = {GREY, NO_COLOUR, .upright = MIDDLE},
    [LOOK_HEADING] = {0xFFFFFF, NAVY, 0, 0, MIDDLE, .bold = true, .wrap = true, .apart = true},
    [LOOK_NUMBER_HEADING] = {0xFFFFFF, NAVY, 0, RIGHT, MIDDLE, .bold = true, .wrap = true, .apart = true},
    [LOOK_CATEGORY] = {NAVY, 0xDCE6F1, 0, .bold = true},
    [LOOK_TOTAL] = {0x000000, NO_COLOUR, 0, .bold = true, .ruled = true},
    [LOOK_TITLE] = {NAVY, NO_COLOUR, 14, .bold = true},
    [LOOK_WRAPPED] = {0x000000, NO_COLOUR, 0, 0, UPPER, .wrap = true},
    [LOOK_CENTRED] = {GREY, NO_COLOUR, 0, CENTRE, UPPER, .bold = false},
    [LOOK_SIMULATED_TEXT] = {0x595959, 0xF2F2F2, 0, RIGHT, UPPER, .wrap = true},
    [LOOK_BANNER] = {0xFFFFFF, NAVY, 14, LEFT, MIDDLE, 1, .bold = true, .wrap = true},
    [LOOK_SECOND_LINE] = {NAVY, 0xDCE6F1, 10, LEFT, MIDDLE, 1, .wrap = true},
    [LOOK_FIGURE_LABEL] = {GREY, PALE, 0, CENTRE, .card = true},
    [LOOK_FIGURE] = {NAVY, PALE, 18, CENTRE, MIDDLE, .bold = true, .card = true},
    [LOOK_FIGURE_NOTE] = {0x404040, PALE, 8, CENTRE, UPPER, .wrap = true, .card = true},
    [LOOK_FINDING] = {NAVY, NO_COLOUR, 10, 0, LOWER, .bold = true, .wrap = true},
    [LOOK_SELECTOR] = {0x0000FF, 0xFFF2CC, 0, 0, MIDDLE, .bold = true, .unlocked = true, .framed = true},
    [LOOK_STATE] = {0x000000, 0xF2F2F2, 0, CENTRE, MIDDLE, .bold = true},
    [LOOK_URL] = {0x1F4E9E, NO_COLOUR, 0, .underline = true},
    [LOOK_WARNING] = {GREY, NO_COLOUR, .bold = false},
    [LOOK_REMARK] = {GREY, NO_COLOUR, 0, LEFT, UPPER, 1, .wrap = true},
    [LOOK_HEADING_CENTRED] = {0xFFFFFF, NAVY, 7, CENTRE, MIDDLE, .bold = false},
    [LOOK_MARK] = {0xFFFFFF, 0x2F5597, 8, CENTRE, .bold = true},
    [LOOK_MARK_PLANNED] = {NAVY, NO_COLOUR, 8, CENTRE, .bold = true, .framed = true},
    [LOOK_MARK_RANGE] = {NAVY, 0xDCE6F1, 8, CENTRE, .bold = false},
};

/* Those of months and years come from the language. */
static const char *const show_formats[SHOWS] = {
    [SHOW_GENERAL] = "General",
    [SHOW_MONEY] = "#,##0;[Red]-#,##0;\"–\"",
    [SHOW_RATE] = "#,##0.00;[Red]-#,##0.00;\"–\"",
    [SHOW_COUNT] = "#,##0;-#,##0;\"–\"",
    [SHOW_PERCENT] = "0.0%",
    [SHOW_WHOLE_PERCENT] = "0%",
    [SHOW_ONE_DECIMAL] = "#,##0.0;-#,##0.0;\"–\"",
    [SHOW_FACTOR] = "0.0000",
    [SHOW_INTEGER] = "0",
    [SHOW_VALUE] = "[>=1000]#,##0;General",
    [SHOW_FIGURE] = "#,##0.0;[Red]-#,##0.0",
    [SHOW_FIGURE_FINE] = "#,##0.00;[Red]-#,##0.00",
    [SHOW_COUNT_ZERO] = "#,##0",
    [SHOW_DIFFERENCE] = "[>=0.005]#,##0.00;[Red][<=-0.005]-#,##0.00;\"–\"",
    [SHOW_PERCENT_DASH] = "0.0%;-0.0%;\"–\"",
    [SHOW_AMOUNT] = "[>=1000]#,##0;[>0]0.00##;\"–\"",
    [SHOW_CHANGE] = "[>=10]\">1000%\";[<0]-0.0%;+0.0%",
};

static void format_lines(lxw_format *f, const struct look_row *look)
{
    if (look->ruled) format_set_top(f, LXW_BORDER_THIN);
    if (look->card) {                   /* figures side by side, a white gap between them */
        format_set_left(f, LXW_BORDER_THICK);
        format_set_right(f, LXW_BORDER_THICK);
        format_set_left_color(f, 0xFFFFFF);
        format_set_right_color(f, 0xFFFFFF);
    }
    if (look->apart) {
        format_set_left(f, LXW_BORDER_THIN);
        format_set_left_color(f, 0xFFFFFF);
    }
    if (look->framed) {
        format_set_border(f, LXW_BORDER_HAIR);
        format_set_border_color(f, 0xBFBFBF);
    }
}

static void format_fill(lxw_format *f, const struct look_row *look)
{
    format_set_font_name(f, "Arial");
    format_set_font_size(f, look->size > 0 ? look->size : 9);
    format_set_font_color(f, look->ink == 0 ? LXW_COLOR_BLACK : (lxw_color_t)look->ink);
    if (look->fill != NO_COLOUR) format_set_bg_color(f, (lxw_color_t)look->fill);
    if (look->bold) format_set_bold(f);
    if (look->wrap) format_set_text_wrap(f);
    if (look->shrink) format_set_shrink(f);
    if (look->unlocked) format_set_unlocked(f);
    if (look->underline) format_set_underline(f, LXW_UNDERLINE_SINGLE);
    if (look->across) format_set_align(f, (uint8_t)look->across);
    if (look->upright) format_set_align(f, (uint8_t)look->upright);
    if (look->indent) format_set_indent(f, (uint8_t)look->indent);
    format_lines(f, look);
}

static const char *format_of(const struct xlsx_looks *looks, enum show show)
{
    if (show == SHOW_MONTH) return looks->figures->month_format;
    if (show == SHOW_DATE) return looks->figures->date_format;
    return show == SHOW_YEAR ? looks->figures->year_format : show_formats[show];
}

lxw_format *xlsx_look(struct xlsx_looks *looks, lxw_workbook *book, struct style style)
{
    lxw_format **known = &looks->format[style.look][style.show];
    if (*known) return *known;
    lxw_format *f = workbook_add_format(book);
    if (!f) return NULL;
    format_fill(f, &look_rows[style.look]);
    if (style.show != SHOW_GENERAL) format_set_num_format(f, format_of(looks, style.show));
    if (style.show == SHOW_MONTH || style.show == SHOW_YEAR) format_set_align(f, LXW_ALIGN_RIGHT);
    return *known = f;
}
