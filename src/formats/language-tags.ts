import type { Version } from '../model/version.ts'

/** A language with its region or script, as BCP 47 writes it: `en-US`, `sr-Latn`. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})+$/i

/** The language of a tag: `en` of `en-US`. */
export const languageOf = (tag: string): string => tag.split(/[-_]/)[0].toLowerCase()

/** What `xml:lang` says of a version: its id where that is a tag of its language, such as `en-GB`; else the language. */
export const languageTag = ({ id, language }: Version): string => (TAG.test(id) && languageOf(id) === language ? id : language)

/** Which of several tags or version ids is meant by `wanted`: the same, or the only one of that language. */
export function tagNamed(wanted: string, tags: readonly string[]): string | undefined {
  const same = tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase())
  return same ?? tags.find((tag) => languageOf(tag) === wanted.toLowerCase())
}
