import { BitextError } from '../errors.ts'

/** Where one language version of an event may be read, the best first. */
export interface KremlinVersion {
  readonly language: 'en' | 'ru'
  /** The page that people cite. */
  readonly uri: string
  /** The page in its normal and its accessible layout. */
  readonly pages: readonly string[]
  /** The Atom feed of the section, which holds the latest texts whole. */
  readonly feed: string
  /** What a link to the event looks like. */
  readonly link: RegExp
  readonly publisher: string
}

/** An event on the site of the President of Russia. */
export interface KremlinEvent {
  /** The number in its address. */
  readonly number: string
  readonly versions: readonly KremlinVersion[]
}

const HOSTS = { en: ['en.kremlin.ru', 'en.special.kremlin.ru'], ru: ['kremlin.ru', 'special.kremlin.ru'] } as const
const PUBLISHERS = {
  en: 'Presidential Executive Office (Russia)',
  ru: 'Администрация Президента России',
} as const

/** As the site states for all its texts. */
export const KREMLIN_LICENCE = 'CC-BY-4.0'

const NAME = /^kremlin:(?:(news|transcripts|statements)\/)?(\d{1,9})$/
const ADDRESS = /^https?:\/\/(?:en\.)?(?:special\.)?kremlin\.ru\/events\/president\/(news|transcripts|statements)\/(\d{1,9})\/?$/

/**
 * The event that `kremlin:67761`, `kremlin:transcripts/67761` or the address of its page means.
 * @throws BitextError `USAGE`
 */
export function kremlinEvent(name: string): KremlinEvent {
  const [, section = 'news', number] = NAME.exec(name) ?? ADDRESS.exec(name) ?? []
  if (number === undefined) {
    throw new BitextError('USAGE', `${JSON.stringify(name)} names no text that can be fetched`, { hint: 'such as kremlin:67761' })
  }
  return { number, versions: (['en', 'ru'] as const).map((language) => versionOf(language, section, number)) }
}

function versionOf(language: 'en' | 'ru', section: string, number: string): KremlinVersion {
  const path = `/events/president/${section}`
  const pages = HOSTS[language].map((host) => `http://${host}${path}/${number}`)
  return {
    language,
    uri: pages[0],
    pages,
    feed: `http://${HOSTS[language][0]}${path}/feed`,
    link: new RegExp(`/${number}/?$`),
    publisher: PUBLISHERS[language],
  }
}
