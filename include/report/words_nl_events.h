/* Dutch texts: what happens in a replication. The names are those of words_en_events.h. */
#ifndef REPORT_WORDS_NL_EVENTS_H
#define REPORT_WORDS_NL_EVENTS_H

#define DUTCH_EVENTS(X) \
    X(E_ANNOUNCED, "de overgang wordt aangekondigd") \
    X(E_WAVE_SHORT, "golf {1} begint zonder genoeg mensen bij {2}") \
    X(E_WAVE_STARTS, "golf {1} begint") \
    X(E_WAVE_STARTS_WEEK, "golf {1} begint {2} week te laat") \
    X(E_WAVE_STARTS_WEEKS, "golf {1} begint {2} weken te laat") \
    X(E_WAVE_PASSES, "golf {1} haalt zijn drempel") \
    X(E_WAVE_FORCED, "golf {1} haalde zijn drempel nooit: het plan gaat door") \
    X(E_FOR_CAUSE, "contract {1} wordt ontbonden wegens wanprestatie") \
    X(E_TERMINATED, "contract {1} wordt opgezegd") \
    X(E_RENEWED, "contract {1} wordt verlengd") \
    X(E_RETENDERED, "contract {1} wordt opnieuw aanbesteed") \
    X(E_COMES_HOME, "besloten wordt het werk van contract {1} terug te halen") \
    X(E_SUCCESSOR, "de opvolger begint") \
    X(E_SUCCESSOR_WEEK, "de opvolger begint {2} week te laat") \
    X(E_SUCCESSOR_WEEKS, "de opvolger begint {2} weken te laat") \
    X(E_RETURN, "het werk komt terug in eigen huis") \
    X(E_RETURN_WEEK, "het werk komt {2} week te laat terug in eigen huis") \
    X(E_RETURN_WEEKS, "het werk komt {2} weken te laat terug in eigen huis") \
    X(E_LEAVES, "de zittende leverancier vertrekt") \
    X(E_SUCCESSOR_OF, "contract {1}: de opvolger begint") \
    X(E_SUCCESSOR_OF_WEEK, "contract {1}: de opvolger begint {2} week te laat") \
    X(E_SUCCESSOR_OF_WEEKS, "contract {1}: de opvolger begint {2} weken te laat") \
    X(E_RETURN_OF, "contract {1}: het werk komt terug in eigen huis") \
    X(E_RETURN_OF_WEEK, "contract {1}: het werk komt {2} week te laat terug in eigen huis") \
    X(E_RETURN_OF_WEEKS, "contract {1}: het werk komt {2} weken te laat terug in eigen huis") \
    X(E_LEAVES_OF, "contract {1}: de zittende leverancier vertrekt")

#endif
