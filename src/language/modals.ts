/** How strongly a modal verb binds: what must be, and what may be. */
export type ModalStrength = 'necessity' | 'possibility'

/** Modal words by strength; matched on lower-cased words, ё folded to е. */
export type Modals = Readonly<Record<ModalStrength, ReadonlySet<string>>>

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const MODALS: Readonly<Record<string, Modals>> = {
  en: {
    necessity: setOf('must'),
    // "Can" and "could" are left out: Russian drops them with verbs of the senses, and «мог бы» is also a wish.
    possibility: setOf('may might'),
  },
  ru: {
    necessity: setOf('должен должна должно должны обязан обязана обязано обязаны необходимо надлежит'),
    possibility: setOf('может могут можно вправе'),
  },
}

/** The modal words of a language, where we have them: a closed list. */
export const modalsOf = (code: string): Modals | undefined => MODALS[code]

/** Words that turn a modal around ("must not", «не может»): a modal beside one is not compared. */
export const MODAL_TURNERS: ReadonlySet<string> = setOf("not never не ни нельзя mustn't mightn't")
