/* English texts: what happens in a replication, as sentences without a full stop. {1} is a name; {2} a number of weeks,
 * or where that is said a site's name. A row a text; see words.h. */
#ifndef REPORT_WORDS_EN_EVENTS_H
#define REPORT_WORDS_EN_EVENTS_H

#define ENGLISH_EVENTS(X) \
    X(E_ANNOUNCED, "the transition is announced") \
    X(E_WAVE_SHORT, "wave {1} starts without enough people at {2}") \
    X(E_WAVE_STARTS, "wave {1} starts") \
    X(E_WAVE_STARTS_WEEK, "wave {1} starts {2} week late") \
    X(E_WAVE_STARTS_WEEKS, "wave {1} starts {2} weeks late") \
    X(E_WAVE_PASSES, "wave {1} passes its gate") \
    X(E_WAVE_FORCED, "wave {1} never passed its gate: the plan goes on") \
    X(E_FOR_CAUSE, "contract {1} is terminated for cause") \
    X(E_TERMINATED, "contract {1} is terminated") \
    X(E_RENEWED, "contract {1} is renewed") \
    X(E_RETENDERED, "contract {1} goes out to tender again") \
    X(E_COMES_HOME, "the work of contract {1} is to come home") \
    X(E_SUCCESSOR, "the successor starts") \
    X(E_SUCCESSOR_WEEK, "the successor starts {2} week late") \
    X(E_SUCCESSOR_WEEKS, "the successor starts {2} weeks late") \
    X(E_RETURN, "the work starts to come home") \
    X(E_RETURN_WEEK, "the work starts to come home {2} week late") \
    X(E_RETURN_WEEKS, "the work starts to come home {2} weeks late") \
    X(E_LEAVES, "the incumbent leaves") \
    X(E_SUCCESSOR_OF, "contract {1}: the successor starts") \
    X(E_SUCCESSOR_OF_WEEK, "contract {1}: the successor starts {2} week late") \
    X(E_SUCCESSOR_OF_WEEKS, "contract {1}: the successor starts {2} weeks late") \
    X(E_RETURN_OF, "contract {1}: the work starts to come home") \
    X(E_RETURN_OF_WEEK, "contract {1}: the work starts to come home {2} week late") \
    X(E_RETURN_OF_WEEKS, "contract {1}: the work starts to come home {2} weeks late") \
    X(E_LEAVES_OF, "contract {1}: the incumbent leaves")

#endif
