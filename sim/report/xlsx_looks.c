#include "report/xlsx_looks.h"

#include <stdlib.h>

/* One row a look: colours as 0xRRGGBB, NO_COLOUR for none. */
enum { NO_COLOUR = -1 };
struct look_row { int ink, fill; double size; bool bold, wrap, shrink, unlocked, underline; int align, valign, indent, top, border; };

static const struct look_row look_rows[LOOKS] = {
    [LOOK_PLAIN] = {.ink = 0x000000, .fill = NO_COLOUR},
    [LOOK_INPUT] = {.ink = 0x0000FF, .fill = 0xFFF2CC, .unlocked = true, .border = 1},
    [LOOK_SIMULATED] = {.ink = 0x595959, .fill = 0xF2F2F2},
    [LOOK_LINK] = {.ink = 0x00803C, .fill = NO_COLOUR},
    [LOOK_LABEL] = {.ink = 0x000000, .fill = NO_COLOUR, .shrink = true},
    [LOOK_UNIT] = {.ink = 0x7F7F7F, .fill = NO_COLOUR, .shrink = true},
    [LOOK_NOTE] = {.ink = 0x7F7F7F, .fill = NO_COLOUR, .valign = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_HEADING] = {.ink = 0xFFFFFF, .fill = 0x1F3864, .bold = true, .wrap = true, .valign = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_NUMBER_HEADING] = {.ink = 0xFFFFFF, .fill = 0x1F3864, .bold = true, .wrap = true, .align = LXW_ALIGN_RIGHT,
                             .valign = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_CATEGORY] = {.ink = 0x1F3864, .fill = 0xDCE6F1, .bold = true},
    [LOOK_TOTAL] = {.ink = 0x000000, .fill = NO_COLOUR, .bold = true, .top = 1},
    [LOOK_TITLE] = {.ink = 0x1F3864, .fill = NO_COLOUR, .bold = true, .size = 14},
    [LOOK_WRAPPED] = {.ink = 0x000000, .fill = NO_COLOUR, .wrap = true, .valign = LXW_ALIGN_VERTICAL_TOP},
    [LOOK_BANNER] = {.ink = 0xFFFFFF, .fill = 0x1F3864, .bold = true, .wrap = true, .size = 14,
                     .valign = LXW_ALIGN_VERTICAL_CENTER, .align = LXW_ALIGN_LEFT, .indent = 1},
    [LOOK_SECOND_LINE] = {.ink = 0x1F3864, .fill = 0xDCE6F1, .wrap = true, .size = 10,
                          .valign = LXW_ALIGN_VERTICAL_CENTER, .align = LXW_ALIGN_LEFT, .indent = 1},
    [LOOK_FIGURE_LABEL] = {.ink = 0x7F7F7F, .fill = 0xF3F6FB, .align = LXW_ALIGN_CENTER},
    [LOOK_FIGURE] = {.ink = 0x1F3864, .fill = 0xF3F6FB, .bold = true, .size = 18, .align = LXW_ALIGN_CENTER,
                     .valign = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_FIGURE_NOTE] = {.ink = 0x404040, .fill = 0xF3F6FB, .size = 8, .wrap = true, .align = LXW_ALIGN_CENTER,
                          .valign = LXW_ALIGN_VERTICAL_TOP},
    [LOOK_FINDING] = {.ink = 0x1F3864, .fill = NO_COLOUR, .bold = true, .size = 10, .wrap = true,
                      .valign = LXW_ALIGN_VERTICAL_BOTTOM},
    [LOOK_SELECTOR] = {.ink = 0x0000FF, .fill = 0xFFF2CC, .bold = true, .unlocked = true, .border = 1,
                       .valign = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_STATE] = {.ink = 0x000000, .fill = 0xF2F2F2, .bold = true, .align = LXW_ALIGN_CENTER,
                    .valign = LXW_ALIGN_VERTICAL_CENTER},
    [LOOK_URL] = {.ink = 0x1F4E9E, .fill = NO_COLOUR, .underline = true},
    [LOOK_WARNING] = {.ink = 0x7F7F7F, .fill = NO_COLOUR},
};

static const char *const show_formats[SHOWS] = {
    [SHOW_GENERAL] = "General",
    [SHOW_MONEY] = "#,##0;[Red]-#,##0;\"–\"",
    [SHOW_RATE] = "#,##0.00;[Red]-#,##0.00;\"–\"",
    [SHOW_COUNT] = "#,##0;-#,##0;\"–\"",
    [SHOW_PERCENT] = "0.0%",
    [SHOW_WHOLE_PERCENT] = "0%",
    [SHOW_ONE_DECIMAL] = "#,##0.0;-#,##0.0;\"–\"",
    [SHOW_FACTOR] = "0.0000",
    [SHOW_MONTH] = "mmm yy",
    [SHOW_YEAR] = "\"Year \"0",
    [SHOW_INTEGER] = "0",
    [SHOW_VALUE] = "General",
    [SHOW_FIGURE] = "#,##0.0;[Red]-#,##0.0",
    [SHOW_FIGURE_FINE] = "#,##0.00;[Red]-#,##0.00",
    [SHOW_COUNT_ZERO] = "#,##0",
    [SHOW_DIFFERENCE] = "[Red][<=-0.005]-#,##0.00;[>=0.005]#,##0.00;\"–\"",
};

static void format_fill(lxw_format *f, const struct look_row *look)
{
    format_set_font_name(f, "Arial");
    format_set_font_size(f, look->size > 0 ? look->size : 9);
    format_set_font_color(f, look->ink == 0 ? LXW_COLOR_BLACK : (lxw_color_t)look->ink);
    if (look->fill != NO_COLOUR) format_set_bg_color(f, (lxw_color_t)look->fill);
    if (look->bold) format_set_bold(f);
    if (look->shrink) format_set_shrink(f);
    if (look->wrap) format_set_text_wrap(f);
    if (look->unlocked) format_set_unlocked(f);
    if (look->underline) format_set_underline(f, LXW_UNDERLINE_SINGLE);
    if (look->align) format_set_align(f, (uint8_t)look->align);
    if (look->valign) format_set_align(f, (uint8_t)look->valign);
    if (look->indent) format_set_indent(f, (uint8_t)look->indent);
    if (look->top) format_set_top(f, LXW_BORDER_THIN);
    if (look->border) {
        format_set_border(f, LXW_BORDER_HAIR);
        format_set_border_color(f, 0xBFBFBF);
    }
}

lxw_format *xlsx_look(struct xlsx_looks *looks, lxw_workbook *book, struct style style)
{
    lxw_format **known = &looks->format[style.look][style.show];
    if (*known) return *known;
    lxw_format *f = workbook_add_format(book);
    if (!f) return NULL;
    format_fill(f, &look_rows[style.look]);
    if (style.show != SHOW_GENERAL && style.show != SHOW_VALUE) format_set_num_format(f, show_formats[style.show]);
    if (style.show == SHOW_MONTH || style.show == SHOW_YEAR) format_set_align(f, LXW_ALIGN_RIGHT);
    return *known = f;
}
