/* Dutch for the sources of the keys: citations as they are, the words around them translated. See phrases_nl.h. */
#ifndef REPORT_PHRASES_NL_SOURCES_H
#define REPORT_PHRASES_NL_SOURCES_H

#define PHRASES_NL_SOURCES \
    {"judgement", "ons oordeel"}, \
    {"0.07 to 0.21 measured (ContactCenters)", "0,07 tot 0,21 gemeten (ContactCenters)"}, \
    {"median 116 s at a bank (Brown et al. 2005)", "mediaan 116 s bij een bank (Brown et al. 2005)"}, \
    {"log-sd 0.92-0.95, Brown et al. 2005", "standaardafwijking van de logaritme 0,92-0,95, Brown et al. 2005"}, \
    {"Brown et al. 2005", "Brown et al. 2005"}, \
    {"345-406 s among those who waited, Anonymous Bank 1999", "345-406 s onder wie wachtte, Anonymous Bank 1999"}, \
    {"energy 72%, insurance 76%, telco 61% (SQM Group)", "energie 72%, verzekeringen 76%, telecom 61% (SQM Group)"}, \
    {"contacts per problem close to 1/FCR (SQM Group)", "contacten per klantvraag dicht bij 1/FCR (SQM Group)"}, \
    {"Netherlands EUR 15-17 (Ziptone, CNV); loaded", "Nederland EUR 15-17 (Ziptone, CNV); met werkgeverslasten"}, \
    {"supervision 8-12%, technology 8-12% (WFM Labs wiki)", "leiding 8-12%, techniek 8-12% (WFM Labs wiki)"}, \
    {"4.5-5.7% a year (Ziptone, CNV)", "4,5-5,7% per jaar (Ziptone, CNV)"}, \
    {"shrinkage 26-35% in half of centres (SWPP 2024)", "shrinkage 26-35% bij de helft van de centra (SWPP 2024)"}, \
    {"WFM Labs wiki: 1.3-1.8 x tenured", "WFM Labs wiki: 1,3-1,8 x ervaren"}, \
    {"parity after 8-12 months (Cinareo)", "gelijk na 8-12 maanden (Cinareo)"}, \
    {"exponential glide path (Call Centre Helper)", "exponentieel verloop (Call Centre Helper)"}, \
    {"70-79% good, energy 72% (SQM Group)", "70-79% goed, energie 72% (SQM Group)"}, \
    {"1-2 weeks (HiveDesk)", "1-2 weken (HiveDesk)"}, \
    {"ends at handle time <= 150% of target (HiveDesk)", "eindigt bij afhandeltijd <= 150% van de norm (HiveDesk)"}, \
    {"WFM Labs wiki: 15-25% of a class in 90 days", "WFM Labs wiki: 15-25% van een klas in 90 dagen"}, \
    {"WFM Labs wiki: onshore provider 40-60%", "WFM Labs wiki: binnenlandse leverancier 40-60%"}, \
    {"Netherlands 25-35% (Ziptone)", "Nederland 25-35% (Ziptone)"}, \
    {"34 days to fill (Cinareo)", "34 dagen om in te vullen (Cinareo)"}, \
    {"4-10 weeks (QATC 2020, ScreenSteps)", "4-10 weken (QATC 2020, ScreenSteps)"}, \
    {"about EUR 4,000 to replace (Coniche)", "vervangen kost zo'n EUR 4.000 (Coniche)"}, \
    {"80-90% typical", "80-90% gebruikelijk"}, \
    {"no published figure; sweep 1-4", "geen gepubliceerd cijfer; probeer 1-4"}, \
    {"10-15% of base pay", "10-15% van het basisloon"}, \
    {"1/3 monthly pay per year of service (Netherlands)", "1/3 maandloon per dienstjaar (Nederland)"}, \
    {"facilities 5-10% of cost (WFM Labs wiki)", "huisvesting 5-10% van de kosten (WFM Labs wiki)"}, \
    {"technology 8-12% of cost (WFM Labs wiki)", "techniek 8-12% van de kosten (WFM Labs wiki)"}, \
    {"25/50/75/100% over four weeks (Simetrix)", "25/50/75/100% in vier weken (Simetrix)"}, \
    {"47% of transitions overrun by over 30% (McKinsey, second-hand)", \
     "47% van de transities loopt meer dan 30% uit (McKinsey, uit de tweede hand)"}, \
    {"BPO 2-3 years (ISG/TPI)", "BPO 2-3 jaar (ISG/TPI)"}, \
    {"inbound call GBP 5.58 (ContactBabel)", "inkomend gesprek GBP 5,58 (ContactBabel)"}, \
    {"90% of forecast (Taylor Reach)", "90% van de prognose (Taylor Reach)"}, \
    {"90-110% of forecast (Taylor Reach, Erlang.com)", "90-110% van de prognose (Taylor Reach, Erlang.com)"}, \
    {"ramp-up exempt (Taylor Reach)", "opbouw vrijgesteld (Taylor Reach)"}, \
    {"10-12% (Alsbridge, PA)", "10-12% (Alsbridge, PA)"}, \
    {"0.5-0.7 (Everest)", "0,5-0,7 (Everest)"}, \
    {"0.2-2% of yearly value (CIO magazine 2003)", "0,2-2% van de jaarwaarde (CIO magazine 2003)"}, \
    {"2-3% of yearly value (CIO magazine 2003)", "2-3% van de jaarwaarde (CIO magazine 2003)"}, \
    {"16-week pattern (Simetrix)", "patroon van 16 weken (Simetrix)"}, \
    {"2-4 weeks (LionEntry)", "2-4 weken (LionEntry)"}, \
    {"at least 3-4 weeks (LionEntry)", "minstens 3-4 weken (LionEntry)"}, \
    {"4.5-15% of contract value (Yankee Group)", "4,5-15% van de contractwaarde (Yankee Group)"},

#endif
