/** Words that point back at what was said: "these claims", «такие утверждения». Lower-cased, ё folded to е; a closed list. */
const PRO_FORMS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('this that these those such it its they them their which'.split(' ')),
  ru: new Set(
    'этот эта это эти этого этой этих этому этим этими эту этом такой такая такое такие такого таких такому таким такими такую он она оно они его ее их которая который которое которые'.split(
      ' ',
    ),
  ),
}

/** Whether a word of a language points back at what was said. */
export const isProForm = (word: string, language: string): boolean => PRO_FORMS[language]?.has(word) ?? false
