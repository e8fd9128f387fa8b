/* Dutch for the keys of [wave:...], [contract:...], [sla:...], [band:...], [retender], [provider:...] and [costs]:
 * labels, units, meanings. A row a text; see phrases_nl.h. */
#ifndef REPORT_PHRASES_NL_CONTRACT_H
#define REPORT_PHRASES_NL_CONTRACT_H

#define PHRASES_NL_CONTRACT \
    {"Queue", "Wachtrij"}, \
    {"queue", "wachtrij"}, \
    {"The queue that moves", "De wachtrij die overgaat"}, \
    {"Where it moves to", "Waar hij naartoe gaat"}, \
    {"Start", "Begin"}, \
    {"date, or weeks from the announcement", "datum, of weken vanaf de aankondiging"}, \
    {"First day of the ramp as planned", "Eerste dag van de opbouw volgens plan"}, \
    {"Share", "Aandeel"}, \
    {"of the queue", "van de wachtrij"}, \
    {"Cumulative share of the queue at the site after the wave", \
     "Cumulatief aandeel van de wachtrij op de locatie na de golf"}, \
    {"Weeks over which the share rises", "Weken waarover het aandeel stijgt"}, \
    {"Curve", "Verloop van de opbouw"}, \
    {"How the share rises within the ramp", "Hoe het aandeel tijdens de opbouw stijgt"}, \
    {"Gate, service level", "Drempel, servicelevel"}, \
    {"The next wave waits for weeks at this service level", "De volgende golf wacht op weken met dit servicelevel"}, \
    {"Gate, resolution", "Drempel, first-time-right"}, \
    {"The next wave waits for weeks at this resolution", \
     "De volgende golf wacht op weken met deze first-time-right"}, \
    {"Gate, weeks", "Drempel, weken"}, \
    {"Whole weeks in a row that must pass", "Hele weken achtereen die moeten slagen"}, \
    {"Gate, contacts", "Drempel, contacten"}, \
    {"contacts a week", "contacten per week"}, \
    {"A week with fewer does not count", "Een week met minder telt niet mee"}, \
    {"Slip, most", "Vertraging, hoogstens"}, \
    {"After so many weeks of waiting the plan goes on and says so", \
     "Na zoveel weken wachten gaat het plan door, met een melding"}, \
    {"People there at the start", "Personeel aanwezig bij het begin"}, \
    {"of need", "van wat nodig is"}, \
    {"A wave waits, week by week, until the site has this share of the people its first week asks for", \
     "Een golf wacht, week na week, tot de locatie dit deel heeft van het personeel dat haar eerste week vraagt"}, \
    {"Rollback below", "Terugdraaien onder"}, \
    {"Service level under which the wave is taken back", "Servicelevel waaronder de golf wordt teruggedraaid"}, \
    {"Rollback after", "Terugdraaien na"}, \
    {"Weeks under it before that", "Weken eronder voordat dat gebeurt"}, \
    {"Provider", "Leverancier"}, \
    {"The provider it is with", "De leverancier waarmee het is gesloten"}, \
    {"Queues it covers; all when not given", "Wachtrijen die het dekt; alle als er geen zijn opgegeven"}, \
    {"Term", "Looptijd"}, \
    {"From the first wave's planned date; slippage eats into it", \
     "Vanaf de geplande datum van de eerste golf; vertraging gaat ervan af"}, \
    {"Price model", "Prijsmodel"}, \
    {"What the price is for: an answered contact; a productive hour; a handled minute; an FTE-month (heads able " \
      "to work, mean of the month); a contact answered and resolved; or a month of the whole work agreed, in a " \
      "ramp the part that has moved", \
     "Waarvoor de prijs geldt: een beantwoord contact; een productief uur; een afhandelminuut; een fte-maand " \
      "(inzetbare medewerkers, gemiddeld over de maand); een beantwoord en opgelost contact; of een maand van " \
      "al het overeengekomen werk, tijdens de opbouw het deel dat is overgegaan"}, \
    {"Price", "Prijs"}, \
    {"EUR per unit", "EUR per eenheid"}, \
    {"Price of a unit at the announcement's level; auto: where the provider earns its target margin", \
     "Prijs van een eenheid op het peil van de aankondiging; auto: waarbij de leverancier zijn doelmarge " \
      "verdient"}, \
    {"Price recovers", "Prijs dekt"}, \
    {"Months whose margin price = auto counts: the term's and, by their probability, those of renewals; or the " \
      "term's alone", \
     "Maanden waarvan price = auto de marge telt: die van de looptijd en, naar hun kans, die van verlengingen; " \
      "of alleen die van de looptijd"}, \
    {"Renewal price", "Prijs na verlenging"}, \
    {"Price after a renewal or a re-tender", "Prijs na een verlenging of een heraanbesteding"}, \
    {"Target margin", "Doelmarge"}, \
    {"of revenue", "van de omzet"}, \
    {"What price = auto leaves the provider: m / (1 - m) of the cost of its standing way of working", \
     "Wat price = auto de leverancier laat: m / (1 - m) van de kosten van zijn vaste werkwijze"}, \
    {"Indexation", "Indexatie"}, \
    {"Yearly step of the price in months 13, 25, ...", "Jaarlijkse stap van de prijs in maand 13, 25, ..."}, \
    {"Minimum commitment", "Minimumafname"}, \
    {"of the contract forecast", "van de contractprognose"}, \
    {"Units billed at least, as a share of the forecast", \
     "Eenheden die minstens worden gefactureerd, als deel van de prognose"}, \
    {"Volume band", "Volumebandbreedte"}, \
    {"Volume within which the service levels bind", "Volume waarbinnen de servicelevels gelden"}, \
    {"SLA holiday", "Malusvrije periode"}, \
    {"Months from the first wave in which no credit is due", "Maanden vanaf de eerste golf waarin geen malus geldt"}, \
    {"At risk", "Malusplafond"}, \
    {"of the monthly fee", "van de maandvergoeding"}, \
    {"Credits of a month never exceed it, nor do its bonuses; each measure has its weight of it", \
     "De malus van een maand komt er nooit boven, de bonus evenmin; elke norm heeft er haar gewicht van"}, \
    {"Credits paid after", "Malus betaald na"}, \
    {"Months from the one an SLA credit, bonus or earn-back is for to that in which the same euros are paid; " \
      "what falls beyond the horizon is booked in its last month", \
     "Maanden tussen de maand waarvoor een malus, bonus of terugverdiende malus geldt en de maand waarin " \
      "dezelfde euro's worden betaald; wat voorbij de horizon valt wordt in de laatste maand geboekt"}, \
    {"Billable hours", "Factureerbare uren"}, \
    {"Hours or FTE a time price bills: as planned and no more than required plus a tolerance, or as worked", \
     "Uren of fte die een tijdprijs factureert: zoals gepland en niet meer dan nodig plus een marge, of zoals " \
      "gewerkt"}, \
    {"Hours tolerance", "Urenmarge"}, \
    {"of required", "van wat nodig is"}, \
    {"Planned hours or FTE billed never exceed the requirement by more", \
     "Geplande uren of fte op de rekening gaan nooit verder boven de behoefte"}, \
    {"Gain share", "Deel in bespaarde tijd"}, \
    {"of the time saved", "van de bespaarde tijd"}, \
    {"Under a price per hour, minute or FTE-month: of the units saved by a handle time below the forecast's, " \
      "the share that is paid for all the same", \
     "Bij een prijs per uur, minuut of fte-maand: van de eenheden die een lagere afhandeltijd dan de prognose " \
      "bespaart, het deel dat toch wordt betaald"}, \
    {"Set-up paid by", "Inrichting betaald door"}, \
    {"In whose books the provider's set-up stands", "In wiens boeken de inrichting van de leverancier staat"}, \
    {"Initial training paid by", "Eerste opleiding betaald door"}, \
    {"In whose books the provider's first training stands", \
     "In wiens boeken de eerste opleiding van de leverancier staat"}, \
    {"At the end", "Aan het einde"}, \
    {"Renew, re-tender, take the work home, or draw by the renewal rule", \
     "Verlengen, heraanbesteden, het werk terughalen, of loten volgens de verlengingsregel"}, \
    {"Renewal, measures met", "Verlenging, normen gehaald"}, \
    {"Probability of renewal when the service levels were met", \
     "Kans op verlenging als de servicelevels zijn gehaald"}, \
    {"Renewal, measures missed", "Verlenging, normen gemist"}, \
    {"Probability of renewal when they were not", "Kans op verlenging als ze niet zijn gehaald"}, \
    {"Measures met in", "Normen gehaald in"}, \
    {"of months", "van de maanden"}, \
    {"Share of the last year's months that must be met", \
     "Deel van de maanden van het laatste jaar waarin de norm gehaald moet zijn"}, \
    {"Critical service level", "Kritiek servicelevel"}, \
    {"A month's service level below it, for critical_months running, lets the customer terminate for cause", \
     "Een maandservicelevel eronder, critical_months achtereen, laat de klant wegens wanprestatie opzeggen"}, \
    {"Critical months", "Kritieke maanden"}, \
    {"Months running, of those in which the SLA counts, of such a miss", \
     "Maanden achtereen, van die waarin de SLA telt, met zo'n misser"}, \
    {"Terminate on", "Opzeggen per"}, \
    {"Day on which the customer terminates for convenience, with retender.notice_months of notice", \
     "Dag waarop de klant vrijwillig opzegt, met retender.notice_months opzegtermijn"}, \
    {"months of fee", "maandvergoedingen"}, \
    {"Fee of a termination for convenience, in mean monthly fees of the last year; none for cause", \
     "Vergoeding bij vrijwillige opzegging, in gemiddelde maandvergoedingen van het laatste jaar; geen bij " \
      "wanprestatie"}, \
    {"Measure", "Maatstaf"}, \
    {"What is measured, each month on the provider's own contacts: service level, resolution of the answered, " \
      "their mean satisfaction, abandoned of the offered, or the mean wait of the answered (asa)", \
     "Wat er elke maand op de eigen contacten van de leverancier wordt gemeten: servicelevel, first-time-right " \
      "van de beantwoorde, hun gemiddelde tevredenheid, afhakers van de aangeboden, of de gemiddelde wachttijd " \
      "van de beantwoorde (asa)"}, \
    {"Target", "Norm"}, \
    {"Level to be met: at least, of abandonment and asa at most", \
     "Te halen niveau: minstens, voor afhakers en asa hoogstens"}, \
    {"Level to be met: at most", "Te halen niveau: hoogstens"}, \
    {"Within", "Binnen"}, \
    {"Threshold of a service level; the queue's own when not given", \
     "Grens van een servicelevel; die van de wachtrij als er geen is opgegeven"}, \
    {"Weight", "Gewicht"}, \
    {"of at_risk_cap", "van at_risk_cap"}, \
    {"The measure's part of the amount at risk; weights sum to 1", \
     "Deel van de maatstaf in het malusplafond; gewichten tellen op tot 1"}, \
    {"Credit", "Malus"}, \
    {"of the fee per point", "van de vergoeding per punt"}, \
    {"Credit for each percentage point missed; of asa for each per cent above the target", \
     "Malus voor elk gemist procentpunt; bij asa voor elk procent boven de norm"}, \
    {"Bonus", "Bonus"}, \
    {"Bonus for each percentage point better than the target, under the cap that credits have", \
     "Bonus voor elk procentpunt beter dan de norm, onder hetzelfde plafond als de malus"}, \
    {"Earn-back", "Terugverdienen"}, \
    {"A month's credit is paid back once the measure is met in so many months in a row after it; 0: never", \
     "De malus van een maand wordt terugbetaald zodra de norm daarna zoveel maanden achtereen is gehaald; 0: " \
      "nooit"}, \
    {"From", "Vanaf"}, \
    {"Lower end of the band; units of a month between its ends are billed at its price", \
     "Ondergrens van de staffel; eenheden van een maand tussen de grenzen worden tegen zijn prijs gefactureerd"}, \
    {"To", "Tot"}, \
    {"Upper end of the band; the highest is open", "Bovengrens van de staffel; de hoogste is open"}, \
    {"Price factor", "Prijsfactor"}, \
    {"Factor on the price in the band", "Factor op de prijs in de staffel"}, \
    {"Selection", "Selectie"}, \
    {"Cost of selecting again", "Kosten van opnieuw selecteren"}, \
    {"Project", "Transitieproject"}, \
    {"Cost of moving again", "Kosten van opnieuw overgaan"}, \
    {"Months before the end at which it is decided", "Maanden voor het einde waarop wordt besloten"}, \
    {"Weeks in which the successor takes over", "Weken waarin de opvolger het werk overneemt"}, \
    {"Weeks before the ramp in which the successor is paid beside the incumbent", \
     "Weken vóór de opbouw waarin de opvolger naast de zittende leverancier wordt betaald"}, \
    {"Run-off attrition", "Verloop tijdens de uitloop"}, \
    {"Factor on the incumbent's attrition after notice", \
     "Factor op het verloop bij de zittende leverancier na opzegging"}, \
    {"Run-off price", "Prijs tijdens de uitloop"}, \
    {"Factor on the incumbent's price in an extension", \
     "Factor op de prijs van de zittende leverancier in een verlengde periode"}, \
    {"Successor", "Opvolger"}, \
    {"Site whose parameters a successor has", "Locatie waarvan de opvolger de parameters heeft"}, \
    {"Decides", "Besluit"}, \
    {"Whether investment, haste and staffing are stated here or the provider's own choice", \
     "Of investering, haast en bezetting hier staan of de eigen keuze van de leverancier zijn"}, \
    {"Investment", "Investering"}, \
    {"EUR per seat", "EUR per werkplek"}, \
    {"What the provider invests at the start of a term", \
     "Wat de leverancier aan het begin van een looptijd investeert"}, \
    {"Haste", "Haast"}, \
    {"Handle time is cut by it, at the expense of resolution", \
     "De afhandeltijd wordt ermee ingekort, ten koste van de first-time-right"}, \
    {"Staffing", "Bezetting"}, \
    {"Agents relative to what the target needs", "Agents ten opzichte van wat de norm vraagt"}, \
    {"Investment scale", "Investeringsschaal"}, \
    {"Investment that brings 63% of what can be had", "Investering die 63% oplevert van wat te halen is"}, \
    {"Investment, most", "Investering, hoogstens"}, \
    {"Bound on the investment", "Grens aan de investering"}, \
    {"Gain in handle time", "Winst in afhandeltijd"}, \
    {"of handle time", "van de afhandeltijd"}, \
    {"Most that investment takes off", "Het meeste dat investering eraf haalt"}, \
    {"Gain in attrition", "Winst in verloop"}, \
    {"of attrition", "van het verloop"}, \
    {"Gain in resolution", "Winst in first-time-right"}, \
    {"Most that investment adds", "Het meeste dat investering toevoegt"}, \
    {"Investment lead", "Aanloop van de investering"}, \
    {"Months until an investment works", "Maanden tot een investering werkt"}, \
    {"Investment life", "Levensduur van de investering"}, \
    {"Months in which it decays to 1/e", "Maanden waarin ze tot 1/e wegebt"}, \
    {"Look-ahead", "Vooruitblik"}, \
    {"renewals", "verlengingen"}, \
    {"Further terms the provider counts on, by the probability of renewal", \
     "Verdere looptijden waar de leverancier op rekent, naar de kans op verlenging"}, \
    {"Haste, most", "Haast, hoogstens"}, \
    {"Bound on haste", "Grens aan de haast"}, \
    {"Resolution lost to haste", "First-time-right, verlies door haast"}, \
    {"Loss at the bound; falls with the square", "Verlies bij de grens; daalt met het kwadraat"}, \
    {"Staffing, least", "Bezetting, minstens"}, \
    {"Bound on the staffing chosen", "Grens aan de gekozen bezetting"}, \
    {"Staffing, most", "Bezetting, hoogstens"}, \
    {"Set-up", "Inrichting"}, \
    {"The provider's cost of starting", "Kosten van de leverancier om te beginnen"}, \
    {"Set-up by seat", "Inrichting per werkplek"}, \
    {"The provider's cost of each seat", "Kosten van de leverancier voor elke werkplek"}, \
    {"Hurdle rate", "Rendementseis"}, \
    {"Rate at which the provider discounts what it decides by", \
     "Voet waartegen de leverancier contant maakt waarop hij besluit"}, \
    {"Project cost of the move, from announcement to the last wave", \
     "Projectkosten van de overgang, van aankondiging tot de laatste golf"}, \
    {"Cost of the knowledge transfer, agents' time apart", \
     "Kosten van de kennisoverdracht, zonder de tijd van agents"}, \
    {"Knowledge transfer, length", "Kennisoverdracht, duur"}, \
    {"Weeks before the first wave", "Weken vóór de eerste golf"}, \
    {"Knowledge transfer, agents", "Kennisoverdracht, agents"}, \
    {"Experienced in-house agents off the phone for it", "Ervaren interne agents die er de telefoon voor verlaten"}, \
    {"People who steer the provider, from the first wave", \
     "Mensen die de leverancier aansturen, vanaf de eerste golf"}, \
    {"Retained organisation, cost", "Regieorganisatie, kosten"}, \
    {"EUR per FTE and month", "EUR per fte en maand"}, \
    {"Cost of one of them", "Kosten van één van hen"},

#endif
