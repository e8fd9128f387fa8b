/* Dutch texts: Timeline. The names are those of words_en_timeline.h. */
#ifndef REPORT_WORDS_NL_TIMELINE_H
#define REPORT_WORDS_NL_TIMELINE_H

#define DUTCH_TIMELINE(X) \
    X(SHEET_TIMELINE, "Tijdlijn") \
    X(T_TIMELINE, "Wat is gepland, wordt besloten en gebeurt, op volgorde van datum, met het aandeel van de " \
      "replicaties.") \
    X(TIMELINE_TITLE, "Tijdlijn: plannen, besluiten en wat er gebeurt") \
    X(TIMELINE_NOTE, "Zoals gesimuleerd. Plan: de data van het scenario. Besluit en gebeurtenis: in welk deel van " \
      "de replicaties, op de mediaan van de data. Scenario's waarvan de data uiteenlopen hebben eigen rijen; P10 " \
      "en P90 van de data staan uiterst rechts.") \
    X(TIMELINE_MARKS, "Tekens rechts: een letter voor \303\251\303\251n scenario, een getal voor zoveel " \
      "scenario's, een stip voor alle; donker: gebeurt of wordt besloten; omkaderd: gepland; getint: tussen de " \
      "vroegste P10 en de laatste P90.") \
    X(TIMELINE_DATE, "Datum") \
    X(TIMELINE_WHAT, "Wat") \
    X(TIMELINE_KIND, "Soort") \
    X(TIMELINE_SHARE, "Aandeel replicaties") \
    X(TIMELINE_MEDIAN, "Datum: {1}") \
    X(TIMELINE_P10, "P10: {1}") \
    X(TIMELINE_P90, "P90: {1}") \
    X(KIND_PLAN, "plan") \
    X(KIND_DECISION, "besluit") \
    X(KIND_EVENT, "gebeurtenis") \
    X(P_FIRST_DAY, "de simulatie begint met de nulmeting") \
    X(P_KNOWLEDGE, "de kennisoverdracht moet beginnen ({1} eigen medewerkers)") \
    X(P_WAVE, "golf {1} moet beginnen: {2} van {3} gaat naar {4}") \
    X(P_WAVE_DONE, "golf {1} moet volledig zijn") \
    X(P_RELEASE, "de eigen capaciteit voor het werk van de laatste golf mag worden afgebouwd") \
    X(P_NOTICE, "contract {1}: besluit over verlenging ({2} maanden voor het einde van termijn {3})") \
    X(P_TERM_END, "contract {1}: termijn {2} eindigt (na verlenging van de termijnen ervoor)") \
    X(P_TERMINATE, "contract {1} moet worden opgezegd") \
    X(P_CLOSE, "de horizon eindigt") \
    X(AGAIN, "{1} (nr. {2})") \
    X(D_CHOOSES, "{1} investeert EUR {2} per werkplek, verkort contacten met {3}% door haast en " \
      "plant {4}% van de benodigde medewerkers") \
    X(D_CHOOSES_AGAIN, "{1}, besluit {5}: EUR {2} extra per werkplek, {3}% haast, {4}% van de " \
      "benodigde medewerkers") \
    X(D_SUCCESSOR, "opvolger {5} bij {1} investeert EUR {2} per werkplek, verkort contacten met " \
      "{3}% door haast en plant {4}% van de benodigde medewerkers") \
    X(D_SUCCESSOR_AGAIN, "opvolger {6} bij {1}, besluit {5}: EUR {2} extra per werkplek, {3}% " \
      "haast, {4}% van de benodigde medewerkers")

#endif
