/** Names that are prefixed, so that no two things of one file share an `xml:id`, and none starts with a digit. */
const SPEAKER = 'speaker-'
const BEAD = 'bead-'
const TEXT = 'text-'

export const speakerName = (id: string): string => SPEAKER + encoded(id)
export const beadName = (id: string): string => BEAD + encoded(id)
export const versionName = (id: string): string => TEXT + encoded(id)

/** `en.p6.s1`: a sentence's id within its version. */
export const sentenceName = (version: string, id: string): string => `${encoded(version)}.${encoded(id)}`

/** The ids again, from names that were made here or elsewhere. */
export const speakerId = (name: string): string => without(SPEAKER, name)
export const beadId = (name: string): string => without(BEAD, name)
export const versionId = (name: string): string => without(TEXT, name)
export const sentenceId = (version: string, name: string): string => without(`${encoded(version)}.`, name)

const without = (prefix: string, name: string): string => (name.startsWith(prefix) ? decoded(name.slice(prefix.length)) : name)

/** What an XML name cannot have becomes its code between underscores: `b 1` is `b_x20_1`. */
const encoded = (id: string): string =>
  id.replace(/[^\p{L}\p{N}._-]|_(?=x[\da-f]+_)/gu, (character) => `_x${(character.codePointAt(0) ?? 0).toString(16)}_`)

const decoded = (name: string): string =>
  name.replace(/_x([\da-f]+)_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
