/* Dutch texts: Service and Staffing. A row a text; see words.h. */
#ifndef REPORT_WORDS_NL_CURVES_H
#define REPORT_WORDS_NL_CURVES_H

#define DUTCH_CURVES(X) \
    X(SERVICE_TITLE, "Bereikbaarheid per maand") \
    X(SERVICE_NOTE, "Zoals gesimuleerd, alle locaties en wachtrijen. P10 en P90: van tien replicaties liggen er " \
      "acht tussen. Leeg: niets te meten.") \
    X(MEAN_OF_REPLICATIONS, "gemiddelde") \
    X(STAFFING_TITLE, "Bezetting per maand") \
    X(STAFFING_NOTE, "Medewerkers zoals gesimuleerd, gemiddeld over de replicaties en over de dagen van de maand.") \
    X(INHOUSE_HEADS, "Intern") \
    X(PROVIDER_TRAINING, "Leverancier, in opleiding") \
    X(PROVIDER_NESTING, "Leverancier, inwerken") \
    X(PROVIDER_PRODUCTIVE, "Leverancier, productief") \
    X(INHOUSE_NEEDED, "Intern, nodig") \
    X(PROVIDER_NEEDED, "Leverancier, nodig") \
    X(SEVERED, "Intern, ontslagen") \
    X(SEATS_HELD, "Intern, plekken aangehouden") \
    X(SEATS_USED, "Intern, plekken in gebruik") \
    X(STAFFING_CHART, "Medewerkers in dienst per maand")

#endif
