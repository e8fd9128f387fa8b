/* Every text of the workbook, once. The English chapters (words_en_*.h) name the texts, a row each; every further
 * language has chapters of its own with the same names (language.h). Sentences hold {1} {2} ... where figures go
 * (report/sentence.h). A sheet's name has at most 29 characters and none of []:*?/\'. */
#ifndef REPORT_WORDS_H
#define REPORT_WORDS_H

#include "report/words_en_common.h"
#include "report/words_en_sheets.h"
#include "report/words_en_compare.h"
#include "report/words_en_curves.h"
#include "report/words_en_bands.h"
#include "report/words_en_provider.h"
#include "report/words_en_checks.h"
#include "report/words_en_decision.h"
#include "report/words_en_about.h"
#include "report/words_en_sensitivity.h"
#include "report/words_en_events.h"
#include "report/words_en_inputs.h"
#include "report/words_en_timeline.h"
#include "report/words_en_allowed.h"

#define WORDS(X) \
    ENGLISH_COMMON(X) ENGLISH_SHEETS(X) ENGLISH_COMPARE(X) ENGLISH_CURVES(X) ENGLISH_BANDS(X) \
    ENGLISH_PROVIDER(X) ENGLISH_CHECKS(X) ENGLISH_DECISION(X) ENGLISH_ABOUT(X) ENGLISH_SENSITIVITY(X) \
    ENGLISH_EVENTS(X) ENGLISH_INPUTS(X) ENGLISH_TIMELINE(X) ENGLISH_ALLOWED(X)

#define WORD_NAME(name, english) WORD_##name,
enum word { WORDS(WORD_NAME) WORD_COUNT };
#undef WORD_NAME

#endif
