/* Dutch for the keys of [site:...], [group:...], [shift:...] and [reduction]:
 * labels, units, meanings. A row a text; see phrases_nl.h. */
#ifndef REPORT_PHRASES_NL_WORKFORCE_H
#define REPORT_PHRASES_NL_WORKFORCE_H

#define PHRASES_NL_WORKFORCE \
    {"Kind", "Soort"}, \
    {"Whose workforce this is", "Wiens personeel dit is"}, \
    {"Wage", "Loon"}, \
    {"EUR per paid hour", "EUR per betaald uur"}, \
    {"Wage with employer's charges, at the announcement's level", \
     "Loon met werkgeverslasten, op het peil van de aankondiging"}, \
    {"Overhead", "Overhead"}, \
    {"Supervision, tools and the like, seats and ICT apart", \
     "Leiding, hulpmiddelen en dergelijke, zonder werkplekken en ICT"}, \
    {"Wage growth", "Loongroei"}, \
    {"Yearly step of wage and overhead in months 13, 25, ...", \
     "Jaarlijkse stap van loon en overhead in maand 13, 25, ..."}, \
    {"Contract hours", "Contracturen"}, \
    {"h per week", "u per week"}, \
    {"Paid hours of an agent's week", "Betaalde uren in de week van een agent"}, \
    {"Absence", "Afwezigheid"}, \
    {"of rostered days", "van de ingeroosterde dagen"}, \
    {"Sickness and leave: whole days away", "Ziekte en verlof: hele dagen weg"}, \
    {"Off the phone", "Van de telefoon af"}, \
    {"of hours present", "van de aanwezige uren"}, \
    {"Short pauses, coaching and meetings; the shift's own break apart", \
     "Korte pauzes, coaching en overleg; zonder de pauze van de dienst zelf"}, \
    {"Start headcount", "Beginbezetting"}, \
    {"FTE", "fte"}, \
    {"Agents at the start; auto: what the planning asks", "Agents bij het begin; auto: wat de planning vraagt"}, \
    {"Start tenure", "Diensttijd bij het begin"}, \
    {"Tenure of the first agents; stationary: spread as attrition makes it", \
     "Diensttijd van de eerste agents; stationary: verdeeld zoals het verloop die maakt"}, \
    {"New agent's handle time", "Afhandeltijd nieuwe agent"}, \
    {"Handle time of an agent without experience over that of a proficient one", \
     "Afhandeltijd van een agent zonder ervaring gedeeld door die van een ervaren agent"}, \
    {"Learning hours", "Leeruren"}, \
    {"productive h", "productieve u"}, \
    {"Productive hours in which the excess falls to 1/e, or the reference hours of Wright's law", \
     "Productieve uren waarin het meerdere tot 1/e daalt, of de referentie-uren van de wet van Wright"}, \
    {"Learning curve", "Leercurve"}, \
    {"How handle time falls with experience", "Hoe de afhandeltijd met ervaring daalt"}, \
    {"Resolution, new agent", "First-time-right, nieuwe agent"}, \
    {"First-contact resolution without experience", "First-time-right zonder ervaring"}, \
    {"Resolution, proficient", "First-time-right, ervaren agent"}, \
    {"First-contact resolution of a proficient agent", "First-time-right van een ervaren agent"}, \
    {"weeks", "weken"}, \
    {"Weeks on the phone under guidance", "Weken aan de telefoon onder begeleiding"}, \
    {"Nesting, handle time", "Inwerken, afhandeltijd"}, \
    {"Factor on handle time while nesting", "Factor op de afhandeltijd tijdens het inwerken"}, \
    {"Nesting, support", "Inwerken, begeleiding"}, \
    {"experienced agents", "ervaren agents"}, \
    {"Share of an experienced agent that a nesting one occupies", \
     "Deel van een ervaren agent dat iemand in de inwerktijd bezig houdt"}, \
    {"Attrition, first 90 days", "Verloop, eerste 90 dagen"}, \
    {"Yearly hazard of leaving in the first 90 days", "Vertrekintensiteit op jaarbasis in de eerste 90 dagen"}, \
    {"Attrition, rest of year one", "Verloop, rest van het eerste jaar"}, \
    {"Yearly hazard of leaving from day 91 to 365", "Vertrekintensiteit op jaarbasis van dag 91 tot 365"}, \
    {"Attrition, later", "Verloop, later"}, \
    {"Yearly hazard of leaving after the first year", "Vertrekintensiteit op jaarbasis na het eerste jaar"}, \
    {"Recruiting", "Werving"}, \
    {"Weeks from opening a class to its first day", "Weken van het openen van een opleidingsklas tot de eerste dag"}, \
    {"Training", "Opleiding"}, \
    {"Weeks in class: paid, not productive", "Weken in de klas: betaald, niet productief"}, \
    {"Graduation", "Slagingspercentage"}, \
    {"of a class", "van een klas"}, \
    {"Share of a class that reaches the phone", "Deel van een klas dat aan de telefoon komt"}, \
    {"Class, least", "Klas, minstens"}, \
    {"A class opens only for a gap of so many", "Een klas gaat pas open bij een tekort van zoveel"}, \
    {"Class, most", "Klas, hoogstens"}, \
    {"Agents in a class at most", "Agents in een klas, hoogstens"}, \
    {"Classes in parallel", "Klassen tegelijk"}, \
    {"Classes in training at once at most", "Klassen die hoogstens tegelijk in opleiding zijn"}, \
    {"Recruiting cost", "Wervingskosten"}, \
    {"EUR per hire", "EUR per nieuwe medewerker"}, \
    {"Paid for each hire, training apart", "Betaald voor elke nieuwe medewerker, zonder de opleiding"}, \
    {"Occupancy, most", "Bezettingsgraad, hoogstens"}, \
    {"of time on the phone", "van de tijd aan de telefoon"}, \
    {"Planning never goes above it", "De planning gaat er nooit boven"}, \
    {"Planning bias", "Planningsfout"}, \
    {"The planners' forecast is multiplied by it", "De prognose van de planners wordt ermee vermenigvuldigd"}, \
    {"Learning awareness", "Rekening met inwerken"}, \
    {"Share of new agents' excess handle time that planning counts on", \
     "Deel van de extra afhandeltijd van nieuwe agents waar de planning op rekent"}, \
    {"Forecast memory", "Geheugen van de prognose"}, \
    {"Weeks of actual over forecast that correct the forecast", \
     "Weken werkelijk tegenover prognose waarmee de prognose wordt bijgesteld"}, \
    {"Handle time factor", "Factor op de afhandeltijd"}, \
    {"The site's handle time over the queue's", "Afhandeltijd van de locatie gedeeld door die van de wachtrij"}, \
    {"Provider quality, handle time", "Kwaliteit leverancier, afhandeltijd"}, \
    {"Spread of the handle time among providers, drawn once per provider", \
     "Spreiding van de afhandeltijd tussen leveranciers, eenmaal per leverancier getrokken"}, \
    {"Provider quality, resolution", "Kwaliteit leverancier, first-time-right"}, \
    {"Spread of the resolution among providers, drawn once per provider", \
     "Spreiding van de first-time-right tussen leveranciers, eenmaal per leverancier getrokken"}, \
    {"Escalation", "Escalatie"}, \
    {"Share handed to the second line", "Deel dat naar de tweede lijn gaat"}, \
    {"Transfer", "Doorverbinden"}, \
    {"How an escalation is handed over", "Hoe een escalatie wordt overgedragen"}, \
    {"Warm handover", "Warme overdracht"}, \
    {"Time a warm handover holds the agent", "Tijd die een warme overdracht de agent kost"}, \
    {"Cold transfer", "Koud doorverbinden"}, \
    {"Time lost when it is told again", "Tijd die verloren gaat als alles opnieuw wordt verteld"}, \
    {"Overtime, most", "Overwerk, hoogstens"}, \
    {"of contract hours", "van de contracturen"}, \
    {"Bound on overtime in a week", "Grens aan het overwerk in een week"}, \
    {"Overtime premium", "Overwerktoeslag"}, \
    {"of the wage", "van het loon"}, \
    {"Paid on top for overtime", "Extra betaald voor overwerk"}, \
    {"Overflow after", "Overloop na"}, \
    {"Wait after which a contact may overflow", "Wachttijd waarna een contact mag overlopen"}, \
    {"Overflow to", "Overloop naar"}, \
    {"site", "locatie"}, \
    {"Site that takes the overflow", "Locatie die de overloop opvangt"}, \
    {"Site", "Locatie"}, \
    {"The site whose agents these are", "De locatie van deze agents"}, \
    {"Queues its agents serve; all when not given", \
     "Wachtrijen die de agents bedienen; alle als er geen zijn opgegeven"}, \
    {"Cross-training", "Bijscholing"}, \
    {"Days off the phone to learn an added queue", "Dagen van de telefoon om een extra wachtrij te leren"}, \
    {"Cross-training at once", "Bijscholing tegelijk"}, \
    {"of the group", "van de groep"}, \
    {"Share of the group in it at once", "Deel van de groep dat tegelijk wordt bijgeschoold"}, \
    {"Experience carried over", "Meegenomen ervaring"}, \
    {"of hours", "van de uren"}, \
    {"Share of the hours held that counts for an added queue", \
     "Deel van de opgedane uren dat telt voor een extra wachtrij"}, \
    {"Target holds", "Norm geldt"}, \
    {"Whether every interval meets the target, or the week as a whole; whole shifts make the former dear", \
     "Of elk tijdvak de norm haalt, of de week als geheel; met hele diensten is het eerste duur"}, \
    {"Agents on duty", "Agents in dienst"}, \
    {"Just so many proficient agents, one value or one per interval of the opening hours; replaces planning", \
     "Precies zoveel ervaren agents, één waarde of één per tijdvak van de openingstijden; vervangt de " \
      "planning"}, \
    {"Group", "Groep"}, \
    {"group", "groep"}, \
    {"The group that works it; every group when not given", \
     "De groep die de dienst draait; elke groep als er geen is opgegeven"}, \
    {"Length", "Lengte"}, \
    {"h, break included", "u, pauze inbegrepen"}, \
    {"From start to end", "Van begin tot eind"}, \
    {"Break", "Pauze"}, \
    {"Unpaid break inside", "Onbetaalde pauze in de dienst"}, \
    {"Starts", "Begintijden"}, \
    {"hh:mm list", "lijst van uu:mm"}, \
    {"Possible starts; every half-hour that fits the opening hours when not given", \
     "Mogelijke begintijden; elk half uur dat binnen de openingstijden past als er geen zijn opgegeven"}, \
    {"Policy", "Beleid"}, \
    {"Whether in-house capacity follows the passed waves down, or stays", \
     "Of de interne capaciteit de geslaagde golven volgt, of blijft"}, \
    {"Release lag", "Wachttijd voor afbouw"}, \
    {"Weeks from a wave's pass to the decision to release", \
     "Weken van het slagen van een golf tot het besluit om af te bouwen"}, \
    {"Notice", "Opzegtermijn"}, \
    {"Weeks between that decision and the last day", "Weken tussen dat besluit en de laatste dag"}, \
    {"Retained, least", "Behouden, minstens"}, \
    {"In-house agents never fall below it", "Het aantal interne agents komt er nooit onder"}, \
    {"Attrition after the announcement", "Verloop na de aankondiging"}, \
    {"Factor on in-house attrition from the announcement", "Factor op het interne verloop vanaf de aankondiging"}, \
    {"of pay", "van het loon"}, \
    {"Bonus for staying until release, as a share of pay", \
     "Bonus voor blijven tot het vertrek, als deel van het loon"}, \
    {"Retention effect", "Effect van de blijfbonus"}, \
    {"How much of the extra attrition a bonus takes away", "Hoeveel van het extra verloop een bonus wegneemt"}, \
    {"Redeployment", "Herplaatsing"}, \
    {"of released agents", "van de vrijgekomen agents"}, \
    {"Released agents who find other work inside", "Vrijgekomen agents die intern ander werk vinden"}, \
    {"EUR per FTE", "EUR per fte"}, \
    {"Paid for each FTE made redundant", "Betaald voor elke fte die boventallig wordt"}, \
    {"Hiring until", "Aannemen tot"}, \
    {"From then on only posts that stay in-house are refilled", \
     "Vanaf dan worden alleen plekken ingevuld die intern blijven"}, \
    {"Seats in a block", "Werkplekken in een blok"}, \
    {"Seats are given up in blocks of so many", "Werkplekken worden afgestoten in blokken van zoveel"}, \
    {"Seat", "Werkplek"}, \
    {"EUR per month", "EUR per maand"}, \
    {"Building and furniture of a seat", "Huisvesting en meubilair van een werkplek"}, \
    {"EUR per seat and month", "EUR per werkplek en maand"}, \
    {"Telephony and workplace of a seat", "Telefonie en werkplekautomatisering"}, \
    {"Lease notice", "Opzegtermijn huur"}, \
    {"Months from giving up a block to its last cost", \
     "Maanden van het afstoten van een blok tot de laatste kosten"}, \
    {"Transfer of undertaking", "Overgang van onderneming"}, \
    {"In-house agents go over with their work", "Interne agents gaan met hun werk mee over"}, \
    {"Transfer acceptance", "Bereidheid tot overgang"}, \
    {"of agents", "van de agents"}, \
    {"Share who go over", "Deel dat mee overgaat"},

#endif
