/* Dutch texts: Inputs. The names are those of words_en_inputs.h. */
#ifndef REPORT_WORDS_NL_INPUTS_H
#define REPORT_WORDS_NL_INPUTS_H

#define DUTCH_INPUTS(X) \
    X(SECTION_SCENARIO, "Het scenario: data, horizon, openingstijden") \
    X(SECTION_RUN, "Simulatie en disconteren (gelijk voor alle scenario's)") \
    X(SECTION_CONTRACT, "Contract {1}") \
    X(SECTION_BAND, "Volumestaffel {1}") \
    X(SECTION_SLA, "Serviceafspraak {1}") \
    X(SECTION_RETENDER, "Een contract opnieuw aanbesteden") \
    X(SECTION_PROVIDER, "Dienstverlener bij {1}: wat hij besluit") \
    X(SECTION_COSTS, "Kosten van de overgang en van de regieorganisatie") \
    X(SECTION_REDUCTION, "Afbouw van de eigen capaciteit") \
    X(SECTION_SITE, "Locatie {1}: mensen en lonen") \
    X(SECTION_GROUP, "Groep {1}: wie bedient welke wachtrijen") \
    X(SECTION_SHIFT, "Dienst {1}") \
    X(SECTION_WAVE, "Golf {1} van de overgang") \
    X(SECTION_QUEUE, "Wachtrij {1}: volume, afhandeling, klanten") \
    X(SECTION_EVENT, "Gebeurtenis {1}: een volumewijziging op een datum") \
    X(SECTION_OTHER, "Overig: {1}") \
    X(INPUTS_HOW, "Geel: direct, wijzig het hier en het geld rekent mee. Grijs: opnieuw draaien; wijzig het in " \
      "het scenariobestand en simuleer opnieuw. Filter de kolommen met de pijlen in de kop.") \
    X(INPUTS_MARKS, "Gekleurde rijen verschillen tussen de scenario's. Onder Niet standaard staan de letters van " \
      "de scenario's waarvan de waarde niet de standaardwaarde is; 1 onder Verschilt: de scenario's verschillen; " \
      "1 onder Gewijzigd: niet meer zoals gesimuleerd.") \
    X(ALLOWED, "Toegestaan") \
    X(NOT_DEFAULT, "Niet standaard") \
    X(DIFFERS, "Verschilt") \
    X(REQUIRED, "verplicht") \
    X(WHAT_DIFFERS, "Wat verschilt tussen de scenario's") \
    X(NOTHING_DIFFERS, "De invoer van de scenario's is gelijk.") \
    X(MORE_DIFFER, "... en nog {1}: filter Verschilt op 1.") \
    X(NOT_THERE, "(geen)") \
    X(LIST_SHORT, "{1} ... {2} (samen {3})") \
    X(SECTION_WHOLE, "{1}: het hele onderdeel") \
    X(SECTION_THERE, "aanwezig")

#endif
