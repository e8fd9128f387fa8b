#include "report/phrases_nl.h"

#include "report/phrases_nl_contract.h"
#include "report/phrases_nl_demand.h"
#include "report/phrases_nl_ledger.h"
#include "report/phrases_nl_sources.h"
#include "report/phrases_nl_workforce.h"

static const struct phrase phrases[] = {
    PHRASES_NL_LEDGER PHRASES_NL_DEMAND PHRASES_NL_WORKFORCE PHRASES_NL_CONTRACT PHRASES_NL_SOURCES};

size_t phrases_nl(const struct phrase **phrase)
{
    *phrase = phrases;
    return sizeof phrases / sizeof phrases[0];
}
