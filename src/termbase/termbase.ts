import type { DivergenceKind, Severity } from '../model/divergence.ts'

/** `preferred` and `admitted` terms may stand for the concept; the others say it in a way that a reader should see. */
export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'superseded'] as const
export type TermStatus = (typeof TERM_STATUSES)[number]

/** Whether a term was found in a source that can be cited, or was made for a reconstructed text. */
export const EVIDENCES = ['attested', 'reconstructed'] as const
export type Evidence = (typeof EVIDENCES)[number]

export const POLARITIES = ['positive', 'neutral', 'negative'] as const
export type Polarity = (typeof POLARITIES)[number]

/** `lemma`: in any inflected form; `surface`: as written, case aside. */
export const MATCH_MODES = ['lemma', 'surface'] as const
export type MatchMode = (typeof MATCH_MODES)[number]

/** A step on a scale of intensity: say 1, note 2, stress 3, insist 4. */
export interface ScaleStep {
  readonly name: string
  readonly step: number
}

/** One way to say a concept in one language. */
export interface Term {
  /** The dictionary form; several words, hyphens and capitals are welcome. */
  readonly term: string
  readonly pos?: string
  readonly status: TermStatus
  readonly match: MatchMode
  readonly evidence?: Evidence
  readonly note?: string
  readonly scale?: ScaleStep
  readonly polarity?: Polarity
  /** The metaphor it draws on, in a word: `theatre`, `body`. */
  readonly image?: string
  /** How a name names its bearer, in a word: `name`, `office`, `patronymic`, `initials`, `people`. */
  readonly naming?: string
}

/** A meaning, and the terms that say it in each language. */
export interface Concept {
  readonly id: string
  readonly subject?: string
  readonly definition?: string
  /** Id of the concept above it. */
  readonly broader?: string
  /** Kinds for which a difference here is worth more than their default severity. */
  readonly watch: readonly DivergenceKind[]
  /** The severity of a watched kind; `critical` where it is not given. */
  readonly severity?: Severity
  /** Sentence ids in which this concept is left alone. */
  readonly exempt: readonly string[]
  /** Terms by language code. */
  readonly terms: Readonly<Record<string, readonly Term[]>>
}

/** Curated concepts with their terms: the value behind `format: bitext-terms/1`. */
export interface Termbase {
  readonly languages: readonly string[]
  readonly concepts: readonly Concept[]
}

/** Whether a term may stand for its concept without remark. */
export const isAllowed = ({ status }: Pick<Term, 'status'>): boolean => status === 'preferred' || status === 'admitted'

/** Whether a concept has a term in a language. */
export const hasTermIn = ({ terms }: Concept, language: string): boolean => (terms[language] ?? []).length > 0
