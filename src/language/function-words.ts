/** Words so frequent that a few lines of any text have some, chosen to be rare in the other languages here. */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('the of and to in that is was for it with as be this have from are not which'),
  de: setOf('der die und das nicht ist mit den von zu dem ein eine auf sich des im für wird'),
  fr: setOf('le la les des et est une dans que qui pour pas du au sur il ce cette avec sont'),
  es: setOf('el los las de que y en una por con no para es del lo como más pero sus fue'),
  ru: setOf('и в не на что с он как это но его к по из у за от для о так же бы был она они мы'),
  uk: setOf('і в не на що з він як це але його до та за від для про так же би був вона вони ми є'),
}

/** The same of languages without rules of their own, so that they are not taken for one that has some. */
export const FURTHER_FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  it: setOf('il di che è non per una sono della del gli nel alla dei più ma anche questo ha si'),
  pt: setOf('o os não uma do da em que com para por mais foi dos ao são pelo um é'),
  nl: setOf('het een van dat niet zijn voor met naar ook wordt aan bij maar wie hij'),
  pl: setOf('nie się że jest jak przez który która ale są dla na od czy tym oraz został'),
  cs: setOf('že je který která ale jsou nebo byl při také podle však než jeho'),
  sk: setOf('že je ktorý ktorá ale sú alebo bol pri tiež podľa však než jeho nie'),
  sv: setOf('och att det som på är av för till inte har ett jag'),
  da: setOf('og af ikke på til er som det blev også efter'),
  no: setOf('og av ikke på til er som det ble også etter'),
  fi: setOf('ja ei että oli hän mutta kun ovat joka myös niin kuin tai sen'),
  hu: setOf('és az hogy nem egy volt ez csak már mint amely azt vagy'),
  ro: setOf('și în nu este cu care din să mai fost sunt pentru că'),
  tr: setOf('bir ve bu için ile çok olarak daha olan gibi var kadar'),
  be: setOf('і ў не на што з ён як гэта але яго да за ад для так быў яна мы'),
  bg: setOf('и в не на че с той като това но от за да се е са бе по със'),
  sr: setOf('и у је да не на се за што су али од као са би'),
  mk: setOf('и во на да се не за што од со е'),
}

/** The letters that a language has beside the 26 of English, or all of them where it is written in Cyrillic. */
export const LETTERS: Readonly<Record<string, string>> = {
  ...{ en: '', de: 'äöüß', fr: 'àâæçéèêëîïôœùûüÿ', es: 'áéíñóúü', it: 'àèéìîòù', pt: 'àáâãçéêíóôõú', nl: 'éëïèöü' },
  ...{ pl: 'ąćęłńóśźż', cs: 'áčďéěíňóřšťúůýž', sk: 'áäčďéíĺľňóôŕšťúýž', sv: 'åäöé', da: 'æøåé', no: 'æøåé', fi: 'äöå' },
  ...{ hu: 'áéíóöőúüű', ro: 'ăâîșțşţ', tr: 'çğıöşüâî' },
  ...{ ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', be: 'абвгдеёжзійклмнопрстуўфхцчшыьэюя' },
  ...{ bg: 'абвгдежзийклмнопрстуфхцчшщъьюя', sr: 'абвгдђежзијклљмнњопрстћуфхцчџш', mk: 'абвгдѓежзѕијклљмнњопрстќуфхцчџш' },
}

/** The script that a language is written in, where we know it. */
export const SCRIPTS: Readonly<Record<string, 'Latin' | 'Cyrillic'>> = {
  ...Object.fromEntries(
    ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'da', 'no', 'fi', 'hu', 'ro', 'tr', 'sk'].map((code) => [
      code,
      'Latin',
    ]),
  ),
  ...Object.fromEntries(['ru', 'uk', 'be', 'bg', 'mk', 'sr'].map((code) => [code, 'Cyrillic'])),
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
