import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stem as english } from 'porter2'

/** A word without its endings. Expects lower case. */
export type Stemmer = (word: string) => string

/** Language codes and the Snowball algorithms that serve them. */
const STEMMERS: Readonly<Record<string, Stemmer>> = {
  ...{ da: danish, de: german, en: english, es: spanish, fi: finnish, fr: french, hu: hungarian, it: italian },
  ...{ nl: dutch, no: norwegian, pt: portuguese, ro: romanian, ru: russian, sv: swedish, tr: turkish },
}

/** The Snowball stemmer of a language; where there is none, words stay as they are. */
export const stemmerOf = (language: string): Stemmer => (Object.hasOwn(STEMMERS, language) ? STEMMERS[language] : (word) => word)
