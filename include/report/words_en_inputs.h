/* English texts: Inputs. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_INPUTS_H
#define REPORT_WORDS_EN_INPUTS_H

#define ENGLISH_INPUTS(X) \
    X(SECTION_SCENARIO, "The scenario: dates, horizon, opening hours") \
    X(SECTION_RUN, "Simulation and discounting (common to all scenarios)") \
    X(SECTION_CONTRACT, "Contract {1}") \
    X(SECTION_BAND, "Volume band {1}") \
    X(SECTION_SLA, "Service-level agreement {1}") \
    X(SECTION_RETENDER, "Tendering a contract again") \
    X(SECTION_PROVIDER, "Provider at {1}: what it decides") \
    X(SECTION_COSTS, "Cost of the move and of the retained organisation") \
    X(SECTION_REDUCTION, "Letting go of the in-house capacity") \
    X(SECTION_SITE, "Site {1}: people and wages") \
    X(SECTION_GROUP, "Group {1}: who serves which queues") \
    X(SECTION_SHIFT, "Shift {1}") \
    X(SECTION_WAVE, "Wave {1} of the move") \
    X(SECTION_QUEUE, "Queue {1}: volume, handling, customers") \
    X(SECTION_EVENT, "Event {1}: a dated change of volume") \
    X(SECTION_OTHER, "Other: {1}") \
    X(INPUTS_HOW, "Yellow: live, change it here and the money follows. Grey: run again; change it in the scenario " \
      "file and simulate anew. Filter the columns with the arrows of the header.") \
    X(INPUTS_MARKS, "Tinted rows differ between the scenarios. Under Not default stand the letters of the " \
      "scenarios whose value is not the default; 1 under Differs: the scenarios differ; 1 under Changed: no " \
      "longer as simulated.") \
    X(ALLOWED, "Allowed") \
    X(NOT_DEFAULT, "Not default") \
    X(DIFFERS, "Differs") \
    X(REQUIRED, "required") \
    X(WHAT_DIFFERS, "What differs between the scenarios") \
    X(NOTHING_DIFFERS, "Nothing differs between the scenarios' inputs.") \
    X(MORE_DIFFER, "... and {1} more: filter Differs on 1.") \
    X(NOT_THERE, "(none)") \
    X(LIST_SHORT, "{1} ... {2} ({3} in all)") \
    X(SECTION_WHOLE, "{1}: the whole section") \
    X(SECTION_THERE, "present")

#endif
