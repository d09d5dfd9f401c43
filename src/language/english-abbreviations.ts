import { type SegmentationData, wordSet } from './segmentation-data.ts'

/** "Mr. Smith", "Gen. Milley", "St. Petersburg", "Smith v. Jones", "e.g. this". */
const LEANING = wordSet(
  'mr mrs ms messrs mx dr drs rev revd fr Hon',
  'Gen gens lt Col cols capt cmdr cdr Maj sgt ssgt sfc cpl lcpl pfc pvt adm brig Pres',
  'Sen sens Rep reps gov govs supt insp det mt mts',
  'Th Chr Wm Geo Chas Jos ps p.s p.p.s pps',
  'e.g i.e eg ie viz cf vs v approx ca esp est incl excl aka a.k.a N° n°',
)

/** "No. 5", "p. 55", "Jan. 21", "Fig. 2"; "no.", "art.", "sec.", "mar." may end a sentence. */
const BEFORE_NUMBER = wordSet(
  'no nos nr p pp par para paras vol vols ch chap sec sect art arts fig figs eq eqs ex app ed',
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
  'ca circa c approx tel ext pt pts ver v rm apt ste op cit col ll',
)

/** "Apple Inc. It", "Martin Luther King Jr. The", "etc. The". */
const CLOSING = wordSet(
  'inc corp ltd co cos llc plc bros jr sr esq etc al dept assn mfg ave blvd rd hwy sq bldg intl natl',
  'Calif Mass Conn Penn Wash Okla Ariz Colo Minn Wis Tenn Ala Fla Ga Ill Ind Kan Ky Md Mich Mo Neb Nev Ore Tex Va Vt',
  'Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
  'misc govt orig trans ibid max avg assoc univ fem masc abbr adj adv pron resp syn var tbsp tsp mph acct appt eds',
  'hr hrs min mins lb lbs oz kg km cm mm yr yrs mo mos bn mil',
)

/** "5 p.m. Moscow time", "St. Petersburg"; but "on Main St. The". Dotted letters ("U.S.", "Ph.D.") are found by their shape. */
const UNDECIDED = wordSet('am pm ad bc ph.d m.sc b.sc st ste ft prof profs')

/** Function words and openers. Nouns, names and numerals are left out. */
const STARTERS = wordSet(
  'i you he she it we they me this that these those there here my your his her its our their mine',
  'a an the some any each every all both either neither no none many most much more few several another other such one',
  'who whom whose which what when where why how whether while whenever wherever whoever whatever however',
  'is are was were am be been do does did has have had can could may might must shall should will would let',
  "isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't let's",
  'and but or nor so yet for because since although though if unless until once than as',
  'about above across after against along among around at before behind below beneath beside besides between beyond by despite',
  'down during except from in inside into like near of off on onto out outside over past per through throughout to toward towards under up upon with within without',
  'not never always often sometimes usually also too even just only still then now today tomorrow yesterday again already soon later recently',
  'perhaps maybe indeed instead meanwhile moreover furthermore therefore thus hence otherwise nevertheless nonetheless finally first second third last',
  'according unlike yes please thanks thank well oh ok okay hello hi',
  "i'm i've i'd i'll you're you've you'll he's she's it's we're we've we'll they're they've they'll that's there's what's who's here's how's where's",
)

/** "Apple Inc. Chairman Tim Cook". */
const TITLES = wordSet(
  'ceo cfo cto coo chairman chairwoman chair president vice director chief executive spokesman spokeswoman spokesperson',
  'founder co-founder manager secretary general analyst senior managing head partner treasurer counsel',
)

/** "Why now?" Mr. Smith asked. */
const REPORTING = wordSet(
  'said says say asked asks replied replies answered added adds told wrote writes cried shouted whispered exclaimed yelled',
  'continued explained insisted joked noted remarked responded recalled wondered declared announced demanded screamed muttered thought',
  'repeated murmured called begged pleaded snapped sighed laughed barked roared sobbed bellowed',
)

/** Words with a vowel, acronyms, numbers: what is short for something is in the lists above. */
const FULL_WORD = /^(?:[\p{L}'’-]*[aeiouy][\p{L}'’-]+|[\p{L}'’-]+[aeiouy][\p{L}'’-]*|\p{Lu}{3,}|.*\p{N})$/iu

export const ENGLISH_SEGMENTATION: SegmentationData = {
  leaning: LEANING,
  beforeNumber: BEFORE_NUMBER,
  closing: CLOSING,
  undecided: UNDECIDED,
  beforeForeignScript: wordSet(),
  eras: wordSet(),
  starters: STARTERS,
  titles: TITLES,
  reporting: REPORTING,
  fullWord: FULL_WORD,
  ordinalsWithPeriod: false,
  alwaysCapital: wordSet("I I'm I've I'd I'll"),
  timePrepositions: wordSet('at by since until till before after around about from on in'),
}
