/** Words so frequent that a few lines of any text have some, chosen to be rare in the other languages here. */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('the of and to in that is was for it with as be this have from are not which'),
  de: setOf('der die und das nicht ist mit den von zu dem ein eine auf sich des im für wird'),
  fr: setOf('le la les des et est une dans que qui pour pas du au sur il ce cette avec sont'),
  es: setOf('el los las de que y en una por con no para es del lo como más pero sus fue'),
  ru: setOf('и в не на что с он как это но его к по из у за от для о так же бы был она они мы'),
  uk: setOf('і в не на що з він як це але його до та за від для про так же би був вона вони ми є'),
}

/** The script that a language is written in, where we know it. */
export const SCRIPTS: Readonly<Record<string, 'Latin' | 'Cyrillic'>> = {
  ...Object.fromEntries(
    ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'da', 'no', 'fi', 'hu', 'ro', 'tr'].map((code) => [
      code,
      'Latin',
    ]),
  ),
  ...Object.fromEntries(['ru', 'uk', 'be', 'bg', 'mk'].map((code) => [code, 'Cyrillic'])),
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
