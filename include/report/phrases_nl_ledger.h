/* Dutch for ledger lines, their units and categories, and for what is counted. A row a text; see phrases_nl.h. */
#ifndef REPORT_PHRASES_NL_LEDGER_H
#define REPORT_PHRASES_NL_LEDGER_H

#define PHRASES_NL_LEDGER \
    {"In-house operation", "Interne uitvoering"}, \
    {"Wind-down", "Afbouw"}, \
    {"Retained organisation", "Regieorganisatie"}, \
    {"Provider's bill", "Rekening van de leverancier"}, \
    {"Transition and re-tender", "Transitie en heraanbesteding"}, \
    {"Customer value at risk", "Bedreigde klantwaarde"}, \
    {"Provider's own books", "Boeken van de leverancier"}, \
    {"For information, in no total", "Ter informatie, in geen totaal"}, \
    {"In-house wages", "Interne lonen"}, \
    {"In-house overhead", "Interne overhead"}, \
    {"In-house training", "Interne opleiding"}, \
    {"In-house recruiting", "Interne werving"}, \
    {"Seats and buildings", "Werkplekken en huisvesting"}, \
    {"ICT", "ICT"}, \
    {"Empty seats and buildings", "Leegstaande werkplekken en huisvesting"}, \
    {"ICT of empty seats", "ICT van leegstaande werkplekken"}, \
    {"Severance", "Ontslagvergoedingen"}, \
    {"Retention bonus", "Blijfbonus"}, \
    {"Provider fee", "Vergoeding leverancier"}, \
    {"Provider fee, band", "Vergoeding leverancier, staffel"}, \
    {"Provider fee, run-off premium", "Vergoeding leverancier, toeslag uitloop"}, \
    {"Top-up to the minimum commitment", "Aanvulling tot de minimumafname"}, \
    {"Provider's share of time saved", "Deel van de leverancier in bespaarde tijd"}, \
    {"SLA credits", "SLA-malus"}, \
    {"SLA credits earned back", "SLA-malus, terugverdiend"}, \
    {"SLA bonus", "SLA-bonus"}, \
    {"Transition project", "Transitieproject"}, \
    {"Knowledge transfer", "Kennisoverdracht"}, \
    {"Provider set-up", "Inrichting leverancier"}, \
    {"Provider set-up, seats", "Inrichting leverancier, werkplekken"}, \
    {"Provider's initial training", "Eerste opleiding leverancier"}, \
    {"Re-tender", "Heraanbesteding"}, \
    {"Re-tender, transition project", "Heraanbesteding, transitieproject"}, \
    {"Dual running", "Parallel draaien"}, \
    {"Termination fee", "Beëindigingsvergoeding"}, \
    {"Margin of sales made", "Marge van gedane verkopen"}, \
    {"Provider: fee", "Leverancier: vergoeding"}, \
    {"Provider: fee, band", "Leverancier: vergoeding, staffel"}, \
    {"Provider: run-off premium", "Leverancier: toeslag uitloop"}, \
    {"Provider: top-up", "Leverancier: aanvulling minimumafname"}, \
    {"Provider: dual running", "Leverancier: parallel draaien"}, \
    {"Provider: share of time saved", "Leverancier: deel in bespaarde tijd"}, \
    {"Provider: termination fee", "Leverancier: beëindigingsvergoeding"}, \
    {"Provider: SLA credits", "Leverancier: SLA-malus"}, \
    {"Provider: SLA credits earned back", "Leverancier: SLA-malus, terugverdiend"}, \
    {"Provider: SLA bonus", "Leverancier: SLA-bonus"}, \
    {"Provider: wages", "Leverancier: lonen"}, \
    {"Provider: overhead", "Leverancier: overhead"}, \
    {"Provider: training", "Leverancier: opleiding"}, \
    {"Provider: recruiting", "Leverancier: werving"}, \
    {"Provider: set-up", "Leverancier: inrichting"}, \
    {"Provider: set-up, seats", "Leverancier: inrichting, werkplekken"}, \
    {"Provider: investment", "Leverancier: investering"}, \
    {"SLA credits less bonus and earn-back, as accrued", "SLA-malus min bonus en terugverdiend, naar toerekening"}, \
    {"Margin of sales missed", "Marge van gemiste verkopen"}, \
    {"paid hours", "betaalde uren"}, \
    {"paid hours in training", "betaalde opleidingsuren"}, \
    {"hires", "nieuwe medewerkers"}, \
    {"seat-months in use", "plekmaanden in gebruik"}, \
    {"seat-months empty", "plekmaanden leeg"}, \
    {"people severed", "ontslagen medewerkers"}, \
    {"paid hours that earn it", "betaalde uren die meetellen"}, \
    {"FTE-months", "fte-maanden"}, \
    {"projects", "projecten"}, \
    {"transfers", "overdrachten"}, \
    {"set-ups", "inrichtingen"}, \
    {"seats", "werkplekken"}, \
    {"re-tenders", "heraanbestedingen"}, \
    {"customers lost above the baseline", "extra verloren klanten"}, \
    {"sales", "verkopen"}, \
    {"EUR", "EUR"}, \
    {"answered contacts", "beantwoorde contacten"}, \
    {"productive hours", "productieve uren"}, \
    {"handled minutes", "afhandelminuten"}, \
    {"contacts resolved", "opgeloste contacten"}, \
    {"months", "maanden"}, \
    {"Offered", "Aangeboden"}, \
    {"First contacts", "Eerste contacten"}, \
    {"Redials", "Opnieuw gebeld"}, \
    {"Repeat contacts", "Herhaalcontacten"}, \
    {"Answered", "Beantwoord"}, \
    {"Answered in time", "Op tijd beantwoord"}, \
    {"Answered at once", "Direct beantwoord"}, \
    {"Abandoned", "Afgehaakt"}, \
    {"Abandoned at once (short)", "Kort na binnenkomst afgehaakt"}, \
    {"Balked", "Direct opgehangen"}, \
    {"Heard busy", "Bezettoon"}, \
    {"Resolved", "Opgelost"}, \
    {"Customers lost to abandonment", "Klanten verloren door afhaken"}, \
    {"Customers lost unresolved", "Klanten verloren zonder oplossing"}, \
    {"Waiting time, all", "Wachttijd, alle"}, \
    {"Waiting time of the answered", "Wachttijd van de beantwoorde"}, \
    {"Handle time", "Afhandeltijd"}, \
    {"Satisfaction, summed", "Tevredenheid, opgeteld"}, \
    {"contacts", "contacten"}, \
    {"customers", "klanten"}, \
    {"s", "s"}, \
    {"contacts x 0..1", "contacten x 0..1"}, \
    {"Recruited, not begun", "Geworven, nog niet begonnen"}, \
    {"In training", "In opleiding"}, \
    {"Nesting", "Inwerken"}, \
    {"Productive", "Productief"}, \
    {"Needed by the plan", "Nodig volgens planning"}, \
    {"On the payroll at the start", "In dienst aan het begin"}, \
    {"On the payroll at the end", "In dienst aan het eind"}, \
    {"Hired", "Aangenomen"}, \
    {"Dropped out of training", "Afgevallen in opleiding"}, \
    {"Left", "Vertrokken"}, \
    {"Redeployed", "Herplaatst"}, \
    {"Severed", "Ontslagen"}, \
    {"Paid hours", "Betaalde uren"}, \
    {"Training hours", "Opleidingsuren"}, \
    {"Rostered hours", "Ingeroosterde uren"}, \
    {"Absent hours", "Afwezige uren"}, \
    {"Off-phone hours", "Uren van de telefoon af"}, \
    {"Productive hours", "Productieve uren"}, \
    {"Handling hours", "Afhandeluren"}, \
    {"Idle hours", "Wachturen van agents"}, \
    {"Overrun hours", "Uitloopuren na de dienst"}, \
    {"Required hours", "Benodigde uren"}, \
    {"Handle-time factor x handling hours", "Factor afhandeltijd x afhandeluren"}, \
    {"Seats held", "Werkplekken aangehouden"}, \
    {"Seats in use", "Werkplekken in gebruik"}, \
    {"heads", "medewerkers"}, \
    {"h", "u"},

#endif
