import { russianTags } from './russian-morphology.ts'

/** What the words around a term say of its part in the sentence. */
export interface VerbGrammar {
  /** Prepositions after which a noun is not the one who acts. */
  readonly oblique: ReadonlySet<string>
  /** Whether a lower-cased word is a finite verb, or an auxiliary that opens one. */
  readonly opensVerb: (word: string) => boolean
  /** The voice of a verb, given the words before it, nearest last; `undefined` where the form does not say. */
  readonly voice: (verb: string, before: readonly string[]) => 'active' | 'passive' | undefined
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const BE = setOf('am is are was were be been being')
const ENGLISH_AUXILIARIES = setOf('am is are was were have has had do does did will would can could may might must shall should')
const PARTICIPLE = /(?:ed|en|wn|ght|ung|id|ut|lt|nt|pt|ft)$/u

const ENGLISH: VerbGrammar = {
  // "by" names the one who acts, so it is not here.
  oblique: setOf('in into to through via for from with on onto at about among against of'),
  opensVerb: (word) => ENGLISH_AUXILIARIES.has(word),
  voice: (verb, before) => (before.slice(-2).some((word) => BE.has(word)) && PARTICIPLE.test(verb) ? 'passive' : 'active'),
}

const RUSSIAN: VerbGrammar = {
  // «у» + genitive has and «от» may act, so they are not here.
  oblique: setOf('в во на через для к ко из с со среди о об обо по до про сквозь'),
  opensVerb: (word) => russianTags(word).every((tag) => tag.startsWith('VERB')),
  voice: (verb) => {
    const tags = russianTags(verb)
    if (tags.some((tag) => /^PRTS|^PRTF.*pssv/u.test(tag))) return 'passive'
    // A verb in -ся may be passive, middle or merely reflexive.
    return /с[яь]$/u.test(verb) ? undefined : 'active'
  },
}

/** The verb grammar of a language, where we have one. */
export const verbGrammarOf = (code: string): VerbGrammar | undefined =>
  code === 'en' ? ENGLISH : code === 'ru' ? RUSSIAN : undefined
