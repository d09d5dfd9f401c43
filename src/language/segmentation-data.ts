/**
 * What a language tells the segmenter. Abbreviations stand without their last period ("mr", "т.е").
 * An entry in lower case holds in any case; one with a capital only as written ("Sun." is a day, "sun." is not).
 */
export interface SegmentationData {
  /** Lean on what follows, whatever it is: "Mr. Smith", «им. Пушкина». */
  readonly leaning: ReadonlySet<string>
  /** Lean on a number that follows: "No. 5", "Jan. 21", «ст. 5». Before anything else they are words. */
  readonly beforeNumber: ReadonlySet<string>
  /** Close a phrase, so a capital after them starts a sentence: "Inc.", «млн.», «т. д.». */
  readonly closing: ReadonlySet<string>
  /** May do either; only a sentence starter after them ends the sentence: "U.S.", "p.m.", «род.». */
  readonly undecided: ReadonlySet<string>
  /** Names of languages that lean on a word in another script: «нем. Wien»; before their own script they may be words («Он нем.»). */
  readonly beforeForeignScript: ReadonlySet<string>
  /** Time words that end a sentence after a number and are something else without one: «1997 г.», but «г. Москва». */
  readonly eras: ReadonlySet<string>
  /** Words that, capitalised, begin a sentence far more often than a name; in lower case. */
  readonly starters: ReadonlySet<string>
  /** Words that, capitalised, go on a name after a closing abbreviation: "Apple Inc. Chairman"; in lower case. */
  readonly titles: ReadonlySet<string>
  /** Verbs after a quotation and a name: "asked"; in lower case. */
  readonly reporting: ReadonlySet<string>
  /**
   * A word that cannot be an abbreviation: after it, a period ends the sentence even before a small letter, for writers who do
   * without capitals. Where absent, a small letter always goes on.
   */
  readonly fullWord?: RegExp
  /** Whether ordinals are written with a period: «am 3. Oktober». */
  readonly ordinalsWithPeriod: boolean
  /** Words with a capital wherever they stand: "I". */
  readonly alwaysCapital: ReadonlySet<string>
  /** Words that open a phrase of time: "At 5 a.m. Mr. Smith left", «В 1997 г. Россия»; in lower case. */
  readonly timePrepositions: ReadonlySet<string>
}

/** Words out of a plain list, separated by white space. */
export const wordSet = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(/\s+/)).filter((word) => word !== ''))

const NONE: ReadonlySet<string> = new Set()

/** A language of whose words nothing is known. */
export const NO_SEGMENTATION_DATA: SegmentationData = {
  leaning: NONE,
  beforeNumber: NONE,
  closing: NONE,
  undecided: NONE,
  beforeForeignScript: NONE,
  eras: NONE,
  starters: NONE,
  titles: NONE,
  reporting: NONE,
  ordinalsWithPeriod: false,
  alwaysCapital: NONE,
  timePrepositions: NONE,
}
