import type { Version } from '../model/version.ts'

/** A language, as ISO 639 and BCP 47 write it: `en`, `en-GB`, `sr-Latn`, and our `en-2` for a second version in English. */
const LANGUAGE = /^([a-z]{2,3})(?:[-_][A-Za-z0-9]+)*$/

/** A version that is not named after its language: `tass:ru`. */
const NAMED = /^(\p{L}[\p{L}\p{N}._-]*):([a-z]{2,3})$/u

/** How a version is called where a file has room for one word: its id, and its language where that does not show. */
export const nameOfVersion = ({ id, language }: Version): string =>
  LANGUAGE.exec(id)?.[1] === language ? id : `${id}:${language}`

/** The version of a name that `nameOfVersion` gave, or that a file calls by its language. */
export function versionNamed(name: string): Version {
  const [, id, language] = NAMED.exec(name) ?? []
  if (id !== undefined) return { id, language }
  return { id: name, language: LANGUAGE.exec(name)?.[1] ?? name }
}

/** Whether a word can be the name of a version. */
export const isVersionName = (word: string): boolean => LANGUAGE.test(word) || NAMED.test(word)
