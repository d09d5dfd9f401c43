import { type Hedge, hedge } from './hedges.ts'

/** A closed list: what is not here is not seen. "Supposed to" is an obligation, so "supposed" needs an article before it. */
export const ENGLISH_HEDGES: readonly Hedge[] = [
  hedge('allegedly|supposedly|purportedly|ostensibly', 'distance', 'evidential'),
  hedge('alleged|purported|professed|self-styled|would-be', 'distance', 'evidential'),
  hedge('(?<=\\b(?:the|a|this|that|their|his|her|its|our|your)\\s)supposed(?! to)', 'distance', 'evidential'),
  hedge('so[- ]called', 'distance'),
  hedge('reportedly', 'distance', 'evidential'),
  hedge(
    'suspected|presumed|assumed|putative|rumou?red|said to be|claimed|according to (?:some |unconfirmed |media )?reports?',
    'evidential',
  ),
  hedge('apparently|seemingly|presumably|evidently', 'evidential', 'approximator'),
  hedge('as though|as if', 'evidential', 'approximator'),
  hedge('of sorts|sort of|kind of|as it were|so to speak|quasi', 'approximator'),
  hedge('possible|potential|likely|probable|hypothetical|eventual|prospective|possibly|potentially|probably', 'possibility'),
]
