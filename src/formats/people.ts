import { languageOf } from '../language/language.ts'
import type { Version } from '../model/version.ts'

/** What the column of a version is called: its language, and its id where that says more. */
export function nameOfLanguage({ id, language }: Version): string {
  const { name } = languageOf(language)
  return id === language ? name : `${name} (${id})`
}

/** Where a version comes from, a sentence each: what a reader must know, such as that a text is a reconstruction. */
export function particulars(version: Version): string[] {
  const { title, publisher, uri, licence, provenance, notice } = version
  const origin = [publisher, uri].filter((part) => part !== undefined).join(', ')
  return [
    `${nameOfLanguage(version)}${title === undefined ? '' : `: ${title}`}`,
    ...(origin === '' ? [] : [origin]),
    ...(licence === undefined ? [] : [`Licence: ${licence}`]),
    ...(provenance === undefined ? [] : [`This text is ${PROVENANCES[provenance]}`]),
    ...(notice === undefined ? [] : [notice.replace(/\.$/, '')]),
  ]
}

const PROVENANCES = { original: 'the original', translation: 'a translation', reconstruction: 'a reconstruction' } as const
