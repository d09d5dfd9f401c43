/** Month names as datelines have them, January first; each may be written short (its first three letters or more). */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: 'january february march april may june july august september october november december'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  de: 'januar februar märz april mai juni juli august september oktober november dezember'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
}

/** The month's number, 1–12, or `undefined`; every language is tried, since a page may carry another language's date. */
export function monthNumber(word: string): number | undefined {
  const typed = word.toLowerCase().replace(/\.$/, '')
  if (typed.length < 3) return undefined
  for (const names of Object.values(MONTHS)) {
    const index = names.findIndex((name) => name.startsWith(typed))
    if (index >= 0) return index + 1
  }
  return undefined
}
