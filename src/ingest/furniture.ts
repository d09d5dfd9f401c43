/** Lines that belong to a site and not to the text, as they stand on its pages; compared without case, with plain spaces. */
const FURNITURE: readonly { readonly line: RegExp; readonly what: string }[] = [
  // The accessible layout of kremlin.ru, in both languages.
  { line: /^(view settings|настройки отображения)$/, what: 'settings of the page' },
  { line: /^(font size|размер шрифта|межбуквенный интервал|letter spacing):?$/, what: 'settings of the page' },
  { line: /^(site colou?rs?|цвета сайта|цветовая схема):?$/, what: 'settings of the page' },
  { line: /^(images|изображения):?( (on|off|вкл\.?|выкл\.?))?$/, what: 'settings of the page' },
  { line: /^(regular version( of the site)?|обычная версия( сайта)?)$/, what: 'settings of the page' },
  { line: /^(official website of the president of russia|официальный сайт президента россии)$/, what: 'name of the site' },
  // The foot of an article there.
  { line: /^(publication status|статус материала):?$/, what: 'publication data' },
  { line: /^(published in sections?|опубликован в разделах?):/, what: 'publication data' },
  { line: /^(publication date|дата публикации):/, what: 'publication data' },
  { line: /^(direct link|ссылка на материал):/, what: 'publication data' },
  { line: /^(text version|текстовая версия)$/, what: 'publication data' },
  // Most news sites.
  { line: /^(print|print this page|распечатать|версия для печати|share|share this|поделиться)$/, what: 'buttons' },
  { line: /^(skip to (main )?content|перейти к (основному )?содержанию)$/, what: 'buttons' },
]

/** All of them at once: most lines are none of them, and are asked once. */
const ANY = new RegExp(FURNITURE.map(({ line }) => line.source).join('|'))

/** Longer is text; "Direct link:" may bring an address, "Published in sections:" a list. */
const LONGEST = 200

/** What a line of page furniture is, `undefined` for any other line. */
export function furnitureIn(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const line = text.replace(/\s+/g, ' ').toLowerCase()
  return ANY.test(line) ? FURNITURE.find((entry) => entry.line.test(line))?.what : undefined
}

const REASON = 'page furniture'

/** Why a passage was left out that belongs to the site: `page furniture: buttons`. */
export const furnitureReason = (what: string): string => `${REASON}: ${what}`

/** Whether a passage was left out because it belongs to the site. */
export const isFurniture = (reason: string): boolean => reason.startsWith(`${REASON}:`)
