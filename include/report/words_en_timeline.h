/* English texts: Timeline. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_TIMELINE_H
#define REPORT_WORDS_EN_TIMELINE_H

#define ENGLISH_TIMELINE(X) \
    X(SHEET_TIMELINE, "Timeline") \
    X(T_TIMELINE, "What is planned, decided and happens, in order of date, with its share of the replications.") \
    X(TIMELINE_TITLE, "Timeline: plans, decisions and what happens") \
    X(TIMELINE_NOTE, "As simulated. Plan: the scenario's dates. Decision and event: in which share of the " \
      "replications, at the median of their dates. Scenarios whose dates lie apart have rows of their own; P10 " \
      "and P90 of the dates stand far right.") \
    X(TIMELINE_MARKS, "Marks on the right: a letter for one scenario, a number for so many of them, a dot for " \
      "all; dark: happens or is decided; framed: planned; tinted: between the earliest P10 and the latest P90.") \
    X(TIMELINE_DATE, "Date") \
    X(TIMELINE_WHAT, "What") \
    X(TIMELINE_KIND, "Kind") \
    X(TIMELINE_SHARE, "Share of replications") \
    X(TIMELINE_MEDIAN, "Date: {1}") \
    X(TIMELINE_P10, "P10: {1}") \
    X(TIMELINE_P90, "P90: {1}") \
    X(KIND_PLAN, "plan") \
    X(KIND_DECISION, "decision") \
    X(KIND_EVENT, "event") \
    X(P_FIRST_DAY, "the simulation starts with its baseline") \
    X(P_KNOWLEDGE, "knowledge transfer is to begin ({1} agents of the own organisation)") \
    X(P_WAVE, "wave {1} is to start: {2} of {3} goes to {4}") \
    X(P_WAVE_DONE, "wave {1} is to be complete") \
    X(P_RELEASE, "the own capacity of the last wave's work may be let go") \
    X(P_NOTICE, "contract {1}: decision on renewal is due ({2} months before the end of term {3})") \
    X(P_TERM_END, "contract {1}: term {2} ends (terms before it renewed)") \
    X(P_TERMINATE, "contract {1} is to be terminated") \
    X(P_CLOSE, "the horizon ends") \
    X(AGAIN, "{1} (no. {2})") \
    X(D_CHOOSES, "{1} invests EUR {2} per seat, shortens contacts by {3}% in haste and plans {4}% of the " \
      "agents needed") \
    X(D_CHOOSES_AGAIN, "{1}, decision {5}: EUR {2} more per seat, {3}% haste, {4}% of the agents needed") \
    X(D_SUCCESSOR, "successor {5} at {1} invests EUR {2} per seat, shortens contacts by {3}% in haste " \
      "and plans {4}% of the agents needed") \
    X(D_SUCCESSOR_AGAIN, "successor {6} at {1}, decision {5}: EUR {2} more per seat, {3}% haste, {4}% of " \
      "the agents needed")

#endif
