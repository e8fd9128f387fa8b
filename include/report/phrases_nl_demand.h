/* Dutch for the keys of [scenario], [run], [queue:...] and [event:...]:
 * labels, units, meanings. A row a text; see phrases_nl.h. */
#ifndef REPORT_PHRASES_NL_DEMAND_H
#define REPORT_PHRASES_NL_DEMAND_H

#define PHRASES_NL_DEMAND \
    {"Starts from", "Gaat uit van"}, \
    {"file", "bestand"}, \
    {"Another scenario file whose values hold where this one says nothing", \
     "Een ander scenariobestand, waarvan de waarden gelden waar dit niets zegt"}, \
    {"Title", "Titel"}, \
    {"What the scenario is called in reports", "Hoe het scenario in rapporten heet"}, \
    {"Announcement", "Aankondiging"}, \
    {"date", "datum"}, \
    {"First of the month in which the plan is announced: month 1 and time 0 of the present value", \
     "De eerste van de maand waarin het plan wordt aangekondigd: maand 1 en tijdstip 0 van de contante waarde"}, \
    {"Horizon", "Tijdshorizon"}, \
    {"Months simulated from the announcement; all scenarios of a comparison share it", \
     "Maanden die vanaf de aankondiging worden gesimuleerd; gelijk voor alle scenario's van een vergelijking"}, \
    {"Baseline", "Nulmeting"}, \
    {"Months before the announcement that show the centre as it is; outside all totals", \
     "Maanden vóór de aankondiging die het centrum tonen zoals het is; buiten alle totalen"}, \
    {"Interval", "Tijdvak"}, \
    {"min", "min"}, \
    {"Length of a planning interval", "Lengte van een tijdvak in de planning"}, \
    {"Opening hours, Monday", "Openingstijden, maandag"}, \
    {"Opening hours, Tuesday", "Openingstijden, dinsdag"}, \
    {"Opening hours, Wednesday", "Openingstijden, woensdag"}, \
    {"Opening hours, Thursday", "Openingstijden, donderdag"}, \
    {"Opening hours, Friday", "Openingstijden, vrijdag"}, \
    {"Opening hours, Saturday", "Openingstijden, zaterdag"}, \
    {"Opening hours, Sunday", "Openingstijden, zondag"}, \
    {"hh:mm-hh:mm or closed", "uu:mm-uu:mm of closed"}, \
    {"Opening hours; nobody arrives outside them, and who still waits at closing leaves", \
     "Openingstijden; daarbuiten belt niemand, en wie bij sluiting nog wacht vertrekt"}, \
    {"Closed dates", "Gesloten dagen"}, \
    {"dates", "datums"}, \
    {"Dates on which the centre is closed, holidays for instance", \
     "Datums waarop het centrum gesloten is, bijvoorbeeld feestdagen"}, \
    {"Replications", "Replicaties"}, \
    {"How often the whole horizon is simulated", "Hoe vaak de hele horizon wordt gesimuleerd"}, \
    {"Replications at most", "Replicaties, hoogstens"}, \
    {"Bound on the replications that `precision` may ask for", \
     "Grens aan de replicaties die `precision` mag vragen"}, \
    {"Seed", "Startwaarde"}, \
    {"Names the random numbers; the same seed gives the same result to the bit", \
     "Bepaalt de toevalsgetallen; dezelfde startwaarde geeft tot op de bit hetzelfde resultaat"}, \
    {"Precision", "Nauwkeurigheid"}, \
    {"of the present value", "van de contante waarde"}, \
    {"Replicate until the 95% interval of the present value is this narrow", \
     "Herhaal tot het 95%-interval van de contante waarde zo smal is"}, \
    {"Discount rate", "Disconteringsvoet"}, \
    {"per year", "per jaar"}, \
    {"Rate of the present value; flows count at the end of their month", \
     "Rentevoet van de contante waarde; kasstromen tellen aan het eind van hun maand"}, \
    {"Channel", "Kanaal"}, \
    {"How customers reach the queue", "Hoe klanten de wachtrij bereiken"}, \
    {"Contacts a year", "Contacten per jaar"}, \
    {"contacts per year", "contacten per jaar"}, \
    {"Volume of the 12 months from the announcement; required unless history is given", \
     "Volume van de 12 maanden vanaf de aankondiging; verplicht tenzij een historie is opgegeven"}, \
    {"History", "Historie"}, \
    {"CSV file", "CSV-bestand"}, \
    {"Recorded counts by interval or day, from which level and profiles are taken", \
     "Geregistreerde aantallen per tijdvak of dag, waaruit niveau en profielen volgen"}, \
    {"What the volume counts", "Wat het volume telt"}, \
    {"Whether the volume holds redials and repeats (offered) or first contacts only", \
     "Of het volume nieuwe pogingen en herhaalcontacten bevat (offered) of alleen eerste contacten"}, \
    {"Growth", "Groei"}, \
    {"Yearly growth of first contacts, applied daily", \
     "Jaarlijkse groei van de eerste contacten, dagelijks toegepast"}, \
    {"Month profile", "Maandprofiel"}, \
    {"12 weights", "12 gewichten"}, \
    {"Weights of January to December per open day; flat, or from the history, when not given", \
     "Gewichten van januari tot en met december per open dag; vlak, of uit de historie, als ze ontbreken"}, \
    {"Weekday profile", "Weekprofiel"}, \
    {"7 weights", "7 gewichten"}, \
    {"Weights of Monday to Sunday; flat, or from the history, when not given", \
     "Gewichten van maandag tot en met zondag; vlak, of uit de historie, als ze ontbreken"}, \
    {"Interval profile", "Dagprofiel"}, \
    {"weights", "gewichten"}, \
    {"Weights of the intervals from the earliest opening to the latest closing; flat, or from the history", \
     "Gewichten van de tijdvakken van de vroegste opening tot de laatste sluiting; vlak, of uit de historie"}, \
    {"Busy-day factor, cv", "Drukte van de dag, variatiecoëfficiënt"}, \
    {"ratio", "verhouding"}, \
    {"Spread of a day's own gamma factor (Avramidis, Deslauriers & L'Ecuyer 2004)", \
     "Spreiding van de gammafactor van een dag (Avramidis, Deslauriers & L'Ecuyer 2004)"}, \
    {"Slow factor, cv", "Trage factor, variatiecoëfficiënt"}, \
    {"Spread of the slow factor that makes busy days cluster", \
     "Spreiding van de trage factor die drukke dagen doet samenklonteren"}, \
    {"Slow factor, memory", "Trage factor, geheugen"}, \
    {"days", "dagen"}, \
    {"Days over which the slow factor forgets itself", "Dagen waarover de trage factor zichzelf vergeet"}, \
    {"Interval factor, cv", "Tijdvakfactor, variatiecoëfficiënt"}, \
    {"Spread of an interval's own factor", "Spreiding van de eigen factor van een tijdvak"}, \
    {"Handle time, mean", "Afhandeltijd, gemiddelde"}, \
    {"Talk, hold and wrap-up of a fully proficient agent", \
     "Gesprek, wacht en nawerk van een volledig ervaren agent"}, \
    {"Handle time, cv", "Afhandeltijd, variatiecoëfficiënt"}, \
    {"Standard deviation over mean of the handle time", \
     "Standaardafwijking gedeeld door gemiddelde van de afhandeltijd"}, \
    {"Handle time, law", "Afhandeltijd, verdeling"}, \
    {"Distribution of the handle time; erlang:3 has three phases", \
     "Kansverdeling van de afhandeltijd; erlang:3 heeft drie fasen"}, \
    {"Patience, law", "Geduld, verdeling"}, \
    {"Distribution of patience; never: nobody abandons", "Kansverdeling van het geduld; never: niemand haakt af"}, \
    {"Patience, mean", "Geduld, gemiddelde"}, \
    {"Mean time a customer is willing to wait", "Hoe lang een klant gemiddeld wil wachten"}, \
    {"Patience, cv", "Geduld, variatiecoëfficiënt"}, \
    {"Spread of lognormal and weibull patience", "Spreiding van lognormaal en weibull-geduld"}, \
    {"Balking", "Direct ophangen"}, \
    {"of those who find nobody free", "van wie niemand vrij treft"}, \
    {"Share of those who find no agent free and leave at once", \
     "Deel van wie geen vrije agent treft en direct ophangt"}, \
    {"Waiting places", "Wachtplaatsen"}, \
    {"Beyond so many waiting, a caller hears busy", "Wachten er meer dan zoveel, dan hoort een beller de bezettoon"}, \
    {"of those who gave up", "van wie het opgaf"}, \
    {"Share of those who abandon, balk or hear busy and try again", \
     "Deel van wie afhaakt, direct ophangt of de bezettoon hoort, en het opnieuw probeert"}, \
    {"Redial delay, mean", "Tijd tot nieuwe poging, gemiddelde"}, \
    {"Mean of the exponential delay before a redial", "Gemiddelde van de exponentiële tijd tot een nieuwe poging"}, \
    {"Attempts at most", "Pogingen, hoogstens"}, \
    {"After so many attempts a customer gives up for good", "Na zoveel pogingen geeft een klant het definitief op"}, \
    {"Resolution, ceiling", "First-time-right, plafond"}, \
    {"of answered", "van de beantwoorde"}, \
    {"Factor of the queue on the agents' first-contact resolution", \
     "Factor van de wachtrij op de first-time-right van de agents"}, \
    {"Repeats", "Herhaalcontacten"}, \
    {"of unresolved", "van de onopgeloste"}, \
    {"Share of unresolved contacts that come back", "Deel van de onopgeloste contacten dat terugkomt"}, \
    {"Repeat delay, mean", "Tijd tot herhaalcontact, gemiddelde"}, \
    {"Mean of the lognormal delay before a repeat", "Gemiddelde van de lognormale tijd tot een herhaalcontact"}, \
    {"Repeat delay, cv", "Tijd tot herhaalcontact, variatiecoëfficiënt"}, \
    {"Spread of the delay before a repeat", "Spreiding van de tijd tot een herhaalcontact"}, \
    {"Service level, target", "Servicelevel, norm"}, \
    {"of contacts", "van de contacten"}, \
    {"Share to be answered within answer_within_s; what in-house planning aims at", \
     "Deel dat binnen answer_within_s beantwoord moet zijn; waar de interne planning op mikt"}, \
    {"Service level, threshold", "Servicelevel, grens"}, \
    {"Waits up to here count as in time", "Wachten tot hier telt als op tijd"}, \
    {"Service level, denominator", "Servicelevel, noemer"}, \
    {"In time over offered, offered less short abandons, or answered", \
     "Op tijd, gedeeld door aangeboden, aangeboden min korte afhakers, of beantwoord"}, \
    {"Short abandon", "Korte afhaker"}, \
    {"An abandonment up to here counts as short", "Wie tot hier afhaakt telt als korte afhaker"}, \
    {"Priority", "Voorrang"}, \
    {"1 is served first; the same group's queues only", "1 gaat voor; alleen tussen wachtrijen van dezelfde groep"}, \
    {"Chats at once", "Chats tegelijk"}, \
    {"Chats an agent takes at once", "Chats die een agent tegelijk voert"}, \
    {"Chat slowdown", "Vertraging door chats"}, \
    {"Slowdown by each further chat", "Vertraging door elke volgende chat"}, \
    {"E-mail deadline", "Termijn van e-mail"}, \
    {"Hours within which an e-mail is due", "Uren waarbinnen een e-mail af moet zijn"}, \
    {"E-mail reserve", "Reserve bij e-mail"}, \
    {"agents", "agents"}, \
    {"Agents kept idle for calls while e-mail is begun", \
     "Agents die voor gesprekken vrij blijven terwijl e-mail wordt begonnen"}, \
    {"Churn of lost customers", "Klantverloop onder verloren klanten"}, \
    {"of lost customers", "van de verloren klanten"}, \
    {"Share of lost customers, above the baseline's rate, who leave", \
     "Deel van de klanten, verloren boven het peil van de nulmeting, dat vertrekt"}, \
    {"Customer value", "Klantwaarde"}, \
    {"Worth of a customer who leaves", "Waarde van een klant die vertrekt"}, \
    {"Offers", "Aanbiedingen"}, \
    {"Share of contacts in which an agent makes an offer; one that is resolved sells, one whose customer is " \
      "lost is a sale missed", \
     "Deel van de contacten waarin een agent een aanbod doet; is het opgelost, dan is het verkocht; gaat de " \
      "klant verloren, dan is de verkoop gemist"}, \
    {"Sale margin", "Verkoopmarge"}, \
    {"EUR per sale", "EUR per verkoop"}, \
    {"Margin of a sale, beside cash", "Marge van een verkoop, buiten de kas"}, \
    {"Handle time of an offer", "Afhandeltijd van een aanbod"}, \
    {"Handle time that an offer adds, with a fully proficient agent", \
     "Afhandeltijd die een aanbod toevoegt, bij een volledig ervaren agent"}, \
    {"Satisfaction lost by waiting", "Tevredenheid, verlies door wachten"}, \
    {"per min", "per minuut"}, \
    {"Satisfaction (0 to 1) lost by each minute waited", "Tevredenheid (0 tot 1) die elke minuut wachten kost"}, \
    {"Satisfaction lost unresolved", "Tevredenheid, verlies zonder oplossing"}, \
    {"Satisfaction lost when not resolved", "Tevredenheid die verloren gaat als het niet is opgelost"}, \
    {"Satisfaction lost by a transfer", "Tevredenheid, verlies door doorverbinden"}, \
    {"Satisfaction lost by a repeat", "Tevredenheid, verlies door herhaalcontact"}, \
    {"Satisfaction lost when calling again", "Tevredenheid die verloren gaat bij opnieuw bellen"}, \
    {"Queues", "Wachtrijen"}, \
    {"names", "namen"}, \
    {"Queues the event touches; all when not given", \
     "Wachtrijen die de gebeurtenis raakt; alle als er geen zijn opgegeven"}, \
    {"Date", "Datum"}, \
    {"First day on which the event moves volume", "Eerste dag waarop de gebeurtenis het volume verandert"}, \
    {"Factor", "Factor"}, \
    {"Volume is multiplied by it", "Het volume wordt ermee vermenigvuldigd"}, \
    {"Ramp", "Opbouw"}, \
    {"Days over which the factor builds up", "Dagen waarover de factor zich opbouwt"}, \
    {"Days", "Dagen"}, \
    {"Days at the full factor; 0, without a decay: for good", \
     "Dagen op de volle factor; 0, zonder uitdoving: blijvend"}, \
    {"Decay", "Uitdoving"}, \
    {"Days over which it dies away again", "Dagen waarover hij weer uitdooft"}, \
    {"Announced", "Aangekondigd"}, \
    {"Days before the date from which planners know of it", \
     "Dagen vóór de datum vanaf wanneer planners ervan weten"},

#endif
